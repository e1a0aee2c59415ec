package dev.ote.runtime.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ote.runtime.anomaly.HourlyLevels.Doubt;
import java.time.Instant;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** A value a minute, that stands for ten calls. */
class HourlyLevelsTest {
  private final HourlyLevels levels = new HourlyLevels();
  private final Look look = new Look();
  private Instant now = Instant.parse("2026-01-05T00:00:00Z");

  /** What is expected now. */
  private float next(float value) {
    look.at(now.plusSeconds(60), now);
    now = now.plusSeconds(60);
    return levels.expected(value, look);
  }

  /** How far values were from what was expected on the last of some days, at most. */
  private double farthest(int days, IntToDoubleFunction ofMinute, int calls) {
    double farthest = 0;
    for (int minute = 0; minute < days * 1440; minute++) {
      float value = (float) ofMinute.applyAsDouble(minute % 1440);
      float off = value - next(value);
      farthest = minute < (days - 1) * 1440 ? 0 : Math.max(farthest, Math.abs(off));
      levels.learn(value, off, calls, Doubt.NONE, look);
    }
    return farthest;
  }

  private static double swing(int minute) {
    return 10 + 0.5 * Math.cos(2 * Math.PI * minute / 1440);
  }

  @Test
  void learnsTheShapeOfTheDay() {
    assertThat(farthest(1, HourlyLevelsTest::swing, 10)).isGreaterThan(0.15);
    assertThat(farthest(5, HourlyLevelsTest::swing, 10)).isLessThan(0.04);
  }

  @Test
  void doesNotJumpWhereAnHourBeginsToBeKnown() {
    float before = Float.NaN;
    for (int minute = 0; minute < 3 * 1440; minute++) {
      float value = (float) swing(minute % 1440);
      float expected = next(value);
      if (minute > 0) {
        assertThat(Math.abs(expected - before)).isLessThan(0.04f);
      }
      before = expected;
      levels.learn(value, value - expected, 10, Doubt.NONE, look);
    }
  }

  @Test
  void keepsTheLevelWhereNothingIsLearnedForDaysAndSomeHoursAreNotKnown() {
    for (int minute = 0; minute < 4 * 1440; minute++) {
      float value = (float) swing(minute % 1440);
      float off = value - next(value);
      boolean night = look.hour >= 1 && look.hour < 8;
      levels.learn(value, off, night ? 0 : 10, Doubt.NONE, look);
    }
    for (int minute = 0; minute < 10 * 1440; minute++) {
      float value = (float) swing(minute % 1440);
      float expected = next(value);
      levels.learn(value, 0, 10, Doubt.SOME, look);
      if (look.hour >= 9 || look.hour == 0) {
        assertThat(expected).as("after " + minute + " min").isCloseTo(value, within(0.12f));
      }
    }
  }

  /** What is expected at three in the morning after a day, with an alarm from two to four. */
  private float afterANightWithAlarm() {
    float expected = Float.NaN;
    for (int minute = 0; minute < 1440; minute++) {
      int ofDay = minute % 1440;
      boolean alarm = ofDay >= 120 && ofDay < 240;
      float value = alarm ? 11 : 10;
      float off = value - next(value);
      levels.learn(value, alarm ? 0 : off, 1000, alarm ? Doubt.ALARM : Doubt.NONE, look);
    }
    for (int minute = 0; minute < 180; minute++) {
      expected = next(10);
    }
    now = now.minusSeconds(180 * 60);
    return expected;
  }

  @Test
  void takesAnHourForUsualThatHadAnAlarmTwoDaysRunning() {
    assertThat(farthest(3, minute -> 10, 1000)).isZero();
    assertThat(afterANightWithAlarm()).isEqualTo(10);
    assertThat(afterANightWithAlarm()).isCloseTo(10.69f, within(0.03f));
    assertThat(afterANightWithAlarm()).isCloseTo(10.9f, within(0.03f));
  }

  @Test
  void takesALevelForAllHours() {
    double unused = farthest(5, HourlyLevelsTest::swing, 10);
    float raised = next((float) swing(0)) + 1;
    levels.take(raised);
    for (int minute = 1; minute < 1440; minute++) {
      float value = (float) swing(minute) + 1;
      assertThat(next(value)).isCloseTo(value, within(0.04f));
    }
  }
}
