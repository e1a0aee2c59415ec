package dev.ote.dashboard.live;

import dev.ote.runtime.json.JsonWriter;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the pages show: samples of the metrics, what they were in the last minutes, and who is told
 * of the next one.
 *
 * <p>Memory is bounded: of each series the last snapshot and four of the last minute, which share
 * what did not change; {@value History#POINTS} intervals of {@value Rows#HISTORIES} operations and
 * of those that are watched. Safe for any number of threads; nothing here waits for a subscriber.
 */
public final class Live {
  private static final double SHIFT_SECONDS = 15;

  private final Boot boot;
  private final Documents documents;
  private final List<Section> sections;
  private final Rows rows = new Rows();
  private final History history = new History();
  private final Map<Subscriber, Integer> subscribers = new HashMap<>();
  private final Map<String, String> shown = new HashMap<>();

  private long sample;
  private double sinceShift;
  private long skipped;

  /**
   * Creates it with a first sample, from which on intervals are counted.
   *
   * @param boot what does not change
   * @param documents what is written about operations
   * @param sections what is shown besides
   * @param first a snapshot
   */
  public Live(Boot boot, Documents documents, List<Section> sections, MetricsSnapshot first) {
    this.boot = boot;
    this.documents = documents;
    this.sections = sections;
    long time = first.time().toEpochMilli();
    for (OperationSnapshot operation : first.operations()) {
      Row row = rows.of(operation, id -> new Row(id, operation, null, time));
      if (row == null) {
        skipped++;
      } else {
        row.refresh(sample);
      }
    }
    rows.remember(List.of());
    sections.forEach(section -> shown.put(section.event(), section.json().get()));
  }

  /**
   * Takes a sample, and tells all subscribers.
   *
   * @param snapshot what is known now
   * @param seconds how long after the last one
   */
  public synchronized void sample(MetricsSnapshot snapshot, double seconds) {
    sample++;
    int known = rows.all().size();
    Point all = take(snapshot, seconds);
    history.add(all);
    sinceShift += seconds;
    if (sinceShift >= SHIFT_SECONDS) {
      sinceShift = 0;
      rows.all().forEach(Row::shift);
    }
    rows.all().forEach(row -> row.refresh(sample));
    if (sinceShift == 0 || rows.all().size() > known) {
      rows.remember(watched());
    }
    publish(tick(all, seconds, known));
  }

  private Point take(MetricsSnapshot snapshot, double seconds) {
    long time = snapshot.time().toEpochMilli();
    LogBins durations = new LogBins();
    long calls = 0;
    long failures = 0;
    skipped = 0;
    for (OperationSnapshot operation : snapshot.operations()) {
      Row row = rows.of(operation, id -> new Row(id, operation, uncalled(operation), time));
      OperationSnapshot since = row == null ? null : row.update(operation, time, seconds);
      if (since != null) {
        calls += since.count();
        failures += since.failures();
        for (HistogramSnapshot each :
            List.of(since.success(), since.failure(), since.expected(), since.cancelled())) {
          durations.add(each);
        }
      }
      skipped += row == null ? 1 : 0;
    }
    return Point.of(time, seconds, calls, failures, durations);
  }

  /** An operation as it was before its first call: it is newer than the dashboard. */
  private static OperationSnapshot uncalled(OperationSnapshot operation) {
    HistogramSnapshot none = HistogramSnapshot.EMPTY;
    return new OperationSnapshot(operation.name(), operation.tags(), none, none, none, none);
  }

  private String tick(Point all, double seconds, int known) {
    JsonWriter json = new JsonWriter().beginObject();
    all.write(json.name("all"));
    json.name("seconds").value(Point.rounded(seconds)).name("skipped").value(skipped);
    writeRows(json, rows.all().subList(known, rows.all().size()), sample);
    return event("tick", json.endObject().toString());
  }

  private void writeRows(JsonWriter json, List<Row> fresh, long since) {
    json.name("new").beginArray();
    fresh.forEach(row -> row.writeName(json));
    json.endArray().name("rows").beginArray();
    for (Row row : rows.all()) {
      if (row.changed >= since) {
        json.json(row.json());
      }
    }
    json.endArray();
  }

  private void publish(String tick) {
    List<String> changes = new ArrayList<>();
    for (Section section : sections) {
      String json = section.json().get();
      if (!Objects.equals(json, shown.put(section.event(), json))) {
        changes.add(event(section.event(), json));
      }
    }
    subscribers.forEach(
        (subscriber, watched) -> {
          Row row = rows.withId(watched);
          // Before the tick, by which the page then draws both.
          subscriber.offer((row == null ? "" : event("watched", Detail.changed(row))) + tick);
          changes.forEach(subscriber::offer);
        });
  }

  /**
   * Tells a subscriber what is known, and from now on what changes.
   *
   * @param subscriber who wants to know
   * @param since what the subscriber knows: the id of the last event that it got; empty for nothing
   * @param watch the id of an operation of which it wants to know all; empty for none
   */
  public synchronized void open(Subscriber subscriber, String since, String watch) {
    long from = boot.samplesKnown(since);
    boolean knows = from >= 0 && from <= sample;
    Row row = knows ? rows.withId(number(watch)) : null;
    if (row != null && row.history == null) {
      row.history = new History();
    }
    StringBuilder events = new StringBuilder(event("hello", boot.json()));
    JsonWriter json = new JsonWriter().beginObject();
    history.write(json.name("all"));
    json.name("skipped").value(skipped);
    writeSparks(json, knows ? from + 1 : 0);
    // Names are few bytes, and which of them were sent with which sample is not kept.
    writeRows(json, rows.all(), knows ? from + 1 : 0);
    events.append(event("state", json.endObject().toString()));
    shown.forEach((event, text) -> events.append(event(event, text)));
    if (row != null) {
      events.append(event("watch", Detail.opened(row, documents.of(row.name))));
    }
    subscriber.offer(events.toString());
    // Last: who is not told that it is open will not close it.
    subscribers.put(subscriber, row == null ? -1 : row.id);
  }

  private void writeSparks(JsonWriter json, long since) {
    json.name("sparks").beginArray();
    for (Row row : rows.all()) {
      if (row.changed >= since && row.history != null) {
        row.history.writeSpark(json.beginArray().value(row.id));
        json.endArray();
      }
    }
    json.endArray();
  }

  /**
   * Forgets a subscriber.
   *
   * @param subscriber one that may have been told already that it was closed
   */
  public synchronized void close(Subscriber subscriber) {
    subscribers.remove(subscriber);
  }

  /**
   * Whether anybody looks.
   *
   * @return whether there is a subscriber
   */
  public synchronized boolean isWatched() {
    return !subscribers.isEmpty();
  }

  private Collection<Row> watched() {
    List<Row> watched = new ArrayList<>();
    for (int id : subscribers.values()) {
      Row row = rows.withId(id);
      if (row != null) {
        watched.add(row);
      }
    }
    return watched;
  }

  private String event(String name, String json) {
    return "event: " + name + "\nid: " + boot.id() + "-" + sample + "\ndata: " + json + "\n\n";
  }

  private static int number(@Nullable String text) {
    try {
      return text == null ? -1 : Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }
}
