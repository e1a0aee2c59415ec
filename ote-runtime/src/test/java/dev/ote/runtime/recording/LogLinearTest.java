package dev.ote.runtime.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.snapshot.Bucket;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogLinearTest {

  @Test
  void bucketsFollowEachOtherWithoutGapOrOverlap() {
    long next = 0;
    for (int octave = 0; octave < LogLinear.OCTAVES; octave++) {
      for (int subBucket = 0; subBucket < LogLinear.SUB_BUCKETS; subBucket++) {
        assertThat(LogLinear.lowest(octave, subBucket)).isEqualTo(next);
        long highest = LogLinear.highest(octave, subBucket);
        assertThat(highest).isGreaterThanOrEqualTo(next);
        next = highest + 1;
      }
    }
    assertThat(next).as("one past the last bucket").isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void everyBoundaryFallsIntoItsOwnBucket() {
    for (int octave = 0; octave < LogLinear.OCTAVES; octave++) {
      for (int subBucket = 0; subBucket < LogLinear.SUB_BUCKETS; subBucket++) {
        assertFallsInto(LogLinear.lowest(octave, subBucket), octave, subBucket);
        assertFallsInto(LogLinear.highest(octave, subBucket), octave, subBucket);
      }
    }
  }

  @Test
  void midpointIsWithinOnePercentOfEveryValueOfItsBucket() {
    for (int octave = 0; octave < LogLinear.OCTAVES; octave++) {
      for (int subBucket = 0; subBucket < LogLinear.SUB_BUCKETS; subBucket++) {
        assertCloseToMidpoint(LogLinear.lowest(octave, subBucket));
        assertCloseToMidpoint(LogLinear.highest(octave, subBucket));
      }
    }
    Random random = new Random(42);
    for (int i = 0; i < 1_000_000; i++) {
      assertCloseToMidpoint(random.nextLong() >>> (1 + random.nextInt(63)));
    }
  }

  @Test
  void shortDurationsAreExact() {
    for (long nanos = 0; nanos < 2 * LogLinear.SUB_BUCKETS; nanos++) {
      assertThat(midpoint(nanos)).isEqualTo(nanos);
    }
  }

  private static void assertFallsInto(long nanos, int octave, int subBucket) {
    assertThat(LogLinear.octave(nanos)).as("octave of %d", nanos).isEqualTo(octave);
    assertThat(LogLinear.subBucket(nanos)).as("bucket of %d", nanos).isEqualTo(subBucket);
  }

  private static void assertCloseToMidpoint(long nanos) {
    double error = Math.abs((double) midpoint(nanos) - nanos);
    if (error > nanos * 0.01) { // a million assertions would take longer than the test
      throw new AssertionError(nanos + " stands at " + midpoint(nanos));
    }
  }

  private static long midpoint(long nanos) {
    int octave = LogLinear.octave(nanos);
    int subBucket = LogLinear.subBucket(nanos);
    long lowest = LogLinear.lowest(octave, subBucket);
    return new Bucket(lowest, LogLinear.highest(octave, subBucket), 1).midpointNanos();
  }
}
