package dev.ote.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ote.sample.ReportRow.Figure;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees who runs the sample: {@link Main} in a JVM of its own. */
class MainTest {

  private static final String TIME = "\\[\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S+]";
  private static final String DURATION = "\\(Duration: \\d+\\.\\d+s\\)";
  private static final List<String> TOOL =
      List.of("save_preference", "retrieve_preference", "list_preferences", "delete_preference");

  /** The tour's own: seven saves, three of them refused, and three retrievals, one tampered. */
  private static final long TOUR_CALLS = 7 + 3;

  private static final long TOUR_FAILURES = 3 + 1;

  private static List<String> output = List.of();

  @BeforeAll
  static void run(@TempDir Path folder) throws IOException, InterruptedException {
    Path log = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // The first for 17, the other from 18 on.
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-classpath",
                classPath(),
                Main.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    output = Files.readAllLines(log, UTF_8);
    assertThat(process.exitValue()).as("exit of%n%s", String.join("\n", output)).isZero();
  }

  /** As users run it: without the tests, whose logging is off. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.contains("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void logsWhatStartsEndsAndFails() {
    assertThat(output)
        .anyMatch(
            matching(
                "INFO +UserPreferenceTool .*START " + TIME + " save_preference\\(.*\\*\\*\\*\\)"))
        .anyMatch(matching("INFO +DataManager .*END " + TIME + " DataManager\\.save " + DURATION))
        .anyMatch(
            matching(
                "INFO +UserPreferenceTool .*END "
                    + TIME
                    + " retrieve_preference "
                    + DURATION
                    + " Result: \\*\\*\\*"))
        .anyMatch(
            matching(
                "ERROR +DataManager .*FAILED "
                    + TIME
                    + " DataManager\\.save "
                    + DURATION
                    + " Error: StorageException: .*value too long"));
  }

  @Test
  void endsWhatItStarts() {
    assertThat(output.stream().filter(matching("INFO .*START " + TIME + ".*")).count())
        .isPositive()
        .isEqualTo(output.stream().filter(matching("\\w+ .*(END|FAILED) " + TIME + ".*")).count());
  }

  @Test
  void tracesAFailureThroughEveryObservedTypeOnItsWay() {
    String failedAt = " -> FAILED at \\w+\\.java:\\d+ \\| Error: ";
    assertThat(output)
        .anyMatch(
            matching(
                "DEBUG +DataManager +TRACE: save_preference -> DataManager\\.save"
                    + failedAt
                    + "StorageException: .*"))
        .anyMatch(
            matching(
                "DEBUG +UserMemoryEncryptor +TRACE:"
                    + " retrieve_preference -> UserMemoryEncryptor\\.decrypt"
                    + failedAt
                    + "EncryptionException: .*"))
        .anyMatch(
            matching(
                "DEBUG +UserPreferenceTool +TRACE: LegacyImporter\\.importCsv -> save_preference"
                    + failedAt
                    + "ValidationException: .*"));
  }

  @Test
  void evaluatesEveryCall() {
    String evaluation = "DEBUG +\\w+ +EVALUATION: \\S+ \\| duration=\\d+\\.\\d+s \\| success=";
    long ended = output.stream().filter(matching("\\w+ .*END " + TIME + ".*")).count();
    long failed = output.stream().filter(matching("\\w+ .*FAILED " + TIME + ".*")).count();

    assertThat(output).filteredOn(matching(evaluation + "false")).hasSize((int) failed);
    assertThat(output).filteredOn(matching(evaluation + "true")).hasSize((int) ended);
  }

  @Test
  void neverLogsWhatIsSensitive() {
    assertThat(output)
        .filteredOn(line -> line.contains("me@example.org"))
        .containsExactly("   returned me@example.org");
  }

  @Test
  void reportsEveryCall() {
    Map<String, ReportRow> rows = report();
    Map<String, Long> outcomes = workload();
    long worked = outcomes.values().stream().mapToLong(Long::longValue).sum();

    assertThat(worked).isEqualTo(6_000);
    assertThat(TOOL.stream().mapToLong(name -> row(rows, name).calls()).sum())
        .isEqualTo(worked + TOUR_CALLS);
    assertThat(TOOL.stream().mapToLong(name -> row(rows, name).failures()).sum())
        .isEqualTo(
            outcomes.getOrDefault("StorageException", 0L)
                + outcomes.getOrDefault("ValidationException", 0L)
                + TOUR_FAILURES);
  }

  @Test
  void countsTheSameCallsOnBothSidesOfAnInterface() {
    Map<String, ReportRow> rows = report();

    assertThat(row(rows, "DataManager.list").calls())
        .isEqualTo(row(rows, "list_preferences").calls());
    assertThat(row(rows, "DataManager.delete").calls())
        .isEqualTo(row(rows, "delete_preference").calls());
    assertThat(row(rows, "KeySource.keyFor").calls())
        .isEqualTo(
            row(rows, "UserMemoryEncryptor.encrypt").calls()
                + row(rows, "UserMemoryEncryptor.decrypt").calls());
    assertThat(row(rows, "LegacyImporter.importCsv").calls()).isEqualTo(1);
  }

  @Test
  void reportsFiguresThatBelongTogether() {
    assertThat(report().values())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              double succeeded = 100.0 * (row.calls() - row.failures()) / row.calls();
              // All but all is shown as 99.9, not as 100.
              assertThat(row.successRate().value()).isCloseTo(succeeded, within(0.1)).isPositive();
              assertThat(row.successRate().value() < 100).isEqualTo(row.failures() > 0);
              // Where calls were sampled, they stand for about as many as there were.
              double slack = row.total().estimated() ? 1.5 : 1;
              assertThat(row.average().estimated()).isEqualTo(row.total().estimated());
              // The average itself is cut to whole nanoseconds.
              assertThat(row.total().most() * slack)
                  .isGreaterThan(row.average().least() * row.calls());
              assertThat(row.total().least())
                  .isLessThan((row.average().most() + 1e-9) * row.calls() * slack);
              assertThat(Stream.of(row.p50(), row.p95(), row.p99(), row.max()).map(Figure::value))
                  .isSorted();
              assertThat(row.p50().value()).isPositive();
              // The longest is known to within a bucket of the histogram.
              assertThat(row.max().least()).isLessThan(row.total().most() * 1.01);
            });
  }

  @Test
  void comparesTwoCiphersThatDoTheSame() {
    String verdict = "(faster|slower|indistinguishable|inconclusive)";
    for (String size : List.of("64 B", "1 KiB", "16 KiB")) {
      assertThat(output)
          .anyMatch(matching("AES-256-GCM +" + size + " +\\S+ [nµm]s +true +\\d+ bytes .*"))
          .anyMatch(matching("ChaCha20-Poly1305 +" + size + " +" + verdict + " .*"));
    }
    assertThat(output).noneMatch(line -> line.contains("WRONG") || line.contains("  wrong  "));
  }

  @Test
  void writesTheComparisonAsAPage() throws IOException {
    String label = "   as a page: ";
    String page =
        output.stream()
            .filter(line -> line.startsWith(label))
            .map(line -> line.substring(label.length()))
            .findFirst()
            .orElseThrow();

    assertThat(Files.readString(Path.of(URI.create(page))))
        .contains("<h1>Encrypting a value: ChaCha20-Poly1305 against AES-256-GCM</h1>");
  }

  private static Predicate<String> matching(String line) {
    return Pattern.compile(line).asMatchPredicate();
  }

  private static ReportRow row(Map<String, ReportRow> rows, String operation) {
    ReportRow row = rows.get(operation);
    assertThat(row).as(operation).isNotNull();
    return row;
  }

  private static Map<String, ReportRow> report() {
    return ReportRow.read(below("== Report"));
  }

  private static Map<String, Long> workload() {
    return below("== 6000 operations, logs off").stream()
        .map(line -> line.strip().split(" "))
        .collect(Collectors.toMap(words -> words[1], words -> Long.valueOf(words[0])));
  }

  private static List<String> below(String title) {
    assertThat(output).contains(title);
    return output.subList(output.indexOf(title) + 1, output.size()).stream()
        .takeWhile(line -> !line.isBlank())
        .toList();
  }
}
