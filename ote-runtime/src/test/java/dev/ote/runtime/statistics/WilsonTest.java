package dev.ote.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {
  /** Newcombe, Two-sided confidence intervals for the single proportion (1998), table I. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void intervalsAreThePublishedOnes(long successes, long trials, double low, double high) {
    Interval interval = Wilson.interval(successes, trials, 0.95);
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
    assertThat(interval.estimate()).isEqualTo((double) successes / trials);
    Interval failures = Wilson.interval(trials - successes, trials, 0.95);
    assertThat(failures.low()).isCloseTo(1 - interval.high(), within(1e-12));
  }

  @Test
  void theEndsAreExactWhereAllOrNoneSucceed() {
    assertThat(Wilson.interval(0, 3, 0.99).low()).isZero();
    assertThat(Wilson.interval(3, 3, 0.99).high()).isEqualTo(1);
    assertThat(Wilson.interval(Long.MAX_VALUE, Long.MAX_VALUE, 0.95).contains(1)).isTrue();
  }

  @Test
  void saysWhatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wilson.interval(0, 0, 0.95))
        .withMessage("successes of trials: 0 of 0");
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(-1, 5, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(6, 5, 0.95));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wilson.interval(1, 5, 95))
        .withMessage("level must be between 0 and 1: 95.0");
  }
}
