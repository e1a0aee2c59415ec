package dev.ote.sample.datamanager;

import dev.ote.annotations.NotObserved;
import dev.ote.annotations.Observe;
import dev.ote.runtime.OteLogger;
import dev.ote.runtime.Trace;
import dev.ote.sample.error.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The preferences in a relational database, and the history of their changes. A change and its
 * history entry are one transaction.
 *
 * LOCATION: sample/src/main/java/dev/ote/sample/datamanager/DataManager.java
 * PURPOSE: Store preferences durably and account for every change
 * DEPENDENCIES:
 *     - dev.ote.runtime.OteLogger
 * TRACE POINTS:
 *     - Setup: DataManager.createSchema()
 *     - Save: DataManager.save()
 *     - Retrieve: DataManager.find()
 *     - List: DataManager.list()
 *     - Delete: DataManager.delete()
 *     - Transaction: Transaction.begin()
 * RELATED:
 *     - Interface: dev.ote.sample.datamanager.PreferenceStore
 *     - Data model: dev/ote/sample/datamanager/Preference.java
 *     - Errors: dev.ote.sample.error.StorageException
 */
@Observe(slowMillis = 250, tags = "component=store")
public final class DataManager implements PreferenceStore {

  private static final OteLogger LOG = OteLogger.of(DataManager.class);

  private static final List<String> SCHEMA =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS preference (
            user_id INT NOT NULL,
            type VARCHAR(40) NOT NULL,
            stored_value VARCHAR(500) NOT NULL,
            encrypted BOOLEAN NOT NULL,
            updated_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
            PRIMARY KEY (user_id, type))
          """,
          """
          CREATE TABLE IF NOT EXISTS preference_change (
            id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            user_id INT NOT NULL,
            type VARCHAR(40) NOT NULL,
            kind VARCHAR(10) NOT NULL)
          """);
  private static final String UPSERT =
      """
      MERGE INTO preference (user_id, type, stored_value, encrypted, updated_at)
        KEY (user_id, type) VALUES (?, ?, ?, ?, ?)
      """;
  private static final String SELECT =
      "SELECT user_id, type, stored_value, encrypted, updated_at FROM preference WHERE user_id = ?";
  private static final String SELECT_ONE = SELECT + " AND type = ?";
  private static final String SELECT_ALL = SELECT + " ORDER BY type";
  private static final String DELETE = "DELETE FROM preference WHERE user_id = ? AND type = ?";
  private static final String RECORD_CHANGE =
      "INSERT INTO preference_change (user_id, type, kind) VALUES (?, ?, ?)";

  private final DataSource database;

  /**
   * Creates a manager. The tables are made by {@link #createSchema}.
   *
   * @param database where connections come from
   */
  public DataManager(DataSource database) {
    this.database = database;
  }

  /**
   * Creates the tables that do not exist yet.
   *
   * @throws StorageException if the database refuses
   */
  @NotObserved("runs once, before there is anything to observe")
  public void createSchema() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : SCHEMA) {
        statement.execute(table);
      }
      LOG.logOperation("schema_created", "tables", SCHEMA.size());
    } catch (SQLException e) {
      throw new StorageException(Trace.message("schema_failed", reason(e)), e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * TRACE PATH:
   *     1. DataManager.save()
   *     2. → Transaction.begin()
   *     3. → upsert()
   *     4. → recordChange()
   *     5. → Transaction.commit()
   */
  @Override
  public void save(Preference preference) {
    // TRACE POINT 1: both rows or none
    try (Transaction transaction = Transaction.begin(database)) {
      upsert(transaction.connection(), preference);
      recordChange(transaction.connection(), preference.userId(), preference.type(), "SAVED");
      transaction.commit();
    } catch (SQLException e) {
      throw new StorageException(Trace.message("save_failed", reason(e)), e);
    }
    LOG.trace("committed %s", preference.type());
  }

  /**
   * {@inheritDoc}
   *
   * TRACE PATH:
   *     1. DataManager.find()
   *     2. → query by primary key
   *     3. → read()
   */
  @Override
  public Optional<Preference> find(int userId, String type) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT_ONE)) {
      select.setInt(1, userId);
      select.setString(2, type);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StorageException(Trace.message("find_failed", reason(e)), e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * TRACE PATH:
   *     1. DataManager.list()
   *     2. → query by user
   *     3. → read()
   */
  @Override
  public List<Preference> list(int userId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT_ALL)) {
      select.setInt(1, userId);
      List<Preference> preferences = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          preferences.add(read(rows));
        }
      }
      return List.copyOf(preferences);
    } catch (SQLException e) {
      throw new StorageException(Trace.message("list_failed", reason(e)), e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * TRACE PATH:
   *     1. DataManager.delete()
   *     2. → Transaction.begin()
   *     3. → remove()
   *     4. → recordChange()
   *     5. → Transaction.commit()
   */
  @Override
  public boolean delete(int userId, String type) {
    // TRACE POINT 1: both rows or none
    try (Transaction transaction = Transaction.begin(database)) {
      boolean existed = remove(transaction.connection(), userId, type);
      if (existed) {
        recordChange(transaction.connection(), userId, type, "DELETED");
      }
      transaction.commit();
      return existed;
    } catch (SQLException e) {
      throw new StorageException(Trace.message("delete_failed", reason(e)), e);
    }
  }

  private static void upsert(Connection connection, Preference preference) throws SQLException {
    try (PreparedStatement merge = connection.prepareStatement(UPSERT)) {
      merge.setInt(1, preference.userId());
      merge.setString(2, preference.type());
      merge.setString(3, preference.value());
      merge.setBoolean(4, preference.encrypted());
      merge.setObject(5, preference.updatedAt().atOffset(ZoneOffset.UTC));
      merge.executeUpdate();
    }
  }

  private static boolean remove(Connection connection, int userId, String type)
      throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setInt(1, userId);
      delete.setString(2, type);
      return delete.executeUpdate() > 0;
    }
  }

  private static void recordChange(Connection connection, int userId, String type, String kind)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(RECORD_CHANGE)) {
      insert.setInt(1, userId);
      insert.setString(2, type);
      insert.setString(3, kind);
      insert.executeUpdate();
    }
  }

  private static Preference read(ResultSet row) throws SQLException {
    Instant updatedAt = row.getObject("updated_at", OffsetDateTime.class).toInstant();
    return new Preference(
        row.getInt("user_id"),
        row.getString("type"),
        row.getString("stored_value"),
        row.getBoolean("encrypted"),
        updatedAt);
  }

  /** The database's own message may quote the value; the SQL state says enough and is safe. */
  private static String reason(SQLException e) {
    String state = Objects.requireNonNullElse(e.getSQLState(), "unknown");
    return switch (state) {
      case "22001" -> "value too long";
      case "23502", "23505" -> "constraint violated";
      default -> "SQL state " + state;
    };
  }
}
