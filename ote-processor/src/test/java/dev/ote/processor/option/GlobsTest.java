package dev.ote.processor.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          com.acme.**      | com.acme         | true
          com.acme.**      | com.acme.db      | true
          com.acme.**      | com.acme.db.Pool | true
          com.acme.**      | com.acmes        | false
          com.acme         | com.acme         | true
          com.acme         | com.acme.db      | false
          com.acme.*       | com.acme.db      | true
          com.acme.*       | com.acme.db.Pool | false
          **.db            | com.acme.db      | true
          com.*.db         | com.acme.db      | true
          com.*.db         | com.acme.x.db    | false
          com.a, com.b.**  | com.b.c          | true
          com.a, com.b.**  | com.c            | false
          com.acme.Pool$1  | com.acme.Pool$1  | true
          """)
  void matches(String globs, String name, boolean expected) {
    assertThat(Globs.parse(globs).matches(name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          com.acme.**     | com.acme    | com.acme.Store    | true
          com.acme.**     | com.acme.db | com.acme.db.Pool  | true
          com.acme.*      | com.acme    | com.acme.Store    | true
          com.acme.*      | com.acme.db | com.acme.db.Pool  | false
          com.acme        | com.acme    | com.acme.Store    | true
          com.acme        | com.acme.db | com.acme.db.Pool  | false
          com.acme.Store  | com.acme    | com.acme.Store    | true
          com.acme.Store  | com.acme    | com.acme.Shop     | false
          **              | ''          | Store             | true
          """)
  void matchesTypes(String globs, String packageName, String type, boolean expected) {
    assertThat(Globs.parse(globs).matchType(packageName, type)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", " , "})
  void nothingMatchesNothing(String globs) {
    assertThat(Globs.parse(globs).isEmpty()).isTrue();
    assertThat(Globs.parse(globs).matches("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"com/acme", "com.acme-x", "com.***", "[", "a b"})
  void refusesWhatIsNoName(String globs) {
    assertThatThrownBy(() -> Globs.parse(globs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + globs + "' is not a pattern such as com.acme.**");
  }
}
