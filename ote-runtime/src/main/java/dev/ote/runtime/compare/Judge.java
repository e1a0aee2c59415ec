package dev.ote.runtime.compare;

import dev.ote.runtime.compare.engine.Agreement;
import dev.ote.runtime.statistics.Bootstrap;
import dev.ote.runtime.statistics.Holm;
import dev.ote.runtime.statistics.Interval;
import dev.ote.runtime.statistics.MannWhitney;
import dev.ote.runtime.statistics.RankTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Gives the verdicts; by which rules is said at {@link Verdict}. */
final class Judge {
  private static final int RESAMPLES = 2_000;

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

  private @Nullable Ratio ratio(Pair pair) {
    double[] baseline = pair.baseline().values();
    double[] candidate = pair.candidate().values();
    boolean positive =
        pair.baseline().samples().stream().allMatch(each -> each > 0)
            && pair.candidate().samples().stream().allMatch(each -> each > 0);
    if (baseline.length < 2 || candidate.length < 2 || !positive) {
      return null;
    }
    Interval interval =
        Bootstrap.medianRatio(
            baseline, candidate, settings.confidence(), RESAMPLES, random.split());
    RankTest test = MannWhitney.test(baseline, candidate);
    return new Ratio(
        interval.estimate(),
        interval.low(),
        interval.high(),
        test.p(),
        test.p(),
        test.cliffsDelta());
  }

  /** Holm's correction over the pairs that can be decided by their durations. */
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
      return comparison(pair, Verdict.WRONG, agreement.reason(), ratio);
    }
    if (agreement.kind() == Agreement.Kind.UNKNOWN) {
      return comparison(pair, Verdict.INCONCLUSIVE, agreement.reason(), ratio);
    }
    if (ratio == null) {
      return comparison(
          pair, Verdict.INCONCLUSIVE, "there are no two repetitions of both to compare", null);
    }
    double margin = 1 + settings.margin();
    if (ratio.low() >= 1 / margin && ratio.high() <= margin) {
      return comparison(
          pair,
          Verdict.INDISTINGUISHABLE,
          "the difference is less than " + Figures.percent(settings.margin()) + " %",
          ratio);
    }
    return significant(pair, ratio);
  }

  private Comparison significant(Pair pair, Ratio ratio) {
    boolean significant = ratio.adjustedP() < 1 - settings.confidence();
    if (significant && ratio.high() < 1 && ratio.delta() < 0) {
      return comparison(pair, Verdict.FASTER, Change.of(ratio.estimate()).sentence(), ratio);
    }
    if (significant && ratio.low() > 1 && ratio.delta() > 0) {
      return comparison(pair, Verdict.SLOWER, Change.of(ratio.estimate()).sentence(), ratio);
    }
    boolean excludes = ratio.low() > 1 || ratio.high() < 1;
    String reason =
        significant
            ? "the ranks differ, the medians may be the same"
            : excludes
                ? "the medians seem to differ, the ranks may be chance"
                : "neither a difference nor equality is shown: more repetitions may tell";
    return comparison(pair, Verdict.INCONCLUSIVE, reason, ratio);
  }

  private static Comparison comparison(
      Pair pair, Verdict verdict, String reason, @Nullable Ratio ratio) {
    return new Comparison(
        pair.candidate().implementation(), pair.candidate().testCase(), verdict, reason, ratio);
  }
}
