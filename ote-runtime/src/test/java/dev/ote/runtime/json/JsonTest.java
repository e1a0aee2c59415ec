package dev.ote.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void valuesOfAllKinds() throws JsonSyntaxException {
    Object value =
        Json.parse(
            """
            { "b" : [ true, false, null, "text" ], "a": {}, "empty": [],
              "numbers": [0, -0, 12, -1.50, 2e3, 2E-3, 1.5e+2] }
            """);

    assertThat(value)
        .isEqualTo(
            Map.of(
                "b",
                Arrays.asList(true, false, null, "text"),
                "a",
                Map.of(),
                "empty",
                List.of(),
                "numbers",
                List.of(
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.valueOf(12),
                    new BigDecimal("-1.50"),
                    new BigDecimal("2E+3"),
                    new BigDecimal("0.002"),
                    new BigDecimal("1.5E+2"))));
    assertThat(value).asString().startsWith("{b=[true, false, null, text], a={}, empty=[], n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", " null ", "\ufeffnull", "\r\n\tnull\n"})
  void aWordAloneIsAValue(String text) throws JsonSyntaxException {
    assertThat(Json.parse(text)).isNull();
  }

  @Test
  void everyEscapeIsRead() throws JsonSyntaxException {
    assertThat(Json.parse("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00é😀\""))
        .isEqualTo("\"\\/\b\f\n\r\té😀é😀");
    assertThat(Json.parse("\"\\ud800x\\udc00\"")).isEqualTo("\ud800x\udc00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "{`a`:1|line 1, column 7: the text ends, but ',' or '}' was expected",
        "[1,2|line 1, column 5: the text ends, but ',' or ']' was expected",
        "`abc|line 1, column 5: the text ends, but '\"' was expected",
        "`ab\\|line 1, column 5: the text ends, but the rest of an escape was expected",
        "`\\u12|line 1, column 6: the text ends, but a hexadecimal digit was expected",
        "{`a`|line 1, column 5: the text ends, but ':' was expected",
        "{|line 1, column 2: the text ends, but a name in quotes was expected",
        "tru|line 1, column 4: the text ends, but true was expected",
        "-|line 1, column 2: the text ends, but a digit was expected",
        "1.|line 1, column 3: the text ends, but a digit was expected",
        "1e+|line 1, column 4: the text ends, but a digit was expected",
        " |line 1, column 2: the text ends, but a value was expected",
      })
  void whatEndsTooEarlyIsSaid(String text, String message) {
    assertThatExceptionOfType(JsonSyntaxException.class)
        .isThrownBy(() -> Json.parse(text.replace('`', '"')))
        .withMessage(message)
        .matches(JsonSyntaxException::isTruncated);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "[1,]|4|a value was expected, but here is ']'",
        "[1 2]|4|',' or ']' was expected, but here is '2'",
        "{a:1}|2|a name in quotes was expected, but here is 'a'",
        "{`a`:1,}|8|a name in quotes was expected, but here is '}'",
        "{`a` 1}|6|':' was expected, but here is '1'",
        "{`a`:1,`b`:2,`a`:3}|14|the name \"a\" is there twice",
        "01|1|a number begins with a needless 0",
        "-01|1|a number begins with a needless 0",
        "+1|1|a value was expected, but here is '+'",
        ".5|1|a value was expected, but here is '.'",
        "5.|3|",
        "1.x|3|a digit was expected, but here is 'x'",
        "1ex|3|a digit was expected, but here is 'x'",
        "NaN|1|a value was expected, but here is 'N'",
        "trux|1|true was expected",
        "nul1|1|null was expected",
        "truefalse|5|the end was expected, but here is 'f'",
        "1 2|3|the end was expected, but here is '2'",
        "`\\x`|2|there is no escape of 'x'",
        "`\\u12g4`|6|a hexadecimal digit was expected, but here is 'g'",
        "`\\u١٢٣٤`|4|a hexadecimal digit was expected, but here is U+0661",
        "`\t`|2|a text holds U+0009 unescaped",
        "\u00a0|1|a value was expected, but here is U+00A0",
        "/**/1|1|a value was expected, but here is '/'",
      })
  void whatIsWrongIsSaidWhereItIs(String text, int column, String problem) {
    assertThatExceptionOfType(JsonSyntaxException.class)
        .isThrownBy(() -> Json.parse(text.replace('`', '"')))
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(1);
              assertThat(fault.column()).isEqualTo(column);
              if (problem != null) {
                assertThat(fault.problem()).isEqualTo(problem);
                assertThat(fault.isTruncated()).isFalse();
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'\n\n  x',3,3",
    "'\r\n\r\n x',3,2",
    "'\r\rx',3,1",
    "'\n\r\nx',3,1",
    "'[1,\n\"é\",x',2,5"
  })
  void linesEndAsTheyDoAnywhere(String text, int line, int column) {
    assertThatExceptionOfType(JsonSyntaxException.class)
        .isThrownBy(() -> Json.parse(text))
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(line);
              assertThat(fault.column()).isEqualTo(column);
            });
  }

  @Test
  void depthIsBounded() throws JsonSyntaxException {
    assertThat(Json.parse("[".repeat(128) + "]".repeat(128))).isInstanceOf(List.class);
    assertThatExceptionOfType(JsonSyntaxException.class)
        .isThrownBy(() -> Json.parse("[".repeat(1_000_000)))
        .withMessage("line 1, column 129: more than 128 objects and arrays within each other");
    assertThatExceptionOfType(JsonSyntaxException.class)
        .isThrownBy(() -> Json.parse("{\"a\":".repeat(1_000_000)))
        .withMessageContaining("more than 128");
  }

  @Test
  void numbersAreBounded() throws JsonSyntaxException {
    assertThat(Json.parse("1e1000")).isEqualTo(new BigDecimal("1e1000"));
    assertThat(Json.parse("1e-00000000001000")).isEqualTo(new BigDecimal("1e-1000"));
    assertThat(Json.parse("9".repeat(1000))).isEqualTo(new BigDecimal("9".repeat(1000)));
    for (String text : List.of("1e1001", "1e-1001", "1e999999999", "1E99999999999999999999")) {
      assertThatExceptionOfType(JsonSyntaxException.class)
          .isThrownBy(() -> Json.parse(text))
          .withMessage("line 1, column 1: the exponent of a number is beyond 1000");
    }
    for (String text : List.of("9".repeat(1001), "0." + "1".repeat(999))) {
      assertThatExceptionOfType(JsonSyntaxException.class)
          .isThrownBy(() -> Json.parse(text))
          .withMessage("line 1, column 1: a number has more than 1000 characters");
    }
  }

  @Test
  void longNamesAreCutInMessages() {
    String name = "n".repeat(100);
    assertThatExceptionOfType(JsonSyntaxException.class)
        .isThrownBy(() -> Json.parse("{\"" + name + "\":1,\"" + name + "\":1}"))
        .withMessage("line 1, column 107: the name \"" + "n".repeat(39) + "... is there twice");
  }

  @Test
  void readersMayGiveAsLittleAsTheyLike() throws IOException {
    Reader slow =
        new Reader() {
          private final Reader text = new StringReader(" [\"ab\", 1.5e3, {\"a\":null}]\r\n");

          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            return text.read(buffer, offset, 1);
          }

          @Override
          public void close() {}
        };

    assertThat(Json.parse(slow)).hasToString("[ab, 1.5E+3, {a=null}]");
  }

  @Test
  void faultsOfReadersAreTheirs() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("broken");
          }

          @Override
          public void close() {}
        };

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Json.parse(broken))
        .withMessage("broken");
  }
}
