package dev.ote.runtime.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlightWatchTest {
  private final Announcements announcements = new Announcements(new Messages(false));
  private final OpenAnomalies.Context context =
      new OpenAnomalies.Context(announcements, new Messages(false), operation -> List.of());
  private final OpenAnomalies open = new OpenAnomalies("save", Collections.emptySortedMap());
  private final FlightWatch flight = new FlightWatch();
  private final Look look = new Look();
  private Instant now = Instant.parse("2026-01-05T00:00:00Z");

  /** A minute after the last look. */
  private void see(long endedEver, long inFlight) {
    Delta delta = new Delta();
    delta.endedEver = endedEver;
    delta.inFlight = inFlight;
    delta.begunEver = endedEver + inFlight;
    delta.longestNanos = 1_000_000;
    look.at(now.plusSeconds(60), now);
    now = now.plusSeconds(60);
    flight.see(delta, look, open, context);
  }

  @Test
  void provesItAlsoAfterBillionsOfCalls() {
    see(100, 1);
    for (int i = 0; i < 6; i++) {
      see(5_000_000_000L, 2);
    }
    assertThat(open.has(Rule.HUNG_CALLS)).isTrue();
    assertThat(announcements.active().get(0).evidence().get(0).value()).isEqualTo(2);
  }
}
