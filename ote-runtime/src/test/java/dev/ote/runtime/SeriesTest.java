package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.sun.management.ThreadMXBean;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Calls that differ in a tag are counted apart. */
class SeriesTest {
  private static final OperationSpec SPEC =
      OperationSpec.of("Shop.price", "test.Shop", "test.ShopObserved", "price")
          .withTag("tier", "gold");

  private final PerformanceMetrics metrics =
      new FakeTime().metrics().settings(Map.of("ote.level", "off")).build();
  private final Operation operation = metrics.operation(SPEC);

  @Test
  void eachValueIsASeries() {
    call("eu", 2);
    call("us", 1);
    call(null, 1);

    MetricsSnapshot snapshot = metrics.snapshot();
    assertThat(snapshot.operations())
        .extracting(OperationSnapshot::tags)
        .containsExactly(
            new java.util.TreeMap<>(Map.of("tier", "gold", "region", "eu")),
            new java.util.TreeMap<>(Map.of("tier", "gold", "region", "null")),
            new java.util.TreeMap<>(Map.of("tier", "gold", "region", "us")));
    OperationSnapshot all = snapshot.operation("Shop.price").orElseThrow();
    assertThat(all.count()).isEqualTo(4);
    assertThat(all.tags()).isEqualTo(Map.of("tier", "gold"));
  }

  @Test
  void callsWithoutTheTagStandBesideThem() {
    call("eu", 1);
    operation.success(operation.start());
    assertThat(metrics.snapshot().operations())
        .extracting(OperationSnapshot::tags, OperationSnapshot::count)
        .hasSize(2);
  }

  @Test
  void totalsHaveTheRowsOfTheSnapshot() {
    call("eu", 1);
    Operation below = operation.series("shop", "1");
    Operation till = below.series("till", "2");
    till.success(till.start());
    operation.expected(operation.start(), new IllegalArgumentException("sold out"));
    CompletableFuture<String> cancelled = new CompletableFuture<>();
    below.completion(below.start(), cancelled);
    assertThat(cancelled.cancel(true)).isTrue();

    List<Map<String, String>> rows = new ArrayList<>();
    List<Long> ended = new ArrayList<>();
    metrics.visitTotals(
        (each, totals) -> {
          rows.add(each.tags());
          ended.add(totals.ended());
        });
    List<OperationSnapshot> operations = metrics.snapshot().operations();
    assertThat(operations).hasSize(4);
    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            operations.stream().map(each -> Map.copyOf(each.tags())).toList());
    assertThat(ended)
        .containsExactlyInAnyOrderElementsOf(
            operations.stream().map(OperationSnapshot::count).toList());
  }

  @Test
  void theReportTellsThemApart() {
    call("eu", 2);
    call("us\n", 1);
    assertThat(
            metrics
                .report()
                .toText()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf("}") + 1)))
        .containsExactly("Shop.price{region=eu, tier=gold}", "Shop.price{region=us\\n, tier=gold}");
  }

  @Test
  void tooManyValuesShareASeriesThatKeepsOutcomes() {
    for (int i = 0; i < 1_000; i++) {
      Operation series = operation.series("id", "user" + i);
      series.failure(series.start(), new IllegalStateException());
    }
    Operation known = operation.series("id", "user3");
    known.success(known.start());

    List<OperationSnapshot> all = metrics.snapshot().operations();
    assertThat(all).hasSize(201);
    OperationSnapshot others =
        all.stream()
            .filter(each -> "others".equals(each.tags().get("id")))
            .findFirst()
            .orElseThrow();
    assertThat(others.failures()).isEqualTo(800);
    assertThat(metrics.snapshot().operation("Shop.price").orElseThrow().count()).isEqualTo(1_001);
  }

  @Test
  void twoKeysAreBoundedTogether() {
    for (int a = 0; a < 300; a++) {
      for (int b = 0; b < 30; b++) {
        Operation series = operation.series("a", a).series("b", b);
        series.success(series.start());
      }
    }
    assertThat(metrics.snapshot().operations().size()).isBetween(100, 402);
    assertThat(metrics.snapshot().operation("Shop.price").orElseThrow().count()).isEqualTo(9_000);
  }

  @Test
  void valuesAreCutAndMayThrow() {
    assertThat(operation.series("id", "x".repeat(1_000)))
        .isSameAs(operation.series("id", "x".repeat(100)));
    Object hostile =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException();
          }
        };
    Operation series = operation.series("id", hostile);
    assertThat(series.snapshot().tags().get("id"))
        .isEqualTo("<toString failed: IllegalStateException>");
  }

  @Test
  void settingsHoldForTheSeriesOfAnOperation() {
    Operation before = operation.series("region", "eu");
    metrics.settings().set("enabled", "Shop.*", "false");
    Operation after = operation.series("region", "us");
    before.success(before.start());
    after.success(after.start());
    assertThat(metrics.snapshot().operation("Shop.price").orElseThrow().count()).isZero();
  }

  @Test
  void intervalsTellThemApart() {
    call("eu", 2);
    MetricsReader reader = metrics.reader();
    call("us", 1);
    assertThat(reader.next().operations())
        .extracting(each -> each.tags().get("region") + each.count())
        .containsExactly("eu0", "us1");
  }

  @Test
  void knownValuesAllocateNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().getId();
    long before = 0;
    for (int i = 0; i < 40_000; i++) {
      if (i == 30_000) {
        before = threads.getThreadAllocatedBytes(id);
      }
      call("eu", 1);
      Operation unit = operation.series("unit", TimeUnit.DAYS);
      unit.success(unit.start());
    }
    assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(100_000);
  }

  @Test
  void allLogUnderTheirOperationsName() {
    metrics.settings().unset("level", "*");
    metrics.settings().set("level", "*", "info");
    List<String> lines = new ArrayList<>();
    try (LogCapture log = LogCapture.of("test.Shop", Level.INFO)) {
      call("eu", 1);
      lines.addAll(log.lines());
    }
    assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).contains("] Shop.price"));
  }

  private void call(@org.jspecify.annotations.Nullable String region, int times) {
    for (int i = 0; i < times; i++) {
      Operation series = operation.series("region", region);
      series.success(series.start());
    }
  }
}
