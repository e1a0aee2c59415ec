package dev.ote.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 1, 7, 8, 0xb, 0xc, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0x61c, 0x200e, 0x200f,
        0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
        0xfeff
      })
  void escapesWhatForgesOrHides(int c) {
    assertThat(SafeText.escape("a" + (char) c + "b")).isEqualTo("a\\u%04xb".formatted(c));
  }

  @Test
  void escapesLineBreaksReadably() {
    assertThat(SafeText.escape("\r\n\t")).isEqualTo("\\r\\n\\t");
  }

  @Test
  void leavesOrdinaryTextAlone() {
    String text = "Grüße, 世界 🎯 C:\\new\u00a0{}\u2027\u202f\u2065\u206a";
    assertThat(SafeText.escape(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1023, 1023 B",
    "1024, 1.0 KiB",
    "12595, 12.3 KiB",
    "1048524, 1023.9 KiB",
    "1048535, 1.0 MiB",
    "9223372036854775807, 8.0 EiB"
  })
  void showsBytesInTheUnitThatSuits(long bytes, String text) {
    assertThat(BytesText.adaptive(bytes)).isEqualTo(text);
  }

  @Test
  void rendersArraysDeeply() {
    assertThat(ValueText.render(new int[][] {{1, 2}, {}})).isEqualTo("[[1, 2], []]");
    assertThat(ValueText.render(new Object[] {"a", null, new char[] {'x'}}))
        .isEqualTo("[a, null, [x]]");
    assertThat(ValueText.render(null)).isEqualTo("null");
  }

  @Test
  void escapesTextsOfAnyKind() {
    CharSequence forged = CharBuffer.wrap("a\n❌ FAILED\u202e");
    assertThat(ValueText.render(forged)).isEqualTo("a\\n❌ FAILED\\u202e");
    assertThat(ValueText.render(new CharSequence[] {forged, "\r"}))
        .isEqualTo("[a\\n❌ FAILED\\u202e, \\r]");
  }

  @Test
  void survivesValuesThatContainThemselves() {
    Object[] array = new Object[1];
    array[0] = array;
    assertThat(ValueText.render(array)).hasSizeLessThan(60).contains("…");
  }

  @Test
  void cutsLongValues() {
    assertThat(ValueText.render("x".repeat(200))).isEqualTo("x".repeat(200));
    assertThat(ValueText.render("x".repeat(201))).isEqualTo("x".repeat(200) + "…");
    assertThat(ValueText.render(new byte[1 << 24])).hasSize(201).endsWith("…");
    assertThat(ValueText.render("x".repeat(199) + "🎯")).isEqualTo("x".repeat(199) + "…");
  }

  @Test
  void survivesHostileToString() {
    assertThat(ValueText.render(new Hostile(new IllegalStateException("no"))))
        .isEqualTo("<toString failed: IllegalStateException>");
    assertThat(ValueText.render(new Recursive()))
        .isEqualTo("<toString failed: StackOverflowError>");
    assertThat(ValueText.render(new Object[] {new Hostile(new AssertionError("no"))}))
        .isEqualTo("<toString failed: AssertionError>");
    assertThat(ValueText.render(new NullText())).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.000s",
    "1, 0.000000001s",
    "9999, 0.000009999s",
    "1234567, 0.001235s",
    "9223372036854775807, 9223372036.855s",
    "10000, 0.000010s",
    "9999999, 0.010000s",
    "10000000, 0.010s",
    "123456789, 0.123s",
    "3600000000000, 3600.000s"
  })
  void durationsInSeconds(long nanos, String text) {
    assertThat(DurationText.seconds(nanos)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 ns",
    "999, 999 ns",
    "1000, 1.0 µs",
    "12345, 12.3 µs",
    "999949, 999.9 µs",
    "999950, 1.0 ms",
    "999949999, 999.9 ms",
    "999950000, 1.0 s",
    "7000000000, 7.0 s"
  })
  void durationsInTheirUnit(long nanos, String text) {
    assertThat(DurationText.adaptive(nanos)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"5000, 5s", "250, 0.25s", "0, 0s", "60000, 60s", "1, 0.001s"})
  void thresholds(long millis, String text) {
    assertThat(DurationText.threshold(millis)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "Foo, Foo",
    "a.b.Foo, Foo",
    "a.b.Outer$Inner, Inner",
    "a.b.Outer$1, Outer",
    "a.b.Outer$Inner$2, Inner",
    "a.b.Outer$1Local, Outer",
    "a.b.$Proxy12, $Proxy12",
    "a.b.Odd$, Odd$"
  })
  void simpleNames(String binary, String simple) {
    assertThat(SimpleName.of(binary)).isEqualTo(simple);
  }

  @Test
  void errorTextHasNameAndMessage() {
    assertThat(ErrorText.of(new IllegalStateException("a\nb"), Assertions::fail))
        .isEqualTo("IllegalStateException: a\\nb");
    assertThat(ErrorText.of(new NullPointerException(), Assertions::fail))
        .isEqualTo("NullPointerException");
  }

  private static final class Hostile {
    private final Throwable thrown;

    Hostile(Throwable thrown) {
      this.thrown = thrown;
    }

    @Override
    public String toString() {
      throw TextTest.<RuntimeException>sneaky(thrown);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static final class Recursive {
    @Override
    public String toString() {
      return Map.of("self", this).toString();
    }
  }

  private static final class NullText {
    @Override
    @SuppressWarnings({"NullAway", "ToStringReturnsNull"}) // hostile on purpose
    public String toString() {
      return null;
    }
  }
}
