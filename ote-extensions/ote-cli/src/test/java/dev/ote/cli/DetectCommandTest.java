package dev.ote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.series.SeriesDetector;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectCommandTest {
  private static final String GOOD = "timestamp,value\n2026-01-01 00:00:00,1\n";
  private static final String GOOD_SCORED =
      "timestamp,value,anomaly_score\n2026-01-01 00:00:00,1,0.000000\n";

  @TempDir private Path root;
  private Path in;
  private Path out;

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectory(root.resolve("in"));
    out = root.resolve("out");
  }

  @Test
  void scoresASeriesAsTheDetectorDoes() throws IOException {
    Random random = new Random(3);
    SeriesDetector detector = new SeriesDetector();
    StringBuilder series = new StringBuilder("timestamp,value\n");
    StringBuilder expected = new StringBuilder("timestamp,value,anomaly_score\n");
    LocalDateTime time = LocalDateTime.of(2026, 1, 1, 0, 0);
    for (int row = 0; row < 1_000; row++) {
      double value = (row == 800 ? 1_000 : 10) + random.nextDouble();
      String cells = time.plusMinutes(5L * row) + "," + value;
      series.append(cells).append('\n');
      expected.append(String.format(Locale.ROOT, "%s,%.6f%n", cells, detector.score(value)));
    }
    write("disk.csv", series.toString());

    Ote ote = detect();

    assertThat(ote).isEqualTo(new Ote(0, "", "OTE: 1 series scored, 1,000 rows\n"));
    List<String> lines = Files.readAllLines(out.resolve("disk.csv"));
    assertThat(String.join("\n", lines) + "\n").isEqualTo(expected.toString());
    assertThat(scores(lines).filter(score -> score > 0.9)).hasSize(1);
    assertThat(lines.get(801)).contains(",0.99");
  }

  @Test
  void keepsFoldersAndLeavesOutWhatIsNoCsv() throws IOException {
    write("a.csv", GOOD);
    write("deep/er/B.CSV", GOOD);
    write("deep/README.md", "# no series");

    Ote ote = detect();

    assertThat(ote)
        .isEqualTo(new Ote(0, "", "OTE: 2 series scored, 2 rows; 1 file left out, not CSV\n"));
    assertThat(written()).containsExactly("a.csv", "deep/er/B.CSV");
  }

  @Test
  void copiesCellsAsTheyAre() throws IOException {
    write(
        "cells.csv",
        "\uFEFF\"Value\",host,TimeStamp\r\n"
            + "1.50,\"a,\"\"b\"\"\",2026-01-01T00:00:00.5Z\r\n"
            + "\r\n"
            + "\" +2E3\",c,\"2026-01-01T00:05+00:00\"\r\n"
            + "-.5,d,2026-01-01 00:10:00 +0000");

    assertThat(detect("-q")).isEqualTo(new Ote(0, "", ""));

    assertThat(out.resolve("cells.csv"))
        .hasContent(
            """
            timestamp,value,anomaly_score
            2026-01-01T00:00:00.5Z,1.50,0.000000
            2026-01-01T00:05+00:00, +2E3,0.000000
            2026-01-01 00:10:00 +0000,-.5,0.000000
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`2026-01-01,NaN`|the value 'NaN' is not finite",
        "`2026-01-01,-Infinity`|the value '-Infinity' is not finite",
        "`2026-01-01,1e999`|the value '1e999' is too large",
        "`2026-01-01,1d`|the value '1d' is not a number",
        "`2026-01-01,0x10`|the value '0x10' is not a number",
        "`2026-01-01,`|the value is missing",
        "`2026-01-01`|1 column where the header has 2",
        "`2026-01-01,1,2`|3 columns where the header has 2",
        "`2026-01-01,1;2`|the value '1;2' is not a number",
        "`,1`|the timestamp is missing",
        "`-5,1`|the timestamp '-5' is negative",
        "`1e999,1`|the timestamp '1e999' is too large",
        "`yesterday,1`|the timestamp 'yesterday' is neither ISO-8601 nor seconds or milliseconds"
            + " since 1970",
        "`2026-13-01,1`|the timestamp '2026-13-01' is neither ISO-8601 nor seconds or milliseconds"
            + " since 1970",
        "`\"2026-01-01,1`|a quote is not closed in its line",
        "`\"2026-01-01\"x,1`|a comma is missing after a quoted cell",
      })
  void aBadRowFailsItsFileAndNoOther(String row, String complaint) throws IOException {
    write("a.csv", GOOD);
    Path bad = write("bad.csv", "timestamp,value\n2026-01-01,1\n" + row + "\n2026-01-02,1\n");
    write("c.csv", GOOD);

    Ote ote = detect();

    assertThat(ote.err())
        .isEqualTo(
            "%s:3: error: %s\nOTE: 2 series scored, 2 rows; 1 not scored\n"
                .formatted(bad, complaint));
    assertThat(ote.code()).isEqualTo(1);
    assertThat(written()).containsExactly("a.csv", "c.csv");
    assertThat(out.resolve("c.csv")).hasContent(GOOD_SCORED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|1|the file is empty: it should begin with 'timestamp,value'",
        "`\n\n`|1|the file is empty: it should begin with 'timestamp,value'",
        "`2026-01-01,1\n`|1|the header has no column 'timestamp'",
        "`\ntimestamp,values\n`|2|the header has no column 'value'",
        "`timestamp,value,Value\n`|1|the header has two columns 'value'",
      })
  void aHeaderMustBeThere(String text, int line, String complaint) throws IOException {
    Path bad = write("bad.csv", text);

    Ote ote = detect("-q");

    assertThat(ote).isEqualTo(new Ote(1, "", "%s:%d: error: %s\n".formatted(bad, line, complaint)));
    assertThat(written()).isEmpty();
  }

  @Test
  void aSeriesMayHaveNoRows() throws IOException {
    write("a.csv", "timestamp,value");

    assertThat(detect()).isEqualTo(new Ote(0, "", "OTE: 1 series scored, 0 rows\n"));
    assertThat(out.resolve("a.csv")).hasContent("timestamp,value,anomaly_score\n");
  }

  @Test
  void timeThatGoesBackIsSaidAndScoredAllTheSame() throws IOException {
    Path back =
        write("back.csv", "timestamp,value\n300,1\n0,2\n0,3\n600,4\n300,5\n900,6\n10,7\n1000,8\n");

    Ote ote = detect();

    assertThat(ote.err())
        .isEqualTo(
            back
                + ":3: error: time goes back from '300' to '0', and 3 more rows are earlier than"
                + " one above them: the rows are scored in the order in which they stand\n"
                + "OTE: 1 series scored, 8 rows\n");
    assertThat(ote.code()).isEqualTo(1);
    assertThat(Files.readAllLines(out.resolve("back.csv"))).hasSize(9);
  }

  @Test
  void clocksArePutBackInAutumn() throws IOException {
    write("wall.csv", "timestamp,value\n2025-11-02 01:55:00,1\n2025-11-02 01:00:00,2\n");
    Path zoned =
        write("zoned.csv", "timestamp,value\n2025-11-02T01:55:00Z,1\n2025-11-02T01:00:00Z,2\n");
    write("moved.csv", "timestamp,value\n2025-11-02T01:55-06:00,1\n2025-11-02T01:00-07:00,2\n");

    Ote ote = detect("-q");

    assertThat(ote.err().lines()).singleElement().asString().startsWith(zoned + ":3: error: time ");
  }

  @Test
  void manySmallStepsBackAreNoClockPutBack() throws IOException {
    StringBuilder rows = new StringBuilder("timestamp,value\n");
    LocalDateTime time = LocalDateTime.of(2026, 1, 1, 2, 0);
    for (int row = 0; row <= 14; row++) {
      rows.append(time.minusMinutes(5L * row)).append(",1\n");
    }
    Path down = write("down.csv", rows.toString());

    Ote ote = detect("-q");

    assertThat(ote)
        .isEqualTo(
            new Ote(
                1,
                "",
                down
                    + ":15: error: time goes back from '2026-01-01T02:00' to '2026-01-01T00:55',"
                    + " and one more row is earlier than one above it: the rows are scored in the"
                    + " order in which they stand\n"));
  }

  @Test
  void aFileThatIsNoTextIsRefusedWithoutReadingItAll() throws IOException {
    byte[] bytes = new byte[200_000];
    new Random(1).nextBytes(bytes);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '\n' || bytes[i] == '\r' ? 0 : bytes[i];
    }
    Path binary = Files.write(in.resolve("binary.csv"), bytes);

    Ote ote = detect("-q");

    assertThat(ote)
        .isEqualTo(
            new Ote(1, "", binary + ":1: error: the line is longer than 65536 characters\n"));
  }

  @Test
  void anOutputOfAnEarlierRunDoesNotOutliveAFailure() throws IOException {
    Path file = write("a.csv", GOOD);
    detect();
    Files.writeString(file, "timestamp,value\n0,x\n");

    detect();

    assertThat(written()).isEmpty();
  }

  @Test
  void anOutputThatCannotBeWrittenIsTheOutputsFault() throws IOException {
    write("sub/a.csv", GOOD);
    write("b.csv", GOOD);
    Files.createDirectories(out);
    Files.writeString(out.resolve("sub"), "in the way");

    Ote ote = detect("-q");

    assertThat(ote)
        .isEqualTo(
            new Ote(
                1,
                "",
                out.resolve("sub/a.csv")
                    + ": error: cannot be written (a file is where a folder should be)\n"));
    assertThat(out.resolve("b.csv")).hasContent(GOOD_SCORED);
  }

  @Test
  void foldersMustBeThereAndApart() throws IOException {
    Path file = write("a.csv", GOOD);
    Path nowhere = root.resolve("nowhere");

    assertThat(Ote.run("detect", nowhere.toString(), out.toString()))
        .isEqualTo(new Ote(2, "", "ote: there is no " + nowhere + "\n"));
    assertThat(Ote.run("detect", file.toString(), out.toString()))
        .isEqualTo(new Ote(2, "", "ote: " + file + " is no folder\n"));
    assertThat(Ote.run("detect", in.toString(), file.toString()))
        .isEqualTo(new Ote(2, "", "ote: " + file + " is no folder\n"));
    for (Path other : List.of(in, in.resolve("x/y"), root, in.resolve("../in/z"))) {
      assertThat(Ote.run("detect", in.toString(), other.toString()))
          .isEqualTo(
              new Ote(
                  2,
                  "",
                  "ote: %s and %s must be apart, neither in the other\n".formatted(in, other)));
    }
    Path link = Files.createSymbolicLink(root.resolve("link"), in);
    assertThat(Ote.run("detect", in.toString(), link.toString()).code()).isEqualTo(2);
    assertThat(file).hasContent(GOOD);
  }

  @Test
  void aLinkToAFolderIsOne() throws IOException {
    write("a.csv", GOOD);
    Path link = Files.createSymbolicLink(root.resolve("link"), in);
    Path loop = Files.createSymbolicLink(in.resolve("loop"), in);
    Files.createSymbolicLink(in.resolve("b.csv"), in.resolve("a.csv"));
    Files.createSymbolicLink(in.resolve("c.csv"), root.resolve("nowhere.csv"));

    Ote ote = Ote.run("detect", "-q", link.toString(), out.toString());

    assertThat(ote.code()).isEqualTo(1);
    assertThat(ote.err().lines())
        .containsExactlyInAnyOrder(
            link.resolve(in.relativize(loop))
                + ": error: cannot be read (the link leads to a folder around it)",
            link.resolve("c.csv") + ": error: is no file, or a link that leads nowhere");
    assertThat(written()).containsExactly("a.csv", "b.csv");
  }

  @Test
  void withoutSeriesThereIsNothingToDo() {
    assertThat(detect()).isEqualTo(new Ote(2, "", "ote: there are no CSV files in " + in + "\n"));
  }

  @Test
  void explainsItself() {
    Ote ote = Ote.run("detect", "--help");

    assertThat(ote.code()).isZero();
    assertThat(ote.out())
        .startsWith("Usage: ote detect ")
        .contains("IN_DIR", "OUT_DIR", "timestamp,value,anomaly_score", "Exit codes:");
    assertThat(ote.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(Ote.run("detect").err())
        .isEqualTo(
            "ote: Missing required parameters: 'IN_DIR', 'OUT_DIR'\nTry 'ote detect --help'.\n");
  }

  /** Two million rows, in less memory than their text takes. */
  @Test
  void aGiganticFileTakesNoMoreMemory() throws IOException, InterruptedException {
    int rows = 2_000_000;
    try (BufferedWriter file =
        Files.newBufferedWriter(in.resolve("large.csv"), StandardCharsets.UTF_8)) {
      file.write("timestamp,value\n");
      for (int row = 0; row < rows; row++) {
        file.write(1_700_000_000L + 60L * row + "," + row % 977 + "\n");
      }
    }

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.ote.cli.Main",
                "detect",
                in.toString(),
                out.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(said).endsWith("OTE: 1 series scored, 2,000,000 rows\n");
    assertThat(process.exitValue()).isZero();
    try (Stream<String> lines = Files.lines(out.resolve("large.csv"))) {
      assertThat(lines.count()).isEqualTo(rows + 1);
    }
  }

  private Ote detect(String... options) {
    return Ote.run(
        Stream.concat(
                Stream.of("detect"),
                Stream.concat(Stream.of(options), Stream.of(in.toString(), out.toString())))
            .toArray(String[]::new));
  }

  private Path write(String name, String text) throws IOException {
    Path file = in.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** All files below the output, drafts too. */
  private List<String> written() throws IOException {
    if (!Files.exists(out)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static Stream<Double> scores(List<String> lines) {
    return lines.stream()
        .skip(1)
        .map(line -> Double.valueOf(line.substring(line.lastIndexOf(',') + 1)));
  }
}
