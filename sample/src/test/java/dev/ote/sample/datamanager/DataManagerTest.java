package dev.ote.sample.datamanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ote.sample.error.StorageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataManagerTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123456789Z");

  private final JdbcConnectionPool database =
      JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "t", "");
  private final DataManager store = new DataManager(database);

  @BeforeEach
  void createSchema() {
    store.createSchema();
  }

  @AfterEach
  void shutDown() throws SQLException {
    execute("SHUTDOWN");
    database.dispose();
  }

  @Test
  void findsWhatItSaved() {
    Preference preference = new Preference(1, "email", "c2VhbGVk", true, NOON);
    store.save(preference);

    assertThat(store.find(1, "email")).contains(preference);
    assertThat(store.find(1, "theme")).isEmpty();
    assertThat(store.find(2, "email")).isEmpty();
  }

  @Test
  void replacesAPreferenceOfTheSameUserAndType() {
    store.save(theme(1, "dark"));
    store.save(theme(1, "light"));

    assertThat(store.list(1)).containsExactly(theme(1, "light"));
  }

  @Test
  void listsTheUsersOwnSortedByType() {
    store.save(theme(1, "dark"));
    store.save(new Preference(1, "language", "en", false, NOON));
    store.save(theme(2, "light"));

    assertThat(store.list(1)).extracting(Preference::type).containsExactly("language", "theme");
    assertThat(store.list(3)).isEmpty();
  }

  @Test
  void deletesOnce() {
    store.save(theme(1, "dark"));

    assertThat(store.delete(1, "theme")).isTrue();
    assertThat(store.delete(1, "theme")).isFalse();
    assertThat(store.find(1, "theme")).isEmpty();
  }

  @Test
  void keepsTheHistoryOfEveryChange() throws SQLException {
    store.save(theme(1, "dark"));
    store.save(theme(1, "light"));
    store.delete(1, "theme");
    store.delete(1, "theme");

    assertThat(history()).containsExactly("1 theme SAVED", "1 theme SAVED", "1 theme DELETED");
  }

  @Test
  void refusesAValueLongerThanItsColumnAndKeepsTheOldOne() throws SQLException {
    store.save(theme(1, "dark"));
    String secret = "s".repeat(501);

    assertThatThrownBy(() -> store.save(theme(1, secret)))
        .isInstanceOf(StorageException.class)
        .hasCauseInstanceOf(SQLException.class)
        .hasMessageStartingWith("TRACE: ")
        .hasMessageEndingWith("-> save_failed | value too long");
    assertThat(store.find(1, "theme")).contains(theme(1, "dark"));
    assertThat(history()).hasSize(1);
  }

  @Test
  void takesBackTheChangeIfItsHistoryCannotBeWritten() throws SQLException {
    store.save(theme(1, "dark"));
    execute("DROP TABLE preference_change");

    assertThatThrownBy(() -> store.save(theme(1, "light"))).isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> store.delete(1, "theme"))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("-> delete_failed | SQL state 42S02");
    assertThat(store.find(1, "theme")).contains(theme(1, "dark"));
  }

  @Test
  void translatesEveryFailureOfTheDatabase() throws SQLException {
    execute("DROP TABLE preference");

    assertThatThrownBy(() -> store.find(1, "theme"))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("-> find_failed | ");
    assertThatThrownBy(() -> store.list(1))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("-> list_failed | ");
  }

  @Test
  void createsTheSchemaOnce() {
    store.save(theme(1, "dark"));
    store.createSchema();

    assertThat(store.list(1)).hasSize(1);
  }

  @Test
  void neverUsesUpTheConnections() {
    database.setMaxConnections(1);
    for (int i = 0; i < 3; i++) {
      store.save(theme(1, "dark"));
      assertThatThrownBy(() -> store.save(theme(1, "s".repeat(501))))
          .isInstanceOf(StorageException.class);
      assertThat(store.find(1, "theme")).isPresent();
    }
    assertThat(database.getActiveConnections()).isZero();
  }

  @Test
  void aPreferenceDoesNotPrintItsValue() {
    assertThat(theme(1, "a secret"))
        .hasToString("Preference[userId=1, type=theme, updatedAt=" + NOON + "]");
  }

  private static Preference theme(int userId, String value) {
    return new Preference(userId, "theme", value, false, NOON);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> history() throws SQLException {
    List<String> history = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT user_id, type, kind FROM preference_change ORDER BY id")) {
      while (row.next()) {
        history.add(row.getInt(1) + " " + row.getString(2) + " " + row.getString(3));
      }
    }
    return history;
  }
}
