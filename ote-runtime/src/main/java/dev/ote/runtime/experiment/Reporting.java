package dev.ote.runtime.experiment;

import dev.ote.runtime.compare.Decision;
import dev.ote.runtime.compare.Ratio;
import dev.ote.runtime.compare.Verdict;
import dev.ote.runtime.statistics.Median;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What was counted, as a report. */
final class Reporting {
  private final Setup<?> setup;
  private final Counts counts;
  private final PairedDurations durations;
  private final Faults faults;

  Reporting(Setup<?> setup, Counts counts, PairedDurations durations, Faults faults) {
    this.setup = setup;
    this.counts = counts;
    this.durations = durations;
    this.faults = faults;
  }

  MismatchReport report(boolean enabled, double share, @Nullable String lastMismatch) {
    Map<MismatchKind, Long> mismatches = counts.mismatches();
    long matched = counts.matches.sum();
    PairedDurations.Sample sample = durations.sample();
    Ratio ratio = ratio(sample);
    long mismatched = mismatches.values().stream().mapToLong(each -> each).sum();
    long timedOut = counts.timedOut.sum();
    Decision decision = decision(mismatched, timedOut, sample, ratio);
    Background background = setup.background();
    return new MismatchReport(
        setup.name(),
        enabled,
        share,
        counts.calls.sum(),
        matched,
        mismatches,
        MismatchRate.of(mismatched, mismatched + matched, setup.confidence()),
        new MismatchReport.NotCompared(
            counts.dropped.sum(),
            timedOut,
            counts.skipped.sum(),
            counts.undecided.sum(),
            background == null ? 0 : background.pending()),
        faults.count(),
        median(sample.baseline),
        median(sample.candidate),
        ratio,
        decision.verdict(),
        decision.reason(),
        lastMismatch);
  }

  private @Nullable Ratio ratio(PairedDurations.Sample sample) {
    if (isUnresolved(sample)) {
      return null;
    }
    // The same data, the same report.
    SplittableRandom random = new SplittableRandom(sample.baseline.length);
    double[] baseline = atLeastOne(sample.baseline);
    double[] candidate = atLeastOne(sample.candidate);
    return Ratio.of(baseline, candidate, setup.confidence(), random).orElse(null);
  }

  private Decision decision(
      long mismatched, long timedOut, PairedDurations.Sample sample, @Nullable Ratio ratio) {
    if (mismatched > 0) {
      return new Decision(Verdict.WRONG, "outcomes differ");
    }
    if (timedOut > 0) {
      // Only calls that ended are timed: what hangs now and then would look fast.
      return new Decision(Verdict.WRONG, "the candidate did not end in time");
    }
    return ratio == null
        ? Decision.withoutRatio(sample.baseline, sample.candidate)
        : Decision.of(ratio, setup.confidence(), setup.margin());
  }

  /** Whether most calls of one took no time that the clock can tell. */
  private static boolean isUnresolved(PairedDurations.Sample sample) {
    return sample.baseline.length > 0
        && (Median.of(sample.baseline) == 0 || Median.of(sample.candidate) == 0);
  }

  /**
   * Zero is less than the clock can tell. Left out, such calls would make the faster one slower.
   */
  private static double[] atLeastOne(double[] nanos) {
    return Arrays.stream(nanos).map(each -> Math.max(1, each)).toArray();
  }

  private static Duration median(double[] nanos) {
    return nanos.length == 0 ? Duration.ZERO : Duration.ofNanos((long) Median.of(nanos));
  }
}
