package dev.ote.runtime.compare;

import dev.ote.runtime.compare.engine.Observation;
import dev.ote.runtime.statistics.MannKendall;
import dev.ote.runtime.statistics.Median;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Observations to rows of the table: what makes them less trustworthy is found here. */
final class Measurements {
  static final int FEW = 9;

  /** Makes the MAD of normally distributed values an estimate of their standard deviation. */
  private static final double MAD_TO_SIGMA = 1.4826;

  private static final double NOISY = 0.10;
  private static final double DRIFT_P = 0.01;

  private Measurements() {}

  static Measurement of(Observation seen) {
    Map<Flag, String> flags = flags(seen);
    List<String> notes = new ArrayList<>(flags.values());
    return new Measurement(
        seen.subject(),
        seen.fixture(),
        seen.success(),
        seen.success() ? seen.outcome() : null,
        seen.success() ? null : seen.outcome(),
        seen.samples(),
        seen.batch(),
        seen.collected(),
        flags.keySet(),
        notes);
  }

  /** The flags, each with its reason. */
  private static Map<Flag, String> flags(Observation seen) {
    Map<Flag, String> flags = new EnumMap<>(Flag.class);
    if (seen.timedOut()) {
      flags.put(
          Flag.TIMED_OUT,
          seen.stillRunning()
              ? "a call did not end in time, nor when it was interrupted: what it does may still go on,"
                  + " and disturb what was timed after it"
              : "a call did not end in time");
    }
    if (!seen.stable()) {
      flags.put(Flag.UNSTABLE_OUTCOME, "its outcomes differ from call to call");
    }
    if (!seen.problems().isEmpty()) {
      flags.put(Flag.TEARDOWN_FAILED, String.join("; ", seen.problems()));
    }
    if (!seen.samples().isEmpty()) {
      trust(seen, flags);
    }
    return flags;
  }

  private static void trust(Observation seen, Map<Flag, String> flags) {
    double[] values = seen.samples().stream().mapToDouble(Double::doubleValue).toArray();
    if (values.length < FEW) {
      flags.put(
          Flag.FEW_REPETITIONS,
          values.length
              + (values.length == 1 ? " repetition" : " repetitions")
              + ": take at least "
              + FEW
              + ", better 30");
    }
    if (seen.collected() > 0) {
      flags.put(
          Flag.GARBAGE_COLLECTED,
          "garbage was collected in " + seen.collected() + " of " + values.length + " repetitions");
    }
    double spread = MAD_TO_SIGMA * Median.absoluteDeviation(values) / Median.of(values);
    if (spread > NOISY) {
      flags.put(
          Flag.NOISY,
          String.format(Locale.ROOT, "repetitions spread by %.0f %% of the median", spread * 100));
    }
    if (values.length >= FEW && MannKendall.test(values).p() < DRIFT_P) {
      flags.put(
          Flag.DRIFTING,
          MannKendall.test(values).s() < 0
              ? "it was still getting faster: give it more warm-up"
              : "it was getting slower from repetition to repetition");
    }
    if (!seen.steady()) {
      flags.put(Flag.NOT_STEADY, "warm-up ended at its limit, before durations were steady");
    }
    if (!seen.resolved()) {
      flags.put(Flag.BELOW_RESOLUTION, "repetitions are too short for this clock");
    }
  }
}
