package shop;

import shop.db.Database;

/**
 * Stores things.
 *
 * LOCATION: shop/Store.java
 * PURPOSE: stores things
 * DEPENDENCIES:
 *   - shop.old.Database: where the rows go
 *   - {@link Clok}
 *   - old/Gone.java
 *   - com.acme.Vanished
 *   - com.acme.Elsewhere: which nobody knows
 *   - OpenTelemetry
 * TRACE POINTS:
 *   - Entry: Store.sav()
 *   - {@link Stor#save}: the same
 *   - Store.save(int, int, int)
 *   - Keeper.put()
 *   - Keeper.vanish()
 *   - Exit: Keeper.vanish()
 *   - check() → Store.chek()
 */
public class Store {
  private final Database database = new Database();
  private final Clock clock = new Clock();

  /** TRACE PATH: Store.save() → check() → chek() → {@code Keeper.put()} */
  public void save(String text) {
    check();
    database.put(text);
  }

  private void check() {}
}

/**
 * Tells the time.
 *
 * LOCATION: shop/Store.java
 * PURPOSE: tells the time
 * DEPENDENCIES:
 *   - com.acme.Vanished
 * TRACE POINTS:
 *   - Keeper.vanish()
 */
class Clock {
  /** TRACE PATH: Clock.now() */
  public void now() {}
}

/**
 * Holds both.
 *
 * LOCATION: shop.Shelf
 * PURPOSE: holds both
 * DEPENDENCIES:
 *   - none
 * TRACE POINTS: Shelf.hold()
 */
class Shelf {
  Database database;
  shop.db.Cache cache;

  /** TRACE PATH: Shelf.hold() */
  public void hold() {}
}
