package dev.ote.runtime.experiment;

import dev.ote.runtime.compare.Decision;
import dev.ote.runtime.compare.Ratio;
import dev.ote.runtime.compare.Verdict;
import dev.ote.runtime.statistics.Median;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
    Optional<Ratio> ratio =
        Ratio.of(
            sample.baseline,
            sample.candidate,
            setup.confidence(),
            new SplittableRandom(sample.baseline.length)); // The same data, the same report.
    long mismatched = mismatches.values().stream().mapToLong(each -> each).sum();
    Decision decision =
        mismatched > 0
            ? new Decision(Verdict.WRONG, "outcomes differ")
            : Decision.of(ratio.orElse(null), setup.confidence(), setup.margin());
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
            counts.timedOut.sum(),
            counts.skipped.sum(),
            counts.undecided.sum(),
            background == null ? 0 : background.pending()),
        faults.count(),
        median(sample.baseline),
        median(sample.candidate),
        ratio.orElse(null),
        decision.verdict(),
        decision.reason(),
        lastMismatch);
  }

  private static Duration median(double[] nanos) {
    return nanos.length == 0 ? Duration.ZERO : Duration.ofNanos((long) Median.of(nanos));
  }
}
