package dev.ote.runtime.compare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** That the JIT compiler can't leave out what it might take for useless. */
class BatchLoopTest {
  private static final int CALLS = 100_000;

  @Test
  void eachImplementationHasALoopOfItsOwn() {
    BatchLoops loops = new BatchLoops();

    Batch first = loops.next();
    Batch second = loops.next();

    assertThat(first.getClass()).isNotEqualTo(second.getClass());
    assertThat(first.getClass().isHidden()).isTrue();
  }

  /**
   * The body only makes an object, which nobody looks at. Compiled code would leave that out,
   * unless the object gets away: so what is allocated tells whether it was made. An array of one
   * int takes at least 16 bytes.
   */
  @Test
  void resultsAreMadeThoughNobodyLooksAtThem() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Batch batch = new BatchLoops().next();
    batch.prepare(input -> new int[] {(Integer) Objects.requireNonNull(input)}, 7);
    for (int i = 0; i < 200; i++) { // long enough to be compiled by C2
      batch.run(CALLS);
    }

    long before = threads.getCurrentThreadAllocatedBytes();
    batch.run(CALLS);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(allocated).isGreaterThanOrEqualTo(16L * CALLS);
    assertThat(batch.lastResult()).isEqualTo(new int[] {7});
  }

  @Test
  void countsFailuresAndGoesOn() {
    Batch batch = new BatchLoops().next();
    int[] calls = {0};
    batch.prepare(
        input -> {
          if (++calls[0] % 3 == 0) {
            throw new IllegalStateException("" + calls[0]);
          }
          return calls[0];
        },
        null);

    batch.run(10);

    assertThat(calls[0]).isEqualTo(10);
    assertThat(batch.failures()).isEqualTo(3);
    assertThat(batch.lastFailure()).hasMessage("9");
    assertThat(batch.lastResult()).isEqualTo(10);
  }

  @Test
  void endsWhenItIsCancelled() {
    Batch batch = new BatchLoops().next();
    int[] calls = {0};
    batch.prepare(
        input -> {
          if (++calls[0] == 5) {
            batch.cancel();
          }
          return null;
        },
        null);

    batch.run(1_000_000);

    assertThat(calls[0]).isEqualTo(5);
  }
}
