package dev.ote.dashboard.live;

import dev.ote.runtime.json.JsonWriter;
import java.util.ArrayDeque;

/** The last intervals, of which only so many are kept. */
final class History {
  /** Five minutes of seconds. */
  static final int POINTS = 300;

  private static final int SPARK = 60;

  private final ArrayDeque<Point> points = new ArrayDeque<>();

  void add(Point point) {
    if (points.size() == POINTS) {
      points.removeFirst();
    }
    points.addLast(point);
  }

  /** Of the last minute, what fits into a cell: {@code [[time, rate, p95], …]}. */
  void writeSpark(JsonWriter json) {
    json.beginArray();
    points.stream().skip(Math.max(0, points.size() - SPARK)).forEach(point -> spark(point, json));
    json.endArray();
  }

  private static void spark(Point point, JsonWriter json) {
    json.beginArray().value(point.time()).value(Point.rounded(point.rate()));
    json.value(point.p95()).endArray();
  }

  void write(JsonWriter json) {
    json.beginArray();
    points.forEach(point -> point.write(json));
    json.endArray();
  }
}
