package com.acme;

import dev.ote.annotations.Observe;

/**
 * Keeps things.
 *
 * LOCATION: com.acme.Store
 * PURPOSE: keep things
 * DEPENDENCIES:
 *   - com.acme.Database
 * TRACE POINTS:
 *   - Entry: Store.save()
 */
@Observe
public class Store {
  private final Database database;

  public Store(Database database) {
    this.database = database;
  }

  /**
   * Saves.
   *
   * TRACE PATH:
   *   1. Store.save()
   *   2. → check()
   */
  public void save(String value) {
    check(value);
    database.put(value);
  }

  /**
   * Saves what is found.
   *
   * TRACE PATH:
   *   1. Store.copy()
   *   2. → Database.find()
   */
  public void copy(String key) {
    save(database.find(key) + database.getName());
  }

  private void check(String value) {}
}
