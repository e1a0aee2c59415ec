package dev.ote.runtime.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is read once, when metrics are made, and holds for all of their operations.
 *
 * @param maxOperations how many operations they have, at least 1; further names share one
 */
public record StartSettings(int maxOperations) {
  /** How many operations metrics have where nothing is set. */
  public static final int DEFAULT_MAX_OPERATIONS = 10_000;

  private static final String MAX_OPERATIONS = "ote.maxOperations";
  private static final Set<String> KEYS = Set.of(MAX_OPERATIONS);

  /** Checks the numbers. */
  public StartSettings {
    if (maxOperations < 1) {
      throw new IllegalArgumentException("maxOperations must be at least 1: " + maxOperations);
    }
  }

  static boolean isKey(String key) {
    return KEYS.contains(key);
  }

  /**
   * Reads them.
   *
   * @param sources later ones win
   * @param problems is told of values that are none
   */
  static StartSettings of(List<SettingsSource> sources, Consumer<String> problems) {
    int maxOperations = DEFAULT_MAX_OPERATIONS;
    for (SettingsSource source : sources) {
      Map<String, String> values = source.values();
      String max = values.get(MAX_OPERATIONS);
      if (max != null) {
        int wanted = positive(max.trim());
        if (wanted > 0) {
          maxOperations = wanted;
        } else {
          problems.accept(
              source.name()
                  + ": '"
                  + MAX_OPERATIONS
                  + "' is a number from 1 on, not '"
                  + max
                  + "'");
        }
      }
    }
    return new StartSettings(maxOperations);
  }

  private static int positive(String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
