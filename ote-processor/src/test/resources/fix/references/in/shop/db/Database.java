package shop.db;

/**
 * Keeps rows.
 *
 * LOCATION: shop/db/Database.java
 * PURPOSE: keeps rows
 * DEPENDENCIES: none
 * TRACE POINTS:
 *   - Database.put()
 */
public class Database {
  /** TRACE PATH: Database.put() */
  public void put(String row) {}
}
