package dev.ote.runtime.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** One call a minute, of which each takes e times as long or as short as another one may. */
class LatencyWatchTest {
  private final SplittableRandom random = new SplittableRandom(1);
  private final Announcements announcements = new Announcements(new Messages(false));
  private final OpenAnomalies.Context context =
      new OpenAnomalies.Context(announcements, new Messages(false), name -> List.of());
  private final OpenAnomalies open = new OpenAnomalies("op", Collections.emptySortedMap());
  private final LatencyWatch watch = new LatencyWatch();
  private final Look look = new Look();
  private final Delta delta = new Delta();
  private Instant now = Instant.parse("2026-01-05T00:00:00Z");

  /** Some days of calls that take so many times as long as at first; returns alarms. */
  private int days(int days, double times) {
    int raised = 0;
    for (int minute = 0; minute < days * 1440; minute++) {
      look.at(now.plusSeconds(60), now);
      now = now.plusSeconds(60);
      delta.timed = 1;
      delta.spread = 0;
      delta.log = (float) (Math.log(1e6 * times) + random.nextDouble(-1, 1));
      watch.see(delta, look, open, context);
      raised += announcements.intervalEnds().size();
    }
    return raised;
  }

  @Test
  void takesWhatLastedForADayAsUsualByItsAverage() {
    assertThat(days(3, 1)).isZero();
    assertThat(days(1, 2)).isEqualTo(1);
    assertThat(days(9, 2)).isZero();
    assertThat(days(1, 4)).isEqualTo(1);
  }
}
