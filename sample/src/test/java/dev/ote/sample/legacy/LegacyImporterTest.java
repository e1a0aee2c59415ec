package dev.ote.sample.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.ote.sample.error.ValidationException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyImporterTest {

  private final List<String> saved = new ArrayList<>();
  private final LegacyImporter importer = new LegacyImporter(this::save);

  @Test
  void importsEveryLineButTheHeaderAndBlankOnes() throws ParseException {
    int count = importer.importCsv("user_id,type,value\n1,theme,dark\r\n\n 2 , language ,en\n");

    assertThat(count).isEqualTo(2);
    assertThat(saved).containsExactly("1|theme|dark", "2|language|en");
    assertThat(importer.rejected()).isEmpty();
  }

  @Test
  void readsQuotedCommasAndQuotes() throws ParseException {
    importer.importCsv("1,news_topic,\"gardens, \"\"bees\"\"\"\n1,theme,\"\"");

    assertThat(saved).containsExactly("1|news_topic|gardens, \"bees\"", "1|theme|");
  }

  @Test
  void importsNothingFromNothing() throws ParseException {
    assertThat(importer.importCsv("")).isZero();
  }

  @Test
  void keepsWhatWasRejectedUntilTheNextImport() throws ParseException {
    int count = importer.importCsv("x,theme,dark\n0,theme,dark\n1,theme,dark");

    assertThat(count).isEqualTo(1);
    assertThat(importer.rejected()).containsExactly("x,theme,dark", "0,theme,dark");

    importer.importCsv("1,theme,dark");
    assertThat(importer.rejected()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,theme", "1,theme,dark,", "1,theme,\"dark"})
  void stopsAtALineItCannotRead(String line) {
    assertThatThrownBy(() -> importer.importCsv("1,theme,light\n" + line))
        .asInstanceOf(type(ParseException.class))
        .returns(14, ParseException::getErrorOffset);
    assertThat(saved).containsExactly("1|theme|light");
  }

  private void save(int userId, String type, String value) {
    if (userId <= 0) {
      throw new ValidationException("no such user");
    }
    saved.add(userId + "|" + type + "|" + value);
  }
}
