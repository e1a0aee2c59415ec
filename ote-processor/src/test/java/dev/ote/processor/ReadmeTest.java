package dev.ote.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the README shows is what happens; its Maven snippet is tested beside the sample. */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");

  @Test
  void itsClassGivesTheWarningsThatItShows() throws IOException {
    List<String> shown = blocks("text").get(0).lines().toList();

    List<String> warnings =
        compile().warnings().stream()
            .map(
                warning ->
                    "Vault.java:%d: warning: %s"
                        .formatted(warning.getLineNumber(), warning.getMessage(Locale.ROOT)))
            .toList();

    assertThat(shown).isNotEmpty();
    assertThat(warnings).containsAll(shown);
  }

  @Test
  void itsWrapperPrintsWhatItShows() throws Exception {
    List<String> shown = blocks("text").get(1).lines().toList();
    Logger logger = (Logger) LoggerFactory.getLogger("Vault");
    ListAppender<ILoggingEvent> appender = new ListAppender<>();
    appender.start();
    logger.addAppender(appender);
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    List<String> printed = new ArrayList<>();
    try {
      String report = runMain();
      appender.list.forEach(e -> printed.add("INFO Vault - " + e.getFormattedMessage()));
      // The global metrics may hold what other tests observed, and so the columns of their usage.
      int columns = report.indexOf(" failures") + " failures".length();
      report
          .lines()
          .filter(line -> line.matches("(operation|Vault).*"))
          .forEach(line -> printed.add(line.substring(0, columns)));
    } finally {
      logger.detachAppender(appender);
    }

    assertThat(shape(printed)).isEqualTo(shape(shown));
  }

  @Test
  void itsComparisonCompiles() throws IOException {
    Compilation compilation =
        javac()
            .compile(
                JavaFileObjects.forSourceString(
                    "Ciphers",
                    """
                    import dev.ote.runtime.compare.*;
                    import java.util.List;

                    class Ciphers {
                      interface Cipher { byte[] encrypt(byte[] text); }

                      ComparisonResult compare(Cipher aes, Cipher chaCha, byte[] small, byte[] large) {
                        %s
                        return ciphers;
                      }
                    }
                    """
                        .formatted(blocks("java").get(2))));

    assertThat(compilation.errors()).isEmpty();
  }

  @Test
  void itsQuickStartIsTwoCommands() throws IOException {
    String quickStart =
        Files.readString(README).split("\n## Quick start\n", -1)[1].split("\n## ", -1)[0];

    assertThat(quickStart.split("```sh\n", -1)).hasSize(3);
    assertThat(blocks("sh")).containsExactly("mvn compile -Prun -pl sample -am\n", "mvn verify\n");
  }

  /** Times differ from run to run; the rest does not, spaces of aligned columns apart. */
  private static List<String> shape(List<String> lines) {
    return lines.stream()
        .map(line -> line.replaceAll("\\[\\d{4}-[^\\]]*\\]", "[time]"))
        .map(line -> line.replaceAll("\\d+\\.\\d+ ?(?:s|ms|µs|ns)\\b|\\d+ (?:ns|µs|ms)\\b", "1.0s"))
        .map(line -> line.replaceAll(" +", " "))
        .toList();
  }

  private static Compilation compile() throws IOException {
    String main =
        """
        import dev.ote.runtime.PerformanceMetrics;

        public class Main {
          public static void main(String[] args) {
        %s
          }
        }
        """
            .formatted(blocks("java").get(1));
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor())
            .compile(
                // On the same line, so that the lines of the warnings are those of the snippet.
                JavaFileObjects.forSourceString(
                    "Vault", "import dev.ote.annotations.Observe; " + blocks("java").get(0)),
                JavaFileObjects.forSourceString("Main", main));
    assertThat(compilation.errors()).isEmpty();
    return compilation;
  }

  private static String runMain() throws Exception {
    List<URL> classPath = new ArrayList<>();
    for (java.io.File file : TestClassPath.with(compile())) {
      classPath.add(file.toURI().toURL());
    }
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    // The runtime is this test's own, so that its logger is; the classes are the snippet's.
    URL[] compiled = {classPath.get(classPath.size() - 1)};
    try (URLClassLoader loader = new URLClassLoader(compiled, ReadmeTest.class.getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader
          .loadClass("Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(README))
        .results()
        .map(block -> block.group(1))
        .toList();
  }
}
