package dev.ote.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocPositionsTest {

  @Test
  void withoutIndentFindsTheSameCharacterInTheStrippedText() {
    for (String comment :
        List.of(
            "no indent\n  x\n",
            " one\n   three\n\n  two\n",
            "\n\n   a\n  b",
            "\t\ta\n\tb",
            "a",
            "  ")) {
      String stripped = comment.indent(-commonIndent(comment));
      for (int i = 0; i < comment.length(); i++) {
        if (!Character.isWhitespace(comment.charAt(i))) {
          assertThat(stripped.charAt(DocPositions.withoutIndent(comment, i)))
              .as("%s at %d", comment, i)
              .isEqualTo(comment.charAt(i));
        }
      }
    }
  }

  private static int commonIndent(String comment) {
    return comment
        .lines()
        .filter(line -> !line.isBlank())
        .mapToInt(line -> line.length() - line.stripLeading().length())
        .min()
        .orElse(0);
  }
}
