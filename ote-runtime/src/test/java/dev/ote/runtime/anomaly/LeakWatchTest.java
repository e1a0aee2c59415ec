package dev.ote.runtime.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two collections a minute, of a heap of 1 GiB whose old are collected at 45 %. */
class LeakWatchTest {
  private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
  private static final long MAX = 1L << 30;
  private static final double COLLECTED_AT = 0.45;
  private static final double START = 0.1;

  private final Announcements announcements = new Announcements(new Messages(false));
  private final OpenAnomalies.Context context =
      new OpenAnomalies.Context(announcements, new Messages(false), name -> List.of());
  private final LeakWatch watch = new LeakWatch();
  private final Look look = new Look();

  private int minute;
  private double live = START;
  private double garbage;

  /** When a leak was told of, in minutes. */
  private final List<Integer> told = new ArrayList<>();

  /** Some minutes, with so much of the heap leaked and left as garbage in each. */
  private void minutes(int count, double leak, double promoted) {
    for (int i = 0; i < count; i++, minute++) {
      Instant now = BEGIN.plus(Duration.ofMinutes(minute));
      collected(now.minusSeconds(30), leak / 2, promoted / 2);
      collected(now, leak / 2, promoted / 2);
      look.at(now, now.minusSeconds(60));
      watch.see(look, context);
      if (!announcements.intervalEnds().isEmpty()) {
        told.add(minute);
      }
    }
  }

  private void collected(Instant time, double leak, double promoted) {
    live += leak;
    garbage = live + garbage + promoted > COLLECTED_AT ? 0 : garbage + promoted;
    watch.collected(new HeapUse(time, (long) ((live + garbage) * MAX), MAX));
  }

  private boolean isTold() {
    return !announcements.active().isEmpty();
  }

  @Test
  void tellsOfALeakOnceUntilTheHeapIsFull() {
    minutes(600, 0, 0);
    minutes(500, 1e-3, 0);
    assertThat(told).hasSize(1);
    assertThat(told.get(0)).isBetween(600 + 120, 600 + 180);
    assertThat(isTold()).isTrue();
  }

  @Test
  void tellsOfGarbageOnceAndNotAgainAfterTheOldWereCollected() {
    minutes(10_000, 0, 5e-4);
    assertThat(told).hasSize(1);
    assertThat(told.get(0)).isLessThan(700);
    assertThat(isTold()).isFalse();
  }

  @Test
  void isNotCertainBeforeTheOldWereCollected() {
    minutes(1000, 0, 0);
    minutes(300, 5e-3, 0);
    assertThat(told).hasSize(1);
    Anomaly first = announcements.active().get(0);
    assertThat(first.severity()).isEqualTo(Severity.WARNING);
    assertThat(first.message())
        .startsWith("MEMORY LEAK: after collections the heap grows by 307.2 MiB an hour, to ")
        .endsWith(", unless the old generation is collected: it was not yet)");
  }

  @Test
  void isCertainAfterwards() {
    minutes(3000, 0, 5e-4);
    minutes(20, 2e-2, 5e-4);
    Anomaly second = announcements.active().get(0);
    assertThat(second.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(second.message()).contains(" of 1.0 GiB (full in ").endsWith("m)");
  }

  @Test
  void findsALeakThatIsSlowerThanGarbage() {
    minutes(3000, 0, 5e-4);
    assertThat(told).hasSize(1);
    minutes(1500, 2e-4, 5e-4);
    assertThat(told).hasSize(2);
    assertThat((told.get(1) - 3000) * 2e-4).isLessThan(0.25);
    assertThat(isTold()).isTrue();
  }

  @Test
  void findsALeakWhereTheOldAreAlwaysCollected() {
    live = 0.4;
    minutes(3000, 0, 5e-4);
    told.clear();
    minutes(1500, 3e-4, 5e-4);
    assertThat(told).hasSize(1);
    assertThat((told.get(0) - 3000) * 3e-4).isLessThan(0.2);
  }

  @Test
  void isOverWhenWhatWasHeldIsGone() {
    minutes(600, 0, 0);
    minutes(200, 1e-3, 0);
    assertThat(isTold()).isTrue();
    live = START;
    minutes(10, 0, 0);
    assertThat(isTold()).isFalse();
  }

  @Test
  void isOverWhenItNoLongerGrowsAndAsksForMoreThen() {
    minutes(600, 0, 0);
    minutes(150, 1e-3, 0);
    assertThat(isTold()).isTrue();
    minutes(3000, 0, 0);
    assertThat(isTold()).isFalse();
    minutes(180, 1e-3, 0);
    assertThat(told).hasSize(1);
    minutes(100, 1e-3, 0);
    assertThat(told).hasSize(2);
  }
}
