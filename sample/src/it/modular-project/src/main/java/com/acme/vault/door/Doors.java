package com.acme.vault.door;

import dev.ote.runtime.Ote;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.index.Documentation;
import java.lang.invoke.MethodHandles;

/** Finds a wrapper that only its own package sees. */
public final class Doors {

  private Doors() {}

  /** Tries it without and with the right to. */
  public static void open() {
    try {
      Ote.observe(Door.class, () -> {}).enter();
    } catch (IllegalArgumentException refused) {
      System.out.println("refused: " + refused.getMessage());
    }
    Door door = Ote.observe(MethodHandles.lookup(), Door.class, () -> {});
    door.enter();
    System.out.println("found " + door.getClass().getName());
    System.out.println(
        "documented: "
            + Documentation.of(Doors.class.getClassLoader())
                .operations(PerformanceMetrics.global().observedTypes())
                .keySet());
  }
}
