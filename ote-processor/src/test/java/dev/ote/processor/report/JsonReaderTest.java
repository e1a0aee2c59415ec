package dev.ote.processor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

  @Test
  void readsWhatTheWriterWrites() throws MalformedIndexException {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("text", "\"\\\n\r\t\u0000\u007f \u00e4\u20ac\u2028\ud83d\ude00\ud800</script>");
    written.put("number", -12L);
    written.put("flag", false);
    written.put("list", List.of("a", 1L, true, List.of(), Map.of()));
    assertThat(JsonReader.read(Json.render(written))).isEqualTo(written);
    assertThat(JsonReader.read(Json.compact(written))).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``            | expected a value at offset 0",
        "{\"a\":1,}    | expected '\"' at offset 7",
        "{\"a\":1,\"a\":2} | expected 'a' once only at offset 12",
        "{\"a\" 1}     | expected ':' at offset 5",
        "[1 2]         | expected ']' at offset 3",
        "[1.5]         | expected a whole number at offset 2",
        "[1234567890123456789] | expected a whole number at offset 20",
        "[-]           | expected a whole number at offset 2",
        "[null]        | expected a value at offset 1",
        "[\"a]         | expected the end of a string at offset 4",
        "[\"\\x\"]     | expected an escape at offset 4",
        "[\"\\u00g0\"] | expected four hexadecimal digits at offset 6",
        "[] []         | expected nothing more at offset 3",
      })
  void refusesEverythingElse(String text, String message) {
    assertThatThrownBy(() -> JsonReader.read(text))
        .isInstanceOf(MalformedIndexException.class)
        .hasMessage(message);
  }

  @Test
  void depthIsLimited() {
    assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000)))
        .hasMessage("expected less depth at offset 33");
  }
}
