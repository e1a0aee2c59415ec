package dev.ote.runtime.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChangeTest {
  private final Look look = new Look();
  private final Change change = new Change();
  private Instant now = Instant.parse("2026-01-05T00:00:00Z");

  private boolean turns(double evidence) {
    look.at(now.plusSeconds(60), now);
    now = now.plusSeconds(60);
    return change.turns((float) evidence, true, look);
  }

  /** How many intervals of the same evidence it takes to turn. */
  private int until(double evidence) {
    for (int i = 1; i < 5000; i++) {
      if (turns(evidence)) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void noSingleIntervalRaises() {
    assertThat(turns(1e9)).isFalse();
    assertThat(until(1e9)).isEqualTo(2);
    assertThat(change.isActive()).isTrue();
  }

  @Test
  void smallEvidenceAddsUp() {
    assertThat(until(1)).isEqualTo(13);
  }

  @Test
  void recoversByTheSameEvidence() {
    int unused = until(5);
    assertThat(until(-1)).isEqualTo(7);
    assertThat(change.isActive()).isFalse();
  }

  @Test
  void whatLastsForADayIsUsual() {
    int unused = until(5);
    assertThat(until(5)).isEqualTo(1440);
    assertThat(change.isActive()).isFalse();
  }

  @Test
  void whatWasSoonOverIsNotSaidAgain() {
    for (int day = 0; day < 10; day++) {
      int raised = 0;
      for (int minute = 0; minute < 1440; minute++) {
        raised += turns(minute < 20 ? 4 : -1) && change.isActive() ? 1 : 0;
      }
      assertThat(raised).as("on day " + day).isEqualTo(day == 0 ? 1 : 0);
    }
    assertThat(until(4)).isBetween(24, 36); // What lasts longer is.
  }

  @Test
  void whatComesEachNightIsNotForgotten() {
    for (int night = 0; night < 40; night++) {
      int raised = 0;
      for (int minute = 0; minute < 1440; minute++) {
        double evidence = night % 20 == 0 ? 4 : 2.5;
        raised += turns(minute < 20 ? evidence : -1) && change.isActive() ? 1 : 0;
      }
      assertThat(raised).as("in night " + night).isEqualTo(night == 0 ? 1 : 0);
    }
  }

  @Test
  void saysWhetherWhatItWasAboutIsUsualNow() {
    int unused = until(5) + until(5);
    assertThat(change.isUsualNow()).isTrue();
    unused = until(5) + until(-1);
    assertThat(change.isActive()).isFalse();
    assertThat(change.isUsualNow()).isFalse();
  }

  @Test
  void isQuietForAWhileAfterwards() {
    int unused = until(5) + until(-5);
    assertThat(until(5)).isGreaterThanOrEqualTo(10);
  }
}
