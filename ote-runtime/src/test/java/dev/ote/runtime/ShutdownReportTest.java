package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a JVM says when it ends, however it does. */
class ShutdownReportTest {
  @TempDir private Path folder;

  /** Saves twice, and ends. */
  static final class Program {
    public static void main(String[] args) {
      PerformanceMetrics metrics = PerformanceMetrics.global();
      metrics.record("save", Duration.ofMillis(123), true);
      metrics.record("save", Duration.ofMillis(123), false);
      switch (System.getProperty("end", "return")) {
        case "exit" -> System.exit(3);
        case "throw" -> throw new IllegalStateException("uncaught");
        case "detach" -> metrics.detach();
        default -> System.out.println("returns");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"return,0", "exit,3", "throw,1"})
  void theFileIsThereHoweverTheProgramEnds(String end, int code) throws Exception {
    ForkedJvm forked = run("-Dend=" + end, "-Dote.shutdownReport=out/report.txt");

    assertThat(forked.exit()).isEqualTo(code);
    assertThat(Files.readAllLines(folder.resolve("out/report.txt")))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("save           2    0.123s         50.0%");
    assertThat(files(folder.resolve("out"))).containsExactly("report.txt");
  }

  @Test
  void aFileThatIsThereIsReplaced() throws Exception {
    Path file = folder.resolve("report.json");
    Files.writeString(file, "old");
    Path settings = folder.resolve("ote.properties");
    Files.writeString(settings, "ote.shutdownReport=" + file + "\n");
    ForkedJvm forked = run("-Dote.config=" + settings);

    assertThat(forked.output()).containsExactly("returns");
    assertThat(Files.readString(file))
        .contains("{\"operation\":\"save\",\"tags\":{},\"calls\":2,")
        .endsWith("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "report.csv,'operation,tags,calls,'",
    "report.md,# Evaluation report",
    "report.json,'{\"format\":\"ote-report\",\"version\":1,\"since\":\"'"
  })
  void theNameSaysTheFormat(String name, String begin) throws Exception {
    assertThat(run("-Dote.shutdownReport=" + name).exit()).isZero();

    assertThat(Files.readString(folder.resolve(name))).startsWith(begin).contains("save");
    assertThat(files(folder)).containsExactly(name);
  }

  @Test
  void aSavedReportCanBeReadBack() throws Exception {
    assertThat(run("-Dote.shutdownReport=report.json").exit()).isZero();

    assertThat(Report.read(folder.resolve("report.json")).operations())
        .singleElement()
        .satisfies(
            save -> {
              assertThat(save.successes()).isEqualTo(1);
              assertThat(save.failures()).isEqualTo(1);
              assertThat(save.maxNanos()).isEqualTo(123_000_000);
            });
  }

  @Test
  void itCanGoToTheLog() throws Exception {
    Path logback = folder.resolve("logback.xml");
    Files.writeString(
        logback,
        """
        <configuration>
          <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>%level %logger - %msg%n</pattern></encoder>
          </appender>
          <root level="INFO"><appender-ref ref="OUT"/></root>
        </configuration>
        """);
    ForkedJvm forked =
        run("-Dlogback.configurationFile=" + logback, "-Dend=exit", "-Dote.shutdownReport=log");

    List<String> output = new ArrayList<>(forked.output());
    output.removeIf(String::isEmpty);
    assertThat(output).hasSize(3).first().isEqualTo("INFO dev.ote.report - Report");
    assertThat(output.get(2)).startsWith("save           2    0.123s");
    assertThat(forked.exit()).isEqualTo(3);
  }

  @Test
  void whatCannotBeWrittenHarmsNothing() throws Exception {
    Files.writeString(folder.resolve("taken"), "a file, no folder");
    ForkedJvm forked = run("-Dote.shutdownReport=taken/report.txt");
    assertThat(forked.output()).containsExactly("returns");
    assertThat(forked.exit()).isZero();
    assertThat(files(folder)).containsExactly("taken");
  }

  @Test
  void itIsMadeOnlyWhereAskedFor() throws Exception {
    assertThat(run("-Dend=return").output()).containsExactly("returns");
    assertThat(run("-Dend=detach", "-Dote.shutdownReport=report.txt").exit()).isZero();
    assertThat(run("-Dend=return", "-Dote.shutdownReport=report.xml").exit()).isZero();
    assertThat(files(folder)).isEmpty();
  }

  private ForkedJvm run(String... options) throws Exception {
    return ForkedJvm.run(folder, Program.class, options);
  }

  private static List<String> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
