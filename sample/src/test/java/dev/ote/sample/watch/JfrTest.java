package dev.ote.sample.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample in a recording: the page about the Flight Recorder is followed. */
class JfrTest {
  @Test
  void aRecordingHasTheFailedCalls(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("ote.jfr");
    try (SampleProcess sample =
        SampleProcess.start(
            folder,
            List.of("-XX:StartFlightRecording=filename=" + file),
            "dev.ote.sample.Main",
            "--stay")) {
      assertThat(sample.await("(until this is stopped)")).isNotEmpty();
      sample.end();
    }
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    assertThat(events)
        .filteredOn(event -> event.getEventType().getName().equals("dev.ote.FailedCall"))
        .filteredOn(event -> event.getString("operation").equals("DataManager.save"))
        .isNotEmpty()
        .allSatisfy(
            event ->
                assertThat(event.getString("tracePath"))
                    .contains("DataManager.save -> FAILED at DataManager.java:"));
  }
}
