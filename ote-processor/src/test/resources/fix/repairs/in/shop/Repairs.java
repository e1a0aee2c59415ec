package shop;

/**
 * Mends things.
 *
 * LOCATION: src/main/java/old/Repairs.java, since ever
 * PURPOSE:
 * DEPENDENCIES:
 *   - shop.Glue: sticks
 *     to all
 *   - the clock
 */
public class Repairs {
  private final Glue glue = new Glue();
  private final Nail nail = new Nail();
  private final Screw screw = new Screw();

  /**
   * Mends.
   *
   * TRACE PATH:
   *   1. Repairs.mend()
   *   2. → look()
   *   3. think about it
   *   4. → Nail.stick()
   *   5. → gone()
   *   6. → Glue.stick()
   */
  public void mend() {
    look();
    glue.stick();
    nail.drive();
  }

  /**
   * TRACE PATH:
   *   1. Repairs.peek()
   *   2. → lok()
   */
  public void peek() {
    look();
  }

  private void look() {}

  private void gone() {}

  /**
   * TRACE PATH:
   * - other()
   * - gone()
   *
   * @return nothing
   */
  public int breaks() {
    return 1;
  }

  /**
   * TRACE PATH: gone() -> look()
   */
  public void inline() {
    look();
  }

  private void other() {}
}

/**
 * Of glue.
 * LOCATION: shop.Old
 * DEPENDENCIES: none
 * TRACE POINTS: Glue.stick()
 */
class Glue {
  Nail nail;

  /** TRACE PATH: */
  public void stick() {}
}

/**
 * Of nails.
 *
 * <p><b>LOCATION:</b> {@link shop.Old}
 * <p><b>PURPOSE:</b> nails
 * <p><b>DEPENDENCIES:</b>
 * <ul>
 *   <li>{@link Glue}</li>
 * </ul>
 * <p><b>TRACE POINTS:</b>
 */
class Nail {
  Glue glue;
  Screw screw;

  public void drive() {
    glue.stick();
  }

  public void stick() {}
}

/** LOCATION: shop.Screw
 * PURPOSE: turns
 * DEPENDENCIES: shop.Nail, a driver
 * TRACE POINTS: - Entry: Screw.turn() - Other */
class Screw {
  Nail nail;
  Glue glue;

  public void turn() {
    nail.drive();
  }
}
