package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.Wrapped.AObserved;
import dev.ote.runtime.Wrapped.BObserved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the JDK's Flight Recorder records, read back. */
class JfrEventsTest {
  private static final String FAILED = "dev.ote.FailedCall";
  private static final String SLOW = "dev.ote.SlowCall";
  private static final String STATISTICS = "dev.ote.OperationStatistics";

  @TempDir private Path folder;
  private final FakeTime time = new FakeTime();
  private final PerformanceMetrics metrics = time.metrics().listener(new JfrListener()).build();

  @Test
  void failedAndSlowCallsAreEventsWithTheirTracePath() throws Exception {
    AObserved a = new AObserved(metrics);
    BObserved b = new BObserved(metrics);
    List<RecordedEvent> events =
        record(
            Map.of(),
            () -> {
              RuntimeException unused =
                  Wrapped.catchFrom(() -> a.x(() -> b.y(() -> Wrapped.fail("disk\nfull"))));
              String unusedToo =
                  a.x(
                      () ->
                          b.y(
                              () -> {
                                time.advanceMillis(6_000);
                                return "";
                              }));
              Operation operation = metrics.operation("tagged").series("region", "eu");
              operation.failure(operation.start(), new IllegalStateException());
            });

    List<RecordedEvent> failed = of(events, FAILED);
    assertThat(failed)
        .extracting(event -> event.getString("operation"))
        .containsExactly("B.y", "A.x", "tagged");
    assertThat(failed.get(0).getString("tracePath"))
        .startsWith("A.x -> B.y -> FAILED at Wrapped.java:");
    assertThat(failed.get(0).getString("error")).isEqualTo("IllegalStateException: disk\\nfull");
    assertThat(failed.get(0).getString("exception")).isEqualTo("java.lang.IllegalStateException");
    assertThat(failed.get(0).getStackTrace()).isNull();
    assertThat(failed.get(2).getString("tags")).isEqualTo("region=eu");
    List<RecordedEvent> slow = of(events, SLOW);
    assertThat(slow)
        .extracting(event -> event.getString("tracePath"))
        .containsExactly("A.x -> B.y", "A.x");
    assertThat(slow.get(0).getDuration("callDuration")).isEqualTo(Duration.ofSeconds(6));
    assertThat(slow.get(0).getString("outcome")).isEqualTo("success");
  }

  @Test
  void statisticsAreOfEachPeriod() throws Exception {
    List<RecordedEvent> events =
        record(
            Map.of(STATISTICS + "#period", "endChunk"),
            () -> {
              metrics.record("save", Duration.ofMillis(10), true);
              metrics.record("save", Duration.ofMillis(30), false);
              Operation unused = metrics.operation("never called");
            });
    List<RecordedEvent> statistics = of(events, STATISTICS);
    assertThat(statistics).hasSize(1);
    RecordedEvent save = statistics.get(0);
    assertThat(save.getString("operation")).isEqualTo("save");
    assertThat(save.getLong("calls")).isEqualTo(2);
    assertThat(save.getLong("failures")).isEqualTo(1);
    assertThat(save.getDuration("average")).isEqualTo(Duration.ofMillis(20));
    assertThat(save.getDuration("max").toMillis()).isEqualTo(30);
    metrics.detach();
    assertThat(of(record(Map.of(STATISTICS + "#period", "endChunk"), this::fail), STATISTICS))
        .isEmpty();
  }

  @Test
  void settingsOfTheRecordingHold() throws Exception {
    assertThat(of(record(Map.of(FAILED + "#enabled", "false"), this::fail), FAILED)).isEmpty();
    List<RecordedEvent> withStack = record(Map.of(FAILED + "#stackTrace", "true"), this::fail);
    assertThat(of(withStack, FAILED).get(0).getStackTrace()).isNotNull();
  }

