package dev.ote.runtime.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {
  private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");

  private final Announcements announcements = new Announcements(new Messages(false));

  private static Anomaly anomaly(String operation) {
    return new Anomaly(
        AnomalyKind.UNUSUAL_PATTERN,
        operation,
        Collections.emptySortedMap(),
        Severity.INFO,
        NOW,
        NOW,
        List.of(),
        "unusual",
        List.of());
  }

  @Test
  void activeAreThoseRaisedAndNotOverInTheirOrder() {
    Anomaly first = anomaly("c");
    Anomaly second = anomaly("a");
    Anomaly third = anomaly("b");
    announcements.raised(first);
    announcements.raised(second);
    announcements.raised(third);
    announcements.recovered(second, NOW);
    assertThat(announcements.active()).containsExactly(first, third);
    announcements.raised(second);
    assertThat(announcements.active()).containsExactly(first, third, second);
    assertThat(announcements.intervalEnds()).containsExactly(first, second, third, second);
    assertThat(announcements.intervalEnds()).isEmpty();
  }

  @Test
  void twoThatAreEqualAreOverOneByOne() {
    Anomaly one = anomaly("a");
    Anomaly other = anomaly("a");
    announcements.raised(one);
    announcements.raised(other);
    announcements.recovered(other, NOW);
    assertThat(announcements.active()).hasSize(1).element(0).isSameAs(one);
  }
}
