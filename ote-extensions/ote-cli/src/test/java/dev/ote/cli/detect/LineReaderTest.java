package dev.ote.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  @Test
  void everyKindOfLineEndIsOne() throws IOException, BadRow {
    assertThat(lines("a\nb\r\nc\rd")).containsExactly("1 a", "2 b", "3 c", "4 d");
  }

  @Test
  void anEndAtTheEndBeginsNoLine() throws IOException, BadRow {
    assertThat(lines("a\n")).containsExactly("1 a");
    assertThat(lines("a\r\n")).containsExactly("1 a");
    assertThat(lines("")).isEmpty();
  }

  @Test
  void emptyLinesCount() throws IOException, BadRow {
    assertThat(lines("\n\r\n\r\ra")).containsExactly("1 ", "2 ", "3 ", "4 ", "5 a");
  }

  @Test
  void aByteOrderMarkIsLeftOutAtTheBegin() throws IOException, BadRow {
    assertThat(lines("\uFEFFa\n\uFEFFb")).containsExactly("1 a", "2 \uFEFFb");
  }

  @Test
  void linesMayEndWhereTheBufferDoes() throws IOException, BadRow {
    String long1 = "x".repeat(8_191);

    assertThat(lines(long1 + "\r\nb\n")).containsExactly("1 " + long1, "2 b");
  }

  @Test
  void aLineMayNotBeLong() throws IOException, BadRow {
    String longest = "x".repeat(65_536);

    assertThat(lines(longest + "\na")).containsExactly("1 " + longest, "2 a");
    assertThatThrownBy(() -> lines("a\n" + longest + "x\na"))
        .isInstanceOfSatisfying(BadRow.class, bad -> assertThat(bad.line()).isEqualTo(2))
        .hasMessage("the line is longer than 65536 characters");
  }

  private static List<String> lines(String text) throws IOException, BadRow {
    LineReader reader = new LineReader(new StringReader(text));
    List<String> lines = new ArrayList<>();
    for (String line = reader.next(); line != null; line = reader.next()) {
      lines.add(reader.number() + " " + line);
    }
    return lines;
  }
}
