package dev.ote.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTest {

  @ParameterizedTest
  @CsvSource({
    "1970-01-02, 86400, true",
    "1970-01-01 01:00, 3600, true",
    "1970-01-01T01:00:01, 3601, true",
    "1970-01-01 00:00:01.25, 1.25, true",
    "1970-01-01t00:00:01z, 1, false",
    "1970-01-01T01:00:00+01:00, 0, false",
    "1970-01-01T01:00:00 -0100, 7200, false",
    "1970-01-01T01:00:00+01, 0, false",
    "1969-12-31T23:59:59Z, -1, false",
    "0, 0, false",
    "1700000000, 1700000000, false",
    "1700000000123, 1700000000123, false",
    "1700000000.5, 1700000000.5, false",
  })
  void isReadInEachForm(String text, double at, boolean wallClock) throws BadRow {
    assertThat(Time.of(text, 1)).isEqualTo(new Time(at, wallClock));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/2/2026", "2026-02-30", "2026-01-01 25:00", "12:00", "x"})
  void whatIsNoneIsSaid(String text) {
    assertThatThrownBy(() -> Time.of(text, 7))
        .isInstanceOfSatisfying(BadRow.class, bad -> assertThat(bad.line()).isEqualTo(7))
        .hasMessage(
            "the timestamp '%s' is neither ISO-8601 nor seconds or milliseconds since 1970"
                .formatted(text));
  }

  @Test
  void oneThatIsNoNumberForItsSizeIsRefused() {
    assertThatThrownBy(() -> Time.of("1e999", 7))
        .isInstanceOf(BadRow.class)
        .hasMessage("the timestamp '1e999' is too large");
  }

  @Test
  void whatIsShownIsShortAndSafe() {
    assertThatThrownBy(() -> Time.of("\u001b[31m" + "x".repeat(100), 7))
        .hasMessageStartingWith("the timestamp '?[31m" + "x".repeat(35) + "…' is neither ");
  }

  @Test
  void goesBack() {
    assertThat(new Time(5, false).before(new Time(5, false))).isFalse();
    assertThat(new Time(5, false).before(new Time(6, false))).isTrue();
    assertThat(new Time(5, true).before(new Time(3_605, true))).isFalse();
    assertThat(new Time(5, true).before(new Time(3_606, true))).isTrue();
  }
}
