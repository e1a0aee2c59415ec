package dev.ote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.PerformanceMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class CompareCommandTest {
  @TempDir private Path folder;
  private String before;
  private String now;

  @BeforeEach
  void twoReportsAreSaved() throws IOException {
    before = save("before.json", "2026-01-01T00:00:00Z", 10, 1);
    now = save("now.json", "2026-01-02T00:00:00Z", 20, 40);
  }

  @Test
  void printsWhatChanged() {
    Ote ote = Ote.run("compare", before, now);

    assertThat(ote.err()).isEmpty();
    assertThat(ote.code()).isZero();
    assertThat(ote.out())
        .startsWith(
            """
            from the report of 2026-01-01T00:00:00Z to that of 2026-01-02T00:00:00Z
            1 more failing, 1 slower, 1 unchanged
            """);
    assertThat(ote.out().lines().skip(4).limit(3))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("Payment.pay  more failing  101 -> 140"),
            line ->
                assertThat(line)
                    .matches("Store.get    slower        100 -> 100  10.. ms -> 20.. ms +2.0.*"),
            line -> assertThat(line).startsWith("Store.put    unchanged "));
  }

  @ParameterizedTest
  @CsvSource({
    "text,from the report of",
    "markdown,# What changed",
    "csv,'operation,tags,verdict,'",
    "JSON,'{\"format\":\"ote-report-comparison\",\"version\":1,'"
  })
  void printsInTheFormatAskedFor(String format, String begin) {
    Ote ote = Ote.run("compare", "--format", format, before, now);

    assertThat(ote.code()).isZero();
    assertThat(ote.out()).startsWith(begin).endsWith("\n");
  }

  @Test
  void writesAFile() {
    Path file = folder.resolve("out/comparison.md");

    assertThat(Ote.run("compare", before, now, "-o", file.toString()))
        .isEqualTo(new Ote(0, "", ""));
    assertThat(file).content().startsWith("# What changed");
    assertThat(Ote.run("compare", before, now, "--format=csv", "--output=" + file).code()).isZero();
    assertThat(file).content().startsWith("operation,");
  }

  @ParameterizedTest
  @CsvSource({
    "slower,1",
    "failing,1",
    "'dearer',0",
    "'slower,failing,dearer',1",
    "'DEARER,Slower',1"
  })
  void endsWithOneIfAskedTo(String failOn, int code) {
    assertThat(Ote.run("compare", "--fail-on", failOn, before, now).code()).isEqualTo(code);
    assertThat(Ote.run("compare", "--fail-on", failOn, now, before).code()).isZero();
  }

  @Test
  void thresholdsCanBeChanged() {
    assertThat(compare("--ratio", "2.5").out()).doesNotContain("slower");
    assertThat(compare("--min-calls", "200").out()).contains("3 too few calls");
    assertThat(compare("--alpha", "0").out()).doesNotContain("failing,").contains("3 unchanged");
    assertThat(compare("--filter", "Payment.*").out()).doesNotContain("Store.get");
    assertThat(compare("--alpha", "2"))
        .isEqualTo(new Ote(2, "", "ote: alpha is not from 0 to 1: 2.0\n"));
  }

  @Test
  void whatCannotBeReadIsSaid() throws IOException {
    Path missing = folder.resolve("missing.json");
    Path cut = folder.resolve("cut.json");
    Files.writeString(cut, Files.readString(Path.of(before)).substring(0, 100));

    assertThat(Ote.run("compare", missing.toString(), now))
        .isEqualTo(new Ote(2, "", "ote: there is no " + missing + "\n"));
    assertThat(Ote.run("compare", before, cut.toString()).err())
        .startsWith("ote: " + cut + ":1:101: it is cut off: the text ends");
    assertThat(Ote.run("compare", before, now, "-o", folder.resolve("x.html").toString()).err())
        .startsWith("ote: " + folder.resolve("x.html") + " does not end in .txt, .md,");
    Path below = Path.of(before).resolve("x.md");
    Ote unwritable = Ote.run("compare", before, now, "-o", below.toString());
    assertThat(unwritable.err()).startsWith("ote: cannot write " + below + ": ");
    assertThat(unwritable.code()).isEqualTo(2);
  }

  @Test
  void explainsItself() {
    Ote help = Ote.run("compare", "--help");

    assertThat(help.code()).isZero();
    assertThat(help.out())
        .startsWith("Usage: ote compare ")
        .contains("OLD", "NEW", "text, markdown, csv, json", "slower, failing, dearer")
        .contains("Exit codes:");
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(Ote.run("compare", before))
        .isEqualTo(
            new Ote(2, "", "ote: Missing required parameter: 'NEW'\nTry 'ote compare --help'.\n"));
    assertThat(Ote.run("compare", "--fail-on", "worse", before, now).err())
        .startsWith("ote: Invalid value for option '--fail-on' (CHANGE): expected one of");
    assertThat(Ote.run("generate-completion").out()).contains("baseline compare", "--fail-on");
  }

  @Test
  void nothingIsLogged() {
    assertThat(LoggerFactory.getILoggerFactory().getClass().getSimpleName())
        .isEqualTo("NOPLoggerFactory");
  }

  private Ote compare(String option, String value) {
    return Ote.run("compare", option, value, before, now);
  }

  private String save(String name, String time, int millis, int failures) throws IOException {
    PerformanceMetrics metrics =
        PerformanceMetrics.builder()
            .settings(Map.of())
            .clock(Clock.fixed(Instant.parse(time), ZoneOffset.UTC))
            .build();
    for (int i = 0; i < 100; i++) {
      metrics.record("Store.get", Duration.ofMillis(millis), true);
      metrics.record("Store.put", Duration.ofMillis(5), true);
      metrics.record("Payment.pay", Duration.ofMillis(5), true);
    }
    for (int i = 0; i < failures; i++) {
      metrics.record("Payment.pay", Duration.ofMillis(5), false);
    }
    Path file = folder.resolve(name);
    metrics.report().save(file);
    return file.toString();
  }
}
