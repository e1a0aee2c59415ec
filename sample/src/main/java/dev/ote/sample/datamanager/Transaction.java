package dev.ote.sample.datamanager;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A connection whose work is kept only if {@link #commit} is reached. Made for try-with-resources:
 * whatever leaves the block early, a runtime exception too, rolls back.
 */
final class Transaction implements AutoCloseable {

  private final Connection connection;
  private boolean committed;

  private Transaction(Connection connection) {
    this.connection = connection;
  }

  static Transaction begin(DataSource database) throws SQLException {
    Connection connection = database.getConnection();
    try {
      connection.setAutoCommit(false);
      return new Transaction(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  void commit() throws SQLException {
    connection.commit();
    committed = true;
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      if (!committed) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }
}
