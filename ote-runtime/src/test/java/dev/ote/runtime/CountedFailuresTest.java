package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CountedFailuresTest {
  /** Equal to all others. */
  private static final class Equal extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Equal;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  @Test
  void identityCounts() {
    Equal one = new Equal();
    Equal other = new Equal();
    assertThat(CountedFailures.isFirst(one)).isTrue();
    assertThat(CountedFailures.isFirst(other)).isTrue();
    assertThat(CountedFailures.isFirst(one)).isFalse();
    assertThat(CountedFailures.isFirst(other)).isFalse();
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void throwablesAreNotKept() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(CountedFailures.isFirst(new Equal())).isTrue();
    }
    assertThat(CountedFailures.size()).isPositive();
    do {
      System.gc();
      assertThat(CountedFailures.isFirst(new Equal())).isTrue();
    } while (CountedFailures.size() >= 500);
  }
}
