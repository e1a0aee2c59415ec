package com.acme;

import dev.ote.annotations.Observe;

/**
 * Methods whose names begin with a capital letter, as parsers and queries have them.
 *
 * LOCATION: com.acme.Capitals
 * PURPOSE: look ahead
 * DEPENDENCIES: Tape, Kit
 * TRACE POINTS:
 *   - LA()
 *   - LA(int)
 *   - LA(int, int)
 *   - LB()
 *   - tape.LT()
 *   - Tape.LT()
 *   - Tape.LS()
 *   - com.acme.Tape.LT()
 *   - com.acme.Tape.LS()
 *   - com.acme.Gone()
 *   - com.acme.Kit()
 *   - anything.GO()
 *   - Kit()
 *   - Kit(String)
 *   - Kti()
 *   - new Kit()
 *   - new LA()
 *   - Kit.SELECT()
 *   - Both()
 *   - Capitals.java:LA()
 *   - com/acme/Capitals.java:LA()
 *   - com/acme/Tape.java:LS()
 *   - com/acme/Kit.java:Kit()
 */
public class Capitals {
  private final Tape tape = new Tape();

  /**
   * Reads.
   *
   * TRACE PATH: Tape.next() → LT() → LU() → Kit() → Kit.SELECT()
   */
  @Observe
  public void read() {
    tape.next();
    tape.LT();
    new Kit();
    Kit.SELECT();
  }

  /**
   * Looks.
   *
   * TRACE PATH: LA() → Both() → Kit()
   */
  @Observe
  public void look() {
    LA(1);
    Both();
  }

  private int LA(int count) {
    return count;
  }

  private void Both() {}
}
