package dev.ote.benchmarks.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is promised, and what was seen of it.
 *
 * @param seen not a number where it was not measured
 */
record Bound(String promise, double seen, boolean atMost, double wanted) {
  private static final double WRAPPER = 1.15;
  private static final double NOTHING = 0.01;
  private static final double ADAPTIVE = 0.25;
  private static final double OFF_NANOS = 1;
  private static final double UNREAD = 1.3;
  private static final double READ = 6;
  private static final double SNAPSHOT_MILLIS = 10;

  static List<Bound> all(Results results, SnapshotTime snapshot) {
    List<Bound> all = new ArrayList<>();
    all.add(atMost("snapshot of 1,000 operations, ms", snapshot.median(), SNAPSHOT_MILLIS));
    for (int threads = 1; threads <= 2; threads++) {
      String at = ", threads: " + threads;
      double own = results.net("ote", threads);
      all.add(atMost("wrapper over floor" + at, results.ratio("ote", threads), WRAPPER));
      all.add(atMost("bytes a call" + at, results.bytes("ote", threads), NOTHING));
      all.add(
          atLeast(
              "net of the floor, OpenTelemetry histogram over OTE" + at,
              results.net("otel-histogram", threads) / own,
              3));
      all.add(
          atLeast(
              "net of the floor, client_java classic over OTE" + at,
              results.net("prometheus", threads) / own,
              2));
      all.add(
          atLeast(
              "net of the floor, Micrometer Timer over OTE" + at,
              results.net("micrometer", threads) / own,
              4));
      all.add(
          atMost(
              "default settings over floor" + at,
              results.ratio("ote-defaults", threads),
              ADAPTIVE));
      all.add(
          atMost(
              "switched off, ns over the call" + at, results.net("ote-off", threads), OFF_NANOS));
      all.add(atMost("failure, unread" + at, results.ratio("failure-unread", threads), UNREAD));
      all.add(atMost("failure, path read" + at, results.ratio("failure-read", threads), READ));
      all.add(atMost("failure, logged" + at, results.ratio("failure-logged", threads), READ));
    }
    return all;
  }

  private static Bound atMost(String promise, double seen, double wanted) {
    return new Bound(promise, seen, true, wanted);
  }

  private static Bound atLeast(String promise, double seen, double wanted) {
    return new Bound(promise, seen, false, wanted);
  }

  boolean holds() {
    return atMost ? seen <= wanted : seen >= wanted;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %.3f, wanted %s %.2f%s",
        promise,
        seen,
        atMost ? "at most" : "at least",
        wanted,
        Double.isNaN(seen) ? ": not measured" : holds() ? "" : ": **NOT MET**");
  }
}
