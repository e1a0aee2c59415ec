package dev.ote.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ote.runtime.snapshot.Bucket;
import dev.ote.runtime.snapshot.Costs;
import dev.ote.runtime.snapshot.FailureSnapshot;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import dev.ote.runtime.snapshot.ThrownCount;
import dev.ote.runtime.snapshot.UsageSnapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is saved is read back; what is no report is refused, and why is said. */
class ReportFileTest {
  private static final String EMPTY =
      "{'format':'ote-report','version':1,'time':'2026-01-02T03:04:05Z','resolution_nanos':1,"
          + "'operations':[%s]}";
  private static final String OPERATION =
      "{'operation':'a','tags':{},'in_flight':0,'histograms':{'success':{'count':3,'timed':3,"
          + "'total_nanos':9,'max_nanos':4,'min_nanos':2,'buckets':[[2,2,1],[3,4,2]]}}}";

  @TempDir private Path folder;

  @Test
  void whateverIsSavedIsReadBack() throws IOException {
    Random random = new Random(7);
    Path file = folder.resolve("below/report.json");
    for (int i = 0; i < 200; i++) {
      Report report = random(random);
      report.save(file);
      Report read = Report.read(file);

      assertThat(read.toJson()).isEqualTo(report.toJson());
      assertThat(read.toText()).isEqualTo(report.toText());
      assertThat(read.toCsv()).isEqualTo(report.toCsv());
      assertThat(read.toMarkdown()).isEqualTo(report.toMarkdown());
    }
    try (Stream<Path> files = Files.list(folder.resolve("below"))) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void keysThatAreNotKnownArePassedOver() throws IOException {
    String more = OPERATION.replace("'in_flight'", "'mood':{'is':['good']},'in_flight'");

    assertThat(read(EMPTY.formatted(more)).operations())
        .singleElement()
        .satisfies(each -> assertThat(each.count()).isEqualTo(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '`',
      value = {
        "[]^it is no object",
        "{}^it is no report of OTE's: its 'format' is not 'ote-report'",
        "{'format':'sarif'}^it is no report of OTE's: its 'format' is not 'ote-report'",
        "{'format':'ote-report'}^it has no 'version'",
        "{'format':'ote-report','version':2}^it was written by a newer version of OTE: its format"
            + " is 2, and what can be read here is 1",
        "{'format':'ote-report','version':1.5}^'version' is no whole number",
        "{'format':'ote-report','version':1,'operations':{}}^'operations' is no array",
        "{'format':'ote-report','version':1,'operations':[]}^it has no 'time'",
        "{'format':'ote-report','version':1,'operations':[],'time':'now'}^'time' is no time such"
            + " as 2026-01-02T03:04:05Z",
      })
  void whatIsNoReportIsSaid(String text, String problem) {
    assertThatExceptionOfType(ReportFormatException.class)
        .isThrownBy(() -> read(text))
        .withMessage(file() + ": " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '`',
      value = {
        "'operation':'a'^'operation':7^'operations[0].operation' is no text",
        "'tags':{}^'tags':{'k':null}^'operations[0].tags.k' is no text",
        "'in_flight':0^'in_flight':-1^'operations[0].in_flight' is not from 0 to"
            + " 144115188075855871",
        "'in_flight':0^'in_flight':1e900^'operations[0].in_flight' is not from 0 to"
            + " 144115188075855871",
        "'timed':3^'timed':4^'operations[0].histograms.success.timed' is not from 0 to 3",
        "[3,4,2]^[3,4]^'operations[0].histograms.success.buckets[1]' is not a lowest duration, a"
            + " highest, and a count",
        "[3,4,2]^[2,4,2]^'operations[0].histograms.success.buckets[1]' is not above the bucket"
            + " before it",
        "[3,4,2]^[4,3,2]^'operations[0].histograms.success.buckets[1]' holds nothing",
        "[3,4,2]^[3,4,144115188075855871]^'operations[0].histograms.success.buckets[1]' makes more"
            + " calls than there can be",
        "'tags':{}^'tags':{},'thrown':[{'outcome':'odd'}]^'operations[0].thrown[0].outcome' is no"
            + " outcome",
        "'tags':{}^'tags':{},'api_calls':1,'tokens_in':0,'tokens_out':0,'cost':{'USD':'1e999999999'}"
            + "^'operations[0].cost' are no costs: a cost has more than 100 digits",
        "'tags':{}^'tags':{},'api_calls':1,'tokens_in':0,'tokens_out':0,'cost':{'XXY':'1'}"
            + "^'operations[0].cost' are no costs: 'XXY' is no currency: a code of ISO 4217 such as"
            + " 'USD' is expected",
        "'tags':{}^'tags':{},'api_calls':1,'tokens_in':0,'tokens_out':0,'cost':{'USD':'much'}"
            + "^'operations[0].cost.USD' is no amount such as '0.0042'",
      })
  void whatIsWrongInAnOperationIsSaid(String part, String other, String problem) {
    String changed = OPERATION.replace(part, other);

    assertThat(changed).isNotEqualTo(OPERATION);
    assertThatExceptionOfType(ReportFormatException.class)
        .isThrownBy(() -> read(EMPTY.formatted(changed)))
        .withMessage(file() + ": " + problem);
  }

  @Test
  void anOperationIsThereOnce() {
    assertThatExceptionOfType(ReportFormatException.class)
        .isThrownBy(() -> read(EMPTY.formatted(OPERATION + "," + OPERATION)))
        .withMessage(file() + ": 'operations[1]' is the second of its name and tags");
  }

  @Test
  void whatIsNoJsonIsSaidWhereItIs() {
    assertThatExceptionOfType(ReportFormatException.class)
        .isThrownBy(() -> read("{\n  'a': hello"))
        .withMessage(file() + ":2:8: it is not JSON: a value was expected, but here is 'h'");
    assertThatExceptionOfType(ReportFormatException.class)
        .isThrownBy(() -> read(""))
        .withMessage(file() + ":1:1: it is empty");
  }

  @Test
  void everyBeginningOfAReportIsKnownToBeCutOff() {
    String whole = EMPTY.formatted(OPERATION);
    for (int length = 1; length < whole.length(); length++) {
      String part = whole.substring(0, length);
      assertThatExceptionOfType(ReportFormatException.class)
          .isThrownBy(() -> read(part))
          .withMessageStartingWith(file() + ":1:" + (length + 1) + ": it is cut off: ");
    }
  }

  @Test
  void filesThatCannotBeReadAreNamed() throws IOException {
    Files.write(file(), new byte[] {'{', (byte) 0xff, (byte) 0xfe});

    assertThatExceptionOfType(ReportFormatException.class)
        .isThrownBy(() -> Report.read(file()))
        .withMessage(file() + ": it is not text in UTF-8");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Report.read(folder.resolve("no.json")))
        .withMessage("there is no " + folder.resolve("no.json"));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Report.read(folder))
        .withMessage(folder + " is a folder");
  }

  /** Whatever a file holds, reading it ends with a report or with a reason. */
  @Test
  void changedReportsAreReadOrRefused() throws IOException {
    Random random = new Random(8);
    String whole = EMPTY.formatted(OPERATION);
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder(whole);
      int at = random.nextInt(text.length());
      text.setCharAt(at, "0123456789-e.{}[],:'null ".charAt(random.nextInt(25)));
      try {
        assertThat(read(text.toString()).toText()).isNotEmpty();
      } catch (ReportFormatException wrong) {
        refused++;
      }
    }
    assertThat(refused).isBetween(1_000, 1_999);
  }

  @Test
  void otherFormatsAreSavedAsWell() throws IOException {
    Report report = random(new Random(9));
    for (String name : List.of("r.txt", "r.md", "r.csv")) {
      Path file = folder.resolve(name);
      report.save(file);
      assertThat(file).content().isEqualTo(report.to(ReportFormat.of(file)));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> report.save(folder.resolve("r.xml")));
  }

  private Path file() {
    return folder.resolve("report.json");
  }

  private Report read(String text) throws IOException {
    Files.writeString(file(), text.replace('\'', '"'));
    return Report.read(file());
  }

  private static Report random(Random random) {
    List<OperationSnapshot> operations = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      operations.add(operation(i, random));
    }
    return new Report(
        new MetricsSnapshot(
            time(random),
            random.nextInt(100),
            operations,
            random.nextBoolean() ? usage(random) : UsageSnapshot.NONE),
        random.nextBoolean() ? null : time(random));
  }