  @Test
  void anyTextGoes() throws Exception {
    String[] pieces = {"\0", "\n", "\ud800", "\u202e", "é", "\"", "x".repeat(70_000), "", "<a>"};
    Random random = new Random(5);
    List<RecordedEvent> events =
        record(
            Map.of(),
            () -> {
              for (int i = 0; i < 200; i++) {
                String text = pieces[random.nextInt(pieces.length)];
                Operation operation = metrics.operation(text + "!").series(text, text);
                operation.failure(operation.start(), new IllegalStateException(text));
              }
            });
    assertThat(of(events, FAILED))
        .hasSize(200)
        .allSatisfy(
            event -> assertThat(event.getString("operation")).doesNotContainPattern("\\p{Cntrl}"));
  }

  private void fail() {
    Operation operation = metrics.operation("fails");
    operation.failure(operation.start(), new IllegalStateException());
  }

  /** Fails a call, and says how many events of it were recorded. */
  static final class Program {
    public static void main(String[] args) throws Exception {
      Operation operation = PerformanceMetrics.global().operation("save");
      try (Recording recording = new Recording()) {
        recording.enable(FAILED);
        recording.start();
        operation.failure(operation.start(), new IllegalStateException());
        recording.stop();
        Path file = Files.createTempFile("ote", ".jfr");
        recording.dump(file);
        System.out.println(of(RecordingFile.readAllEvents(file), FAILED).size());
        Files.delete(file);
      }
    }
  }

  @Test
  void whoRecordsGetsTheEventsWithoutMoreAdo() throws Exception {
    assertThat(lines(ForkedJvm.run(folder, Program.class))).containsExactly("1");
    assertThat(lines(ForkedJvm.run(folder, Program.class, "-Dote.jfr=true"))).containsExactly("1");
    assertThat(lines(ForkedJvm.run(folder, Program.class, "-Dote.jfr=false"))).containsExactly("0");
  }

  /** Calls, fails and is slow. */
  static final class Plain {
    public static void main(String[] args) {
      Operation operation =
          PerformanceMetrics.global()
              .operation(OperationSpec.of("a", "t", "tO", "a").withSlowMillis(0));
      operation.success(operation.start());
      operation.failure(operation.start(), new IllegalStateException());
      System.out.println(operation.snapshot().count());
    }
  }

  @Test
  void whereNobodyRecordsNoneOfItIsLoadedButTheQuestion() throws Exception {
    assertThat(jfrClasses("-Dote.jfr=auto"))
        .contains("jdk.jfr.FlightRecorder", "dev.ote.runtime.jfr.FlightRecorderEvents")
        .doesNotContain("jdk.jfr.Event")
        .noneMatch(type -> type.contains(".internal.") || type.endsWith("Event"));
    assertThat(jfrClasses("-Dote.jfr=false")).isEmpty();
  }

  private List<String> jfrClasses(String option) throws Exception {
    return ForkedJvm.run(folder, Plain.class, option, "-Xlog:class+load").output().stream()
        .filter(line -> line.contains("[class,load]"))
        .map(line -> line.replaceFirst("^.*] (\\S+) source.*$", "$1"))
        .filter(
            type -> type.startsWith("jdk.jfr.") || type.contains("Jfr") || type.contains(".jfr."))
        .filter(type -> !type.startsWith(JfrEventsTest.class.getName()))
        .filter(type -> !type.contains("StartSettings"))
        .toList();
  }

  private static List<String> lines(ForkedJvm forked) {
    return forked.output().stream().filter(line -> line.matches("\\d+")).toList();
  }

  private List<RecordedEvent> record(Map<String, String> settings, Runnable work)
      throws IOException {
    try (Recording recording = new Recording()) {
      for (String name : List.of(FAILED, SLOW, STATISTICS)) {
        recording.enable(name);
      }
      recording.setSettings(with(recording.getSettings(), settings));
      recording.start();
      work.run();
      recording.stop();
      Path file = Files.createTempFile(folder, "events", ".jfr");
      recording.dump(file);
      return RecordingFile.readAllEvents(file);
    }
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new java.util.HashMap<>(some);
    all.putAll(more);
    return all;
  }

  private static List<RecordedEvent> of(List<RecordedEvent> events, @Nullable String name) {
    return events.stream().filter(event -> event.getEventType().getName().equals(name)).toList();
  }
}
