package other;

import java.sql.SQLException;

public interface Source extends AutoCloseable {
  interface Row<K extends Comparable<K>> {
    K key();

    default int size() {
      return 1;
    }
  }

  <K extends Comparable<K>> Row<K> open(String... names) throws SQLException;

  @Override
  void close();

  static Source none() {
    throw new UnsupportedOperationException();
  }
}
