package shop.db;

import java.util.List;

/** What stores. LOCATION is elsewhere. */
public interface Database {
  void put(String value);

  Object find(int id);

  List<Object> all();
}
