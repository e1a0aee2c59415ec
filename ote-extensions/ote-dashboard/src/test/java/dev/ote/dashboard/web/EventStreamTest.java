package dev.ote.dashboard.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class EventStreamTest {
  private static final long HOUR = 3_600_000_000_000L;

  @Test
  void eventsAreWrittenInTheirOrder() throws IOException {
    EventStream stream = new EventStream(HOUR);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    stream.offer("a");
    stream.offer("b");
    stream.write(
        new OutputStream() {
          @Override
          public void write(int b) {
            written.write(b);
            if (b == 'b') {
              stream.close();
            }
          }
        });
    assertThat(written.toString(UTF_8)).isEqualTo("ab");
  }

  @Test
  void whoReadsNothingLosesTheStream() throws IOException {
    EventStream stream = new EventStream(HOUR);
    for (int i = 0; i < 1000; i++) {
      stream.offer("event " + i); // Never waits.
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    stream.write(written);
    assertThat(written.size()).isZero();
  }

  @Test
  void aQuietStreamBeats() throws IOException {
    EventStream stream = new EventStream(1);
    StringBuilder written = new StringBuilder();
    stream.write(
        new OutputStream() {
          @Override
          public void write(int b) {
            written.append((char) b);
            if (written.length() == 9) {
              stream.close();
            }
          }
        });
    assertThat(written.toString()).isEqualTo(":\n\n:\n\n:\n\n");
  }
}
