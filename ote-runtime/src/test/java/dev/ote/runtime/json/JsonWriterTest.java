package dev.ote.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

  @Test
  void commasComeByThemselves() {
    JsonWriter writer =
        new JsonWriter()
            .beginObject()
            .field("a", 1)
            .field("b", "x")
            .name("c")
            .beginArray()
            .value(true)
            .beginObject()
            .endObject()
            .beginArray()
            .endArray()
            .nullValue()
            .value(-2)
            .endArray()
            .field("d", false)
            .field("e", 0.5)
            .field("f", (String) null)
            .name("g")
            .value(Map.of("h", "i"))
            .endObject();

    assertThat(writer)
        .hasToString(
            "{\"a\":1,\"b\":\"x\",\"c\":[true,{},[],null,-2],\"d\":false,\"e\":0.5,\"f\":null,"
                + "\"g\":{\"h\":\"i\"}}");
  }

  @Test
  void numbersAreShortAndPlainWhereThatIsReadable() {
    JsonWriter writer =
        new JsonWriter()
            .beginArray()
            .value(1.0)
            .value(0.0)
            .value(-0.0)
            .value(0.999999999)
            .value(1e15)
            .value(1e-300)
            .value(Double.NaN)
            .value(Double.POSITIVE_INFINITY)
            .value(new BigDecimal("1.2300"))
            .value(new BigDecimal("1e999"))
            .value(Long.MIN_VALUE)
            .endArray();

    assertThat(writer)
        .hasToString(
            "[1,0,0,0.999999999,1000000000000000,1E-300,null,null,1.23,1E+999,"
                + "-9223372036854775808]");
  }

  @Test
  void allButPrintableAsciiIsEscaped() {
    assertThat(new JsonWriter().value("\"\\/\n\u007fé\u2028\ud800 ~"))
        .hasToString("\"\\\"\\\\/\\u000a\\u007f\\u00e9\\u2028\\ud800 ~\"");
  }
}
