package com.acme;

import com.acme.db.Clock;
import com.acme.db.Database;
import dev.ote.annotations.Observe;
import java.util.List;

/**
 * Keeps things.
 *
 * LOCATION: com.acme.Store
 * PURPOSE: keep things
 * DEPENDENCIES: none
 * TRACE POINTS:
 *   - Entry: Store.save()
 */
public class Store {
  private final Database database;
  private final Database[] replicas = {};
  private final Mode mode = Mode.FAST;
  private List<Clock> clocks = List.of();

  enum Mode {
    FAST
  }

  public Store(Database database, Clock clock) {
    this.database = database;
  }

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
