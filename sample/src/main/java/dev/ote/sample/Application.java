package dev.ote.sample;

import dev.ote.sample.datamanager.DataManager;
import dev.ote.sample.datamanager.DataManagerObserved;
import dev.ote.sample.datamanager.PreferenceStore;
import dev.ote.sample.error.StorageException;
import dev.ote.sample.legacy.LegacyImporter;
import dev.ote.sample.legacy.LegacyImporterObserved;
import dev.ote.sample.memory.Encryptor;
import dev.ote.sample.memory.KeyRing;
import dev.ote.sample.memory.KeySource;
import dev.ote.sample.memory.KeySourceObserved;
import dev.ote.sample.memory.UserMemoryEncryptor;
import dev.ote.sample.memory.UserMemoryEncryptorObserved;
import dev.ote.sample.tools.user.UserPreferenceTool;
import dev.ote.sample.tools.user.UserPreferenceToolObserved;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;

/** The wiring: the only place that knows which implementation stands behind which interface. */
final class Application implements AutoCloseable {

  private final JdbcConnectionPool database;
  private final PreferenceStore store;
  private final UserPreferenceToolObserved preferences;
  private final LegacyImporterObserved importer;

  private Application(JdbcConnectionPool database) {
    this.database = database;
    DataManager dataManager = new DataManager(database);
    dataManager.createSchema();

    KeySource keys = new KeySourceObserved(new KeyRing());
    Encryptor encryptor = new UserMemoryEncryptorObserved(new UserMemoryEncryptor(keys));
    this.store = new DataManagerObserved(dataManager);
    this.preferences =
        new UserPreferenceToolObserved(new UserPreferenceTool(store, encryptor, Clock.systemUTC()));
    this.importer = new LegacyImporterObserved(new LegacyImporter(preferences::save));
  }

  /**
   * Starts the application with an empty database in memory.
   *
   * @throws StorageException if the database does not start
   */
  static Application start() {
    // Named, so that all connections of the pool share it; kept until close() shuts it down.
    String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    return new Application(JdbcConnectionPool.create(url, "sample", ""));
  }

  PreferenceStore store() {
    return store;
  }

  UserPreferenceToolObserved preferences() {
    return preferences;
  }

  LegacyImporterObserved importer() {
    return importer;
  }

  /** Shuts the database down; what it held is gone. */
  @Override
  public void close() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } finally {
      database.dispose();
    }
  }
}
