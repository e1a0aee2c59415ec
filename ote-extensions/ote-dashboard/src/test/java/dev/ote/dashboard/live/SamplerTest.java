package dev.ote.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That samples go on, whatever happens to one. */
class SamplerTest {
  private final PerformanceMetrics metrics =
      PerformanceMetrics.builder().settings(Map.of()).build();
  private final Live live =
      new Live(new Boot("b", "{}"), operation -> null, List.of(), metrics.snapshot());
  private final AtomicInteger ticks = new AtomicInteger();
  private final AtomicInteger turns = new AtomicInteger();

  @BeforeEach
  void look() {
    live.open(event -> ticks.addAndGet(event.startsWith("event: tick") ? 1 : 0), "", "");
  }

  /** Four turns, on this thread. */
  private void run(Supplier<MetricsSnapshot> source, Runnable work) {
    Sampler[] sampler = new Sampler[1];
    sampler[0] =
        new Sampler(
            live,
            source,
            1,
            () -> {
              if (turns.incrementAndGet() == 4) {
                sampler[0].close();
              }
              work.run();
            });
    sampler[0].run();
  }

  @Test
  void anErrorInASampleEndsNeitherTheNextNorTheOtherWork() {
    AtomicInteger samples = new AtomicInteger();
    run(
        () -> {
          if (samples.incrementAndGet() == 2) {
            throw new LinkageError("half of it is gone");
          }
          return metrics.snapshot();
        },
        () -> {});
    assertThat(samples).hasValue(4);
    assertThat(turns).hasValue(4);
    assertThat(ticks).hasValue(3);
  }

  @Test
  void anErrorInTheOtherWorkEndsNoSamples() {
    run(
        metrics::snapshot,
        () -> {
          throw new LinkageError("half of it is gone");
        });
    assertThat(turns).hasValue(4);
    assertThat(ticks).hasValue(4);
  }
}
