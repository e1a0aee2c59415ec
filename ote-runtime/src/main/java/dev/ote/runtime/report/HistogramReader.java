package dev.ote.runtime.report;

import static dev.ote.runtime.report.ReportReader.MOST;

import dev.ote.runtime.json.JsonNode;
import dev.ote.runtime.json.JsonShapeException;
import dev.ote.runtime.snapshot.Bucket;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import java.util.ArrayList;
import java.util.List;

/** Makes a histogram of JSON. */
final class HistogramReader {
  private HistogramReader() {}

  static HistogramSnapshot read(JsonNode histogram) throws JsonShapeException {
    List<Bucket> buckets = new ArrayList<>();
    long last = -1;
    long weight = 0;
    for (JsonNode each : histogram.get("buckets").elements()) {
      Bucket bucket = bucket(each);
      if (bucket.lowestNanos() <= last) {
        throw each.wrong("is not above the bucket before it");
      }
      last = bucket.highestNanos();
      weight += bucket.count();
      if (weight > MOST) {
        throw each.wrong("makes more calls than there can be");
      }
      buckets.add(bucket);
    }
    long count = histogram.get("count").count(MOST);
    return new HistogramSnapshot(
        buckets,
        count,
        histogram.get("timed").count(count),
        histogram.get("total_nanos").count(Long.MAX_VALUE),
        histogram.get("max_nanos").count(Long.MAX_VALUE),
        histogram.get("min_nanos").count(Long.MAX_VALUE));
  }

  private static Bucket bucket(JsonNode bucket) throws JsonShapeException {
    List<JsonNode> numbers = bucket.elements();
    if (numbers.size() != 3) {
      throw bucket.wrong("is not a lowest duration, a highest, and a count");
    }
    long lowest = numbers.get(0).count(Long.MAX_VALUE);
    long highest = numbers.get(1).count(Long.MAX_VALUE);
    long count = numbers.get(2).count(MOST);
    if (highest < lowest || count == 0) {
      throw bucket.wrong("holds nothing");
    }
    return new Bucket(lowest, highest, count);
  }
}
