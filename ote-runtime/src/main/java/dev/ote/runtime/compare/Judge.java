package dev.ote.runtime.compare;

import dev.ote.runtime.compare.engine.Agreement;
import dev.ote.runtime.statistics.Holm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Gives the verdicts; by which rules is said at {@link Verdict}. */
final class Judge {
  private final ComparisonSettings settings;
  private final SplittableRandom random;

  Judge(ComparisonSettings settings) {
    this.settings = settings;
    this.random = new SplittableRandom(settings.seed());
  }

  /** A candidate's row, the baseline's, and whether they did the same. */
  record Pair(Measurement baseline, Measurement candidate, Agreement agreement) {}

  List<Comparison> judge(List<Pair> pairs) {
    List<@Nullable Ratio> unadjusted = new ArrayList<>();
    pairs.forEach(pair -> unadjusted.add(ratio(pair)));
    List<@Nullable Ratio> ratios = adjusted(unadjusted);
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < ratios.size(); i++) {
      comparisons.add(judge(pairs.get(i), ratios.get(i)));
    }
    return comparisons;
  }

  /** Nothing where durations have nothing to say, so that the correction is for tests made. */
  private @Nullable Ratio ratio(Pair pair) {
    if (pair.agreement().kind() != Agreement.Kind.AGREES) {
      return null;
    }
    double[] baseline = pair.baseline().values();
    double[] candidate = pair.candidate().values();
    return Ratio.of(baseline, candidate, settings.confidence(), random.split()).orElse(null);
  }

  private static List<@Nullable Ratio> adjusted(List<@Nullable Ratio> ratios) {
    double[] p = ratios.stream().filter(Objects::nonNull).mapToDouble(Ratio::p).toArray();
    double[] adjusted = Holm.adjust(p);
    List<@Nullable Ratio> all = new ArrayList<>();
    int next = 0;
    for (Ratio each : ratios) {
      all.add(each == null ? null : each.withAdjusted(adjusted[next++]));
    }
    return all;
  }

  private Comparison judge(Pair pair, @Nullable Ratio ratio) {
    Agreement agreement = pair.agreement();
    if (agreement.kind() == Agreement.Kind.DIFFERS) {
      return comparison(pair, Verdict.WRONG, agreement.reason(), null);
    }
    if (agreement.kind() == Agreement.Kind.UNKNOWN) {
      return comparison(pair, Verdict.INCONCLUSIVE, agreement.reason(), null);
    }
    Decision decision =
        ratio == null
            ? Decision.withoutRatio(pair.baseline().values(), pair.candidate().values())
            : Decision.of(ratio, settings.confidence(), settings.margin());
    return comparison(pair, decision.verdict(), decision.reason(), ratio);
  }

  private static Comparison comparison(
      Pair pair, Verdict verdict, String reason, @Nullable Ratio ratio) {
    return new Comparison(
        pair.candidate().implementation(), pair.candidate().testCase(), verdict, reason, ratio);
  }
}
