package dev.ote.runtime.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on comparing shows compiles, and looks as shown. */
class ComparingPageTest {
  private static final Path PAGE = Path.of("../docs/evaluation-comparing.md");

  private static final String CLASS =
      """
      import dev.ote.runtime.compare.*;
      import java.nio.file.*;
      import java.sql.Connection;
      import java.time.Duration;
      import java.util.*;

      abstract class Snippet {
        record Order(long id) {}

        abstract Connection connect();

        abstract Order byJdbc(Connection connection) throws Exception;

        abstract Order byJooq(Connection connection) throws Exception;

        void snippet() throws Exception {
      %s
        }
      }
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void itsSnippetsCompile() throws IOException {
    List<String> snippets = blocks("java");

    assertThat(snippets).hasSize(2);
    for (String snippet : snippets) {
      assertThat(compile(CLASS.formatted(snippet))).isEmpty();
    }
  }

  @Test
  void itsTablesHaveTheColumnsThatAreWritten() throws IOException {
    String shown = blocks("text").get(0);
    List<String> headings = heads(Results.typical().toText());

    assertThat(headings).hasSize(2);
    assertThat(heads(shown)).isEqualTo(headings);
  }

  private static List<String> heads(String text) {
    return text.lines()
        .filter(line -> line.startsWith("implementation "))
        .map(line -> line.replaceAll(" +", " "))
        .toList();
  }

  private String compile(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("Snippet.java"), source);
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    StringWriter errors = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      List<String> options =
          List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
      boolean compiled =
          compiler
              .getTask(errors, files, null, options, null, files.getJavaFileObjects(file))
              .call();
      return compiled ? "" : errors.toString();
    }
  }

  private static List<String> blocks(String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    while (block.find()) {
      blocks.add(Objects.requireNonNull(block.group(1)));
    }
    return blocks;
  }
}
