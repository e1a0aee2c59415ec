package com.acme;

import com.acme.db.Clock;
import com.acme.db.Database;
import dev.ote.annotations.Observe;

/**
 * Keeps things.
 *
 * LOCATION: com.acme.Store
 * PURPOSE: keep things
 * DEPENDENCIES:
 *   - com.acme.db.Database
 *   - the Clock of the machine
 * TRACE POINTS:
 *   - Entry: Store.save()
 */
public class Store {
  private final Database database;

  public Store(Database database, Clock clock, Unit unit) {
    this.database = database;
  }

  record Unit(String name) {}

  /**
   * Saves.
   *
   * TRACE PATH:
   *   1. Store.save()
   *   2. → Database.put()
   */
  @Observe
  public void save(String value) {
    database.put(value);
  }
}
