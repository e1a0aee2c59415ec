package dev.ote.runtime.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Results made by hand, the same each time. */
final class Results {
  /** What a name or a text may hold at its worst. */
  static final String HOSTILE = "=cmd|'</style><script>alert(1)</script>&\"\u202e\n,`|";

  private Results() {}

  /** A baseline and candidates with each verdict, in one test case. */
  static ComparisonResult typical() {
    return result(
        "B, C, D, E against A",
        List.of("A", "B", "C", "D", "E"),
        List.of(
            row("A", "[1, 2]", null, 1_000, 1_010, 1_020),
            row("B", "[1, 2]", null, 500, 505, 510),
            row("C", "[2, 1]", null, 10, 11, 12),
            row("D", null, "IOException: gone", 1_000_000, 1_020_000, 1_300_000),
            row("E", null, "did not end within 3 s")),
        List.of(
            new Comparison(
                "B",
                "case",
                Verdict.FASTER,
                "2.0 times as fast",
                new Ratio(0.5, 0.49, 0.51, 0.0001, 0.0002, -1)),
            new Comparison(
                "C", "case", Verdict.WRONG, "returned [2, 1] where A returned [1, 2]", null),
            new Comparison(
                "D", "case", Verdict.INCONCLUSIVE, "nothing to compare with: whatever", null),
            new Comparison(
                "E", "case", Verdict.WRONG, "did not end within 3 s where A returned", null)));
  }

  /** One whose every text is hostile. */
  static ComparisonResult hostile() {
    return new ComparisonResult(
        HOSTILE,
        Instant.EPOCH,
        HOSTILE,
        HOSTILE,
        settings(),
        List.of(HOSTILE, HOSTILE + 2),
        List.of(HOSTILE),
        List.of(
            new Measurement(
                HOSTILE,
                HOSTILE,
                true,
                HOSTILE,
                null,
                List.of(1.0, 2.0),
                1,
                0,
                Set.of(),
                List.of()),
            new Measurement(
                HOSTILE + 2,
                HOSTILE,
                false,
                null,
                HOSTILE,
                List.of(),
                1,
                0,
                Set.of(Flag.TIMED_OUT),
                List.of(HOSTILE))),
        List.of(new Comparison(HOSTILE + 2, HOSTILE, Verdict.WRONG, HOSTILE, null)));
  }

  private static ComparisonResult result(
      String title,
      List<String> names,
      List<Measurement> measurements,
      List<Comparison> comparisons) {
    return new ComparisonResult(
        title,
        Instant.parse("2026-01-02T03:04:05.678Z"),
        "a JVM",
        names.get(0),
        settings(),
        names,
        List.of("case"),
        measurements,
        comparisons);
  }

  private static ComparisonSettings settings() {
    return new ComparisonSettings(
        3,
        Duration.ofSeconds(2),
        Duration.ofMillis(2),
        Duration.ofSeconds(3),
        0.95,
        0.03,
        Long.MAX_VALUE);
  }

  private static Measurement row(
      String name, @Nullable String result, @Nullable String error, double... samples) {
    return new Measurement(
        name,
        "case",
        result != null,
        result,
        error,
        Arrays.stream(samples).boxed().toList(),
        8,
        name.equals("B") ? 1 : 0,
        name.equals("B") ? Set.of(Flag.GARBAGE_COLLECTED) : Set.of(),
        name.equals("B") ? List.of("garbage was collected in 1 of 3 repetitions") : List.of());
  }
}
