package dev.ote.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ote.runtime.Operation;
import dev.ote.runtime.PerformanceMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages are told, sample by sample. */
class LiveTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");

  private final PerformanceMetrics metrics =
      PerformanceMetrics.builder().clock(Clock.fixed(TIME, ZoneOffset.UTC)).build();
  private final List<String> section = new ArrayList<>(List.of("[]"));
  private final List<Event> told = new ArrayList<>();
  private final Subscriber page = text -> told.addAll(Event.parse(text));
  private Live live = live();

  private Live live() {
    return new Live(
        new Boot("b", "{\"boot\":\"b\"}"),
        operation -> operation.equals("A.a") ? "{\"purpose\":\"p\"}" : null,
        List.of(new Section("anomalies", () -> section.get(0))),
        metrics.snapshot());
  }

  @BeforeEach
  void begin() {
    metrics.record("A.a", Duration.ofMillis(10), true);
    live = live();
  }

  @Test
  void aPageIsToldAllThatIsKnown() {
    live.open(page, "", "");
    assertThat(told).extracting(Event::name).containsExactly("hello", "state", "anomalies");
    assertThat(told.get(1).data().at("/new").toString()).isEqualTo("[[0,\"A.a\",{}]]");
    // id, in flight, last failure, rate, failures, p50, p95, p99 of the last interval, …
    assertThat(told.get(1).data().at("/rows").toString())
        .startsWith("[[0,0,[],0,0,-1,-1,-1,1,0,0,0,10000000,");
    assertThat(told.get(2).data().toString()).isEqualTo("[]");
  }

  @Test
  void callsBeforeTheFirstSampleAreNotOfTheLastMinute() {
    live.open(page, "", "");
    JsonNode row = told.get(1).data().at("/rows/0");
    assertThat(row.get(8).asInt()).as("since start").isEqualTo(1);
    assertThat(row.get(18).asInt()).as("in the last minute").isZero();
  }

  @Test
  void aTickHasTheRowsThatChanged() {
    metrics.record("B.b", Duration.ofMillis(1), true);
    live.sample(metrics.snapshot(), 1);
    live.open(page, "", "");
    told.clear();
    metrics.record("B.b", Duration.ofMillis(1), true);
    metrics.record("B.b", Duration.ofMillis(1), false);
    live.sample(metrics.snapshot(), 2);
    Event tick = only("tick");
    assertThat(tick.data().at("/rows")).hasSize(1);
    JsonNode row = tick.data().at("/rows/0");
    assertThat(row.get(0).asInt()).isEqualTo(1);
    assertThat(row.get(3).asDouble()).as("calls a second").isEqualTo(1);
    assertThat(row.get(4).asDouble()).as("failures a second").isEqualTo(0.5);
    assertThat(row.get(8).asInt()).as("calls since start").isEqualTo(3);
    assertThat(row.get(9).asInt()).as("failures since start").isEqualTo(1);
    assertThat(tick.data().at("/all/1").asDouble()).isEqualTo(1);
  }

  @Test
  void anOperationThatFallsSilentIsToldOnceMore() {
    metrics.record("A.a", Duration.ofMillis(1), true);
    live.sample(metrics.snapshot(), 1);
    live.open(page, "", "");
    told.clear();
    live.sample(metrics.snapshot(), 1);
    assertThat(only("tick").data().at("/rows/0/3").asDouble()).isZero();
    told.clear();
    live.sample(metrics.snapshot(), 1);
    assertThat(only("tick").data().at("/rows")).isEmpty();
  }

  @Test
  void aNewOperationIsNamedOnce() {
    live.open(page, "", "");
    told.clear();
    Operation series = metrics.operation("New.one").series("region", "eu");
    series.success(series.start());
    live.sample(metrics.snapshot(), 1);
    assertThat(only("tick").data().at("/new").toString())
        .isEqualTo("[[1,\"New.one\",{\"region\":\"eu\"}]]");
    told.clear();
    live.sample(metrics.snapshot(), 1);
    assertThat(only("tick").data().at("/new")).isEmpty();
  }

  @Test
  void theLastMinuteForgets() {
    metrics.record("A.a", Duration.ofMillis(1), true);
    live.sample(metrics.snapshot(), 1);
    live.open(page, "", "");
    assertThat(told.get(1).data().at("/rows/0/18").asInt()).isEqualTo(1);
    told.clear();
    for (int i = 0; i < 75; i++) {
      live.sample(metrics.snapshot(), 1);
    }
    List<Integer> recent =
        told.stream()
            .filter(event -> event.data().at("/rows").size() > 0)
            .map(event -> event.data().at("/rows/0/18").asInt())
            .toList();
    assertThat(recent).containsExactly(1, 0); // When it fell silent, and when a minute was over.
  }

  @Test
  void whoComesBackIsToldWhatChangedMeanwhile() {
    metrics.record("B.b", Duration.ofMillis(1), true);
    live.sample(metrics.snapshot(), 1);
    live.open(page, "", "");
    String last = told.get(0).id();
    live.close(page);
    metrics.record("A.a", Duration.ofMillis(1), true);
    live.sample(metrics.snapshot(), 1);
    told.clear();
    live.open(page, last, "");
    assertThat(told.get(1).data().at("/rows")).extracting(row -> row.get(0).asInt()).contains(0);
    told.clear();
    live.open(page, "another-5", "");
    assertThat(told.get(1).data().at("/rows")).hasSize(2);
  }

  @Test
  void whoIsClosedIsToldNothing() {
    live.open(page, "", "");
    assertThat(live.isWatched()).isTrue();
    live.close(page);
    told.clear();
    live.sample(metrics.snapshot(), 1);
    assertThat(told).isEmpty();
    assertThat(live.isWatched()).isFalse();
  }

  @Test
  void whoCouldNotBeToldIsNotASubscriber() {
    Documents faulty =
        operation -> {
          throw new IllegalStateException(operation);
        };
    live = new Live(new Boot("b", "{}"), faulty, List.of(), metrics.snapshot());
    assertThatIllegalStateException().isThrownBy(() -> live.open(page, "b-0", "0"));
    assertThat(live.isWatched()).isFalse();
  }

  @Test
  void anOperationIsWatched() {
    live.open(page, "", "");
    String last = told.get(0).id();
    told.clear();
    live.open(page, last, "0");
    JsonNode opened = only("watch").data();
    assertThat(opened.get("id").asInt()).isZero();
    assertThat(opened.at("/documents/purpose").asText()).isEqualTo("p");
    told.clear();
    try {
      throw new IllegalStateException("refused");
    } catch (IllegalStateException e) {
      metrics.operation("A.a").failure(metrics.operation("A.a").start(), e);
    }
    live.sample(metrics.snapshot(), 1);
    assertThat(told).extracting(Event::name).containsExactly("watched", "tick");
    JsonNode watched = only("watched").data();
    assertThat(watched.get("thrown").toString())
        .isEqualTo("[[\"failure\",\"java.lang.IllegalStateException\",1]]");
    assertThat(watched.at("/point/1").asDouble()).isEqualTo(1);
    JsonNode failure = only("tick").data().at("/rows/0/2");
    assertThat(failure.get(0).asLong()).isEqualTo(TIME.toEpochMilli());
    assertThat(failure.get(2).asText()).isEqualTo("IllegalStateException: refused");
    assertThat(failure.get(3).asText()).contains("FAILED");
  }

  @Test
  void sectionsAreToldWhenTheyChange() {
    live.open(page, "", "");
    told.clear();
    live.sample(metrics.snapshot(), 1);
    assertThat(told).extracting(Event::name).containsExactly("tick");
    section.set(0, "[1]");
    told.clear();
    live.sample(metrics.snapshot(), 1);
    assertThat(told).extracting(Event::name).containsExactly("tick", "anomalies");
  }

  @Test
  void historiesAreBounded() {
    for (int i = 0; i < History.POINTS + 10; i++) {
      metrics.record("A.a", Duration.ofMillis(1), true);
      live.sample(metrics.snapshot(), 1);
    }
    live.open(page, "", "");
    assertThat(told.get(1).data().at("/all")).hasSize(300);
    assertThat(told.get(1).data().at("/sparks/0/1")).hasSize(60);
  }

  @Test
  void soManyRowsAndNoMore() {
    PerformanceMetrics many = PerformanceMetrics.builder().maxOperations(11_000).build();
    for (int i = 0; i < 10_005; i++) {
      many.record("op" + i, Duration.ofMillis(1), true);
    }
    live.sample(many.snapshot(), 1);
    live.open(page, "", "");
    assertThat(told.get(1).data().at("/rows")).hasSize(10_000);
    assertThat(told.get(1).data().at("/skipped").asInt()).isEqualTo(6);
    assertThat(told.get(1).data().at("/sparks").size()).isEqualTo(64);
  }

  @Test
  void hostileNamesStayOnTheirLine() {
    metrics.record("a\n\nevent: tick\ndata: 1\r</script>\u202e\ud800", Duration.ofMillis(1), true);
    metrics.record("x".repeat(10_000), Duration.ofMillis(1), true);
    live.sample(metrics.snapshot(), 1);
    StringBuilder raw = new StringBuilder();
    live.open(raw::append, "", "");
    assertThat(raw.toString().lines().filter(line -> line.startsWith("event: ")))
        .containsExactly("event: hello", "event: state", "event: anomalies");
    assertThat(raw.chars().allMatch(c -> c == '\n' || (c >= 0x20 && c < 0x7f))).isTrue();
    live.open(page, "", "");
    JsonNode names = told.get(1).data().at("/new");
    assertThat(names.at("/1/1").asText())
        .isEqualTo("a\n\nevent: tick\ndata: 1\r</script>\u202e\ud800");
    assertThat(names.at("/2/1").asText()).hasSize(1000).endsWith("x…");
  }

  private Event only(String name) {
    List<Event> found = told.stream().filter(event -> event.name().equals(name)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private record Event(String name, String id, JsonNode data) {
    static List<Event> parse(String text) {
      List<Event> events = new ArrayList<>();
      for (String each : text.split("\n\n", -1)) {
        if (!each.isEmpty()) {
          String[] lines = each.split("\n", -1);
          assertThat(lines).hasSize(3);
          events.add(
              new Event(
                  lines[0].substring("event: ".length()),
                  lines[1].substring("id: ".length()),
                  read(lines[2].substring("data: ".length()))));
        }
      }
      return events;
    }

    private static JsonNode read(String json) {
      try {
        return JSON.readTree(json);
      } catch (java.io.IOException e) {
        throw new AssertionError(json, e);
      }
    }
  }
}
