package dev.ote.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
public final class Suggestion {

  private Suggestion() {}

  /** The text {@code ": did you mean 'x'?"} for the nearest candidate, or nothing. */
  public static String didYouMean(String written, Collection<String> candidates) {
    return nearest(written, candidates)
        .map(candidate -> ": did you mean '" + candidate + "'?")
        .orElse("");
  }

  /**
   * The candidate with the smallest edit distance, if that is small for the name's length; of
   * equals the alphabetically first.
   */
  public static Optional<String> nearest(String written, Collection<String> candidates) {
    int bound = written.length() < 3 ? 0 : written.length() / 3;
    return candidates.stream()
        .filter(candidate -> !candidate.equals(written))
        .filter(candidate -> distance(written, candidate) <= bound)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(written, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Damerau-Levenshtein distance (optimal string alignment), ignoring case. */
  static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int substitution = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(substitution, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
