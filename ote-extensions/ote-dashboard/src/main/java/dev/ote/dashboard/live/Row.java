package dev.ote.dashboard.live;

import dev.ote.runtime.json.JsonWriter;
import dev.ote.runtime.snapshot.FailureSnapshot;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.util.Arrays;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One series of an operation: what is known of it, what it did of late, and how the page has it.
 */
final class Row {
  /** A minute is this many baselines, each a quarter of it. */
  private static final int BASELINES = 4;

  /** Of names and tags: a page is no place for more. */
  private static final int LONGEST = 1000;

  final int id;
  final String name;
  final SortedMap<String, String> tags;

  /** What the page shows was last changed by this sample. */
  long changed;

  @Nullable History history;

  private OperationSnapshot last;
  private final OperationSnapshot[] baselines = new OperationSnapshot[BASELINES];
  private Point now;
  private String json = "";
  private long recentCalls;
  private boolean stale = true;

  /**
   * Creates a row.
   *
   * @param first what is known of the series when it is first seen
   * @param since what was known before; null where the dashboard was not there
   */
  Row(int id, OperationSnapshot first, @Nullable OperationSnapshot since, long time) {
    this.id = id;
    this.name = first.name();
    this.tags = first.tags();
    this.last = since == null ? first : since;
    this.now = Point.of(time, 1, 0, 0, HistogramSnapshot.EMPTY);
    Arrays.fill(baselines, last);
  }

  /**
   * Takes what is known now.
   *
   * @return the calls that ended since the last time; null where none did
   */
  @Nullable OperationSnapshot update(OperationSnapshot next, long time, double seconds) {
    boolean called = next.count() != last.count();
    boolean wasCalled = now.rate() > 0;
    boolean changes = called || wasCalled || next.inFlight() != last.inFlight();
    OperationSnapshot since = called ? next.minus(last) : null;
    if (changes) {
      now =
          since == null
              ? Point.of(time, seconds, 0, 0, HistogramSnapshot.EMPTY)
              : Point.of(time, seconds, since.count(), since.failures(), since.durations());
      last = next;
      stale = true;
    }
    if (history != null && called) {
      history.add(now);
    }
    return since;
  }

  /** Moves the last minute on by a quarter. */
  void shift() {
    OperationSnapshot oldest = baselines[0];
    System.arraycopy(baselines, 1, baselines, 0, BASELINES - 1);
    baselines[BASELINES - 1] = last;
    stale |= oldest.count() != baselines[0].count();
  }

  /** Brings what the page shows up to date. */
  void refresh(long sample) {
    if (stale) {
      stale = false;
      changed = sample;
      json = write();
    }
  }

  OperationSnapshot last() {
    return last;
  }

  Point now() {
    return now;
  }

  /** Calls within the last minute, roughly. */
  long recentCalls() {
    return recentCalls;
  }

  String json() {
    return json;
  }

  /** Name and tags: {@code [id, name, {tags}]}. */
  void writeName(JsonWriter json) {
    json.beginArray().value(id).value(cut(name)).beginObject();
    tags.forEach((key, value) -> json.name(cut(key)).value(cut(value)));
    json.endObject().endArray();
  }

  /** The numbers, in the order in which {@code row.js} reads them. */
  private String write() {
    JsonWriter json = new JsonWriter().beginArray().value(id);
    OperationSnapshot recent = last.minus(baselines[0]);
    recentCalls = recent.count();
    json.value(last.inFlight());
    writeFailure(json);
    json.value(Point.rounded(now.rate())).value(Point.rounded(now.failureRate()));
    json.value(now.p50()).value(now.p95()).value(now.p99());
    write(json, last);
    write(json, recent);
    return json.endArray().toString();
  }

  /** The last failure: {@code [time, type, error, trace path]}; empty where there was none. */
  private void writeFailure(JsonWriter json) {
    FailureSnapshot failure = last.lastFailure();
    json.beginArray();
    if (failure != null) {
      json.value(failure.time().toEpochMilli()).value(cut(failure.type()));
      json.value(cut(failure.error().orElse(""))).value(cut(failure.tracePath().orElse("")));
    }
    json.endArray();
  }

  private static void write(JsonWriter json, OperationSnapshot operation) {
    HistogramSnapshot durations = operation.durations();
    boolean none = durations.buckets().isEmpty();
    json.value(operation.count()).value(operation.failures());
    json.value(operation.expectedOutcomes()).value(operation.cancellations());
    json.value(durations.averageNanos().orElse(-1));
    for (double percentile : new double[] {50, 95, 99, 100}) {
      json.value(none ? -1 : durations.percentile(percentile));
    }
    json.value(durations.isEstimate() ? 1 : 0);
  }

  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
