package dev.ote.processor.fix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstSentenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Keeps things. And more.|Keeps things.",
        "Keeps things, e.g. pens. And more.|Keeps things, e.g. pens.",
        "Version 1.2 of it|Version 1.2 of it",
        "Is it? Yes.|Is it?",
        "<p>Keeps <b>bold</b> things.</p>|Keeps bold things.",
        "<h1>Store</h1> Keeps things.|Store",
        "A {@code List<String>} of <i>x</i>.|A {@code List<String>} of x.",
        "A `List<String>` of <i>things</i>.|A `List<String>` of things.",
        "Like {@link java.util.List. a list} it. And|Like {@link java.util.List. a list} it.",
        "Has {@value #SIZE} things. And|Has {@value #SIZE} things.",
        "{@summary Keeps {@code x}.} At length.|Keeps {@code x}.",
        "Keeps {@index shelf a board} things.|Keeps shelf things.",
        "<!-- old --> Keeps.|Keeps.",
        "Keeps things.<br>{@code @Keep { … }}|Keeps things.",
        "Keeps<br/>things|Keeps things",
        "The id of {@code @Keep { int id() { } }}. And|The id of {@code @Keep { int id() { } }}.",
        "Keeps {@code <br>} tags.|Keeps {@code <br>} tags.",
        "Hält Wörter。 倉庫|Hält Wörter。 倉庫",
      })
  void isSaidAgain(String description, String sentence) {
    assertThat(FirstSentence.of(description)).hasValue(sentence);
  }

  @Test
  void endsWithItsParagraph() {
    assertThat(FirstSentence.of("Keeps\n things\n\nand more.")).hasValue("Keeps things");
    assertThat(FirstSentence.of("Keeps:\n<ul><li>pens</ul>")).hasValue("Keeps:");
    assertThat(FirstSentence.of("Keeps\n - pens\n - ink")).hasValue("Keeps");
  }

  @Test
  void mayBeLong() {
    String code = "{x} ".repeat(20_000);
    assertThat(FirstSentence.of("{@summary Keeps {@code " + code + "}.}"))
        .hasValue("Keeps {@code " + code + "}.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{@inheritDoc}", "{@inheritDoc} Again.", "@Mark it.", "<p>", "1."})
  void mayBeMissing(String description) {
    assertThat(FirstSentence.of(description)).isEmpty();
  }
}
