package dev.ote.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

  // Distances from the definition of optimal string alignment.
  @ParameterizedTest
  @CsvSource({
    "save,save,0",
    "save,Save,0",
    "save,sav,1",
    "save,svae,1",
    "save,load,4",
    "'',abc,3",
    "ca,abc,3",
    "kitten,sitting,3",
    "saturday,sunday,3"
  })
  void distance(String left, String right, int expected) {
    assertThat(Suggestion.distance(left, right)).isEqualTo(expected);
    assertThat(Suggestion.distance(right, left)).isEqualTo(expected);
  }

  @Test
  void nearestIsTheClosestAndOfEqualsTheFirst() {
    assertThat(Suggestion.nearest("chekc", List.of("chick", "check", "cheek"))).hasValue("check");
    assertThat(Suggestion.nearest("bat", List.of("rat", "cat"))).hasValue("cat");
  }

  @Test
  void whatIsFarOffIsNotSuggested() {
    assertThat(Suggestion.nearest("load", List.of("save", "delete"))).isEmpty();
    assertThat(Suggestion.nearest("save", List.of("save"))).isEmpty();
    assertThat(Suggestion.nearest("", List.of("abc"))).isEmpty();
  }
}
