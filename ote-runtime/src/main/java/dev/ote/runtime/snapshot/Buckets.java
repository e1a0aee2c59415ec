package dev.ote.runtime.snapshot;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums and differences of the buckets of two histograms. */
final class Buckets {
  private Buckets() {}

  /** What either holds. */
  static List<Bucket> sum(List<Bucket> one, List<Bucket> other) {
    List<Bucket> all = new ArrayList<>(one);
    all.addAll(other);
    all.sort(comparingLong(Bucket::lowestNanos));
    List<Bucket> merged = new ArrayList<>(all.size());
    for (Bucket bucket : all) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).lowestNanos() == bucket.lowestNanos()) {
        long count = merged.get(last).count() + bucket.count();
        merged.set(last, new Bucket(bucket.lowestNanos(), bucket.highestNanos(), count));
      } else {
        merged.add(bucket);
      }
    }
    return merged;
  }

  /** What the later ones hold more than the earlier ones. */
  static List<Bucket> difference(List<Bucket> later, List<Bucket> earlier) {
    Map<Long, Long> known = new HashMap<>();
    for (Bucket bucket : earlier) {
      known.put(bucket.lowestNanos(), bucket.count());
    }
    List<Bucket> grown = new ArrayList<>();
    for (Bucket bucket : later) {
      long more = bucket.count() - known.getOrDefault(bucket.lowestNanos(), 0L);
      if (more > 0) {
        grown.add(new Bucket(bucket.lowestNanos(), bucket.highestNanos(), more));
      }
    }
    return grown;
  }
}
