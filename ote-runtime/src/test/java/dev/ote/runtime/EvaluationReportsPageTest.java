package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.report.Change;
import dev.ote.runtime.report.Column;
import dev.ote.runtime.report.Report;
import dev.ote.runtime.report.ReportComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/evaluation-reports.md shows compiles, and does what it says. */
class EvaluationReportsPageTest {
  private static final Path PAGE = Path.of("../docs/evaluation-reports.md");
  private static final Path THIS =
      Path.of("src/test/java/dev/ote/runtime/EvaluationReportsPageTest.java");

  private final PerformanceMetrics metrics = new FakeTime().metrics().build();

  @Test
  void reportsOfAPart() throws IOException {
    Report report = metrics.report(); // since the metrics were made
    Report payments = report.filter("Payment.*").sortedBy(Column.TOTAL_TIME).top(10);
    System.out.println(payments);
    payments.save(Path.of("target/page/payments.md")); // .txt, .md, .csv, .json

    assertThat(Path.of("target/page/payments.md")).isNotEmptyFile();
  }

  @Test
  void reportsOfAnInterval() {
    MetricsReader reader = metrics.reader();
    Report sinceLast = reader.report(); // since the last report of this reader

    try (MetricsHistory history = metrics.history(Duration.ofMinutes(5))) {
      Report lastMinutes = history.last(Duration.ofMinutes(2));
      assertThat(lastMinutes.operations()).isEmpty();
    }
    assertThat(sinceLast.operations()).isEmpty();
  }

  @Test
  void comparisons() throws IOException {
    metrics.report().save(Path.of("target/page/before.json"));

    ReportComparison comparison = metrics.report().against(Path.of("target/page/before.json"));
    System.out.println(comparison);
    if (comparison.has(Change.SLOWER)) {
      comparison.save(Path.of("target/page/slower.md"));
    }

    assertThat(comparison.operations()).isEmpty();
  }

  @Test
  void thePageShowsWhatIsCompiledHere() throws IOException {
    String code = Files.readString(THIS).replace("target/page/", "").replaceAll("\\s+", " ");
    List<String> lines =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGE))
            .results()
            .flatMap(block -> block.group(1).lines())
            .map(line -> line.strip().replaceAll("\\s+", " "))
            .toList();

    assertThat(lines).hasSizeGreaterThan(10).allSatisfy(line -> assertThat(code).contains(line));
  }
}