  private static OperationSnapshot operation(int number, Random random) {
    TreeMap<String, String> tags = new TreeMap<>();
    if (random.nextBoolean()) {
      tags.put(text(random), text(random));
    }
    return new OperationSnapshot(
        text(random) + number,
        tags,
        histogram(random),
        histogram(random),
        histogram(random),
        histogram(random),
        random.nextInt(3),
        random.nextBoolean()
            ? List.of()
            : List.of(new ThrownCount(Outcome.FAILURE, text(random), random.nextInt(9) + 1)),
        failure(random),
        random.nextBoolean() ? usage(random) : UsageSnapshot.NONE,
        random.nextBoolean()
            ? new ResourceSnapshot(
                1 + random.nextInt(9), random.nextInt(1 << 20), random.nextInt(1 << 20))
            : ResourceSnapshot.NONE);
  }

  private static @Nullable FailureSnapshot failure(Random random) {
    String error = random.nextBoolean() ? text(random) : null;
    String path = random.nextBoolean() ? text(random) : null;
    return random.nextBoolean()
        ? null
        : new FailureSnapshot(
            time(random),
            text(random),
            random.nextBoolean() ? text(random) : null,
            () -> error,
            () -> path);
  }

  private static HistogramSnapshot histogram(Random random) {
    List<Bucket> buckets = new ArrayList<>();
    long low = random.nextInt(1000);
    for (int i = random.nextInt(4); i > 0; i--) {
      long high = low + random.nextInt(50);
      buckets.add(new Bucket(low, high, 1 + random.nextInt(1000)));
      low = high + 1 + random.nextInt(50);
    }
    if (buckets.isEmpty()) {
      return HistogramSnapshot.EMPTY;
    }
    int count = 1 + random.nextInt(1000);
    return new HistogramSnapshot(
        buckets, count, random.nextInt(count + 1), random.nextInt(1 << 20), high(buckets), 0);
  }

  private static long high(List<Bucket> buckets) {
    return buckets.get(buckets.size() - 1).highestNanos();
  }

  private static UsageSnapshot usage(Random random) {
    return new UsageSnapshot(
        1 + random.nextInt(9),
        random.nextInt(9),
        random.nextInt(9),
        random.nextBoolean()
            ? Costs.NONE
            : Costs.of(BigDecimal.valueOf(random.nextInt(1 << 20), random.nextInt(9)), "USD"));
  }

  private static Instant time(Random random) {
    return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x10000)));
    }
    return text.toString();
  }
}
