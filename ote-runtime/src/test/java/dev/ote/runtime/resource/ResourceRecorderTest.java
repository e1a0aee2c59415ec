package dev.ote.runtime.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.snapshot.ResourceSnapshot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What calls take, by a meter that is told. */
class ResourceRecorderTest {
  private final List<Throwable> faults = new ArrayList<>();
  private final FakeMeter meter = new FakeMeter();
  private final ResourceRecorder outer = new ResourceRecorder(meter, faults::add);
  private final ResourceRecorder inner = new ResourceRecorder(meter, faults::add);

  /** Reading costs nothing, unless it is said to. */
  private static final class FakeMeter implements ThreadMeter {
    private long cpu = 1_000;
    private long bytes = 50_000;
    private long cost;
    private boolean failing;

    void take(long cpuNanos, long allocatedBytes) {
      cpu += cpuNanos;
      bytes += allocatedBytes;
    }

    @Override
    public long cpuNanos() {
      return cpu += cost;
    }

    @Override
    public long allocatedBytes() {
      if (failing) {
        throw new IllegalStateException("no meter");
      }
      return bytes;
    }

    @Override
    public long costNanos() {
      return cost;
    }
  }

  @AfterEach
  void threadsKeepNothing() {
    // Whatever a test left under way: a call around it drops it.
    assertThat(OpenCalls.get()).isNull();
    assertThat(faults).isEmpty();
  }

  @Test
  void aCallHasWhatItsThreadTook() {
    begin(outer, 1);
    meter.take(300, 64);
    outer.end(1);
    meter.take(1_000, 1_000);
    begin(outer, 2);
    meter.take(100, 36);
    outer.end(2);

    assertThat(outer.snapshot()).isEqualTo(new ResourceSnapshot(2, 400, 100));
    assertThat(outer.snapshot().averageCpuNanos()).hasValue(200);
    assertThat(outer.snapshot().averageAllocatedBytes()).hasValue(50);
  }

  @Test
  void callsWithinArePartOfBoth() {
    begin(outer, 1);
    meter.take(10, 1);
    begin(inner, 1);
    meter.take(300, 64);
    inner.end(1);
    meter.take(5, 0);
    outer.end(1);

    assertThat(inner.snapshot()).isEqualTo(new ResourceSnapshot(1, 300, 64));
    assertThat(outer.snapshot()).isEqualTo(new ResourceSnapshot(1, 315, 65));
  }

  @Test
  void whatReadingCostsIsLeftOut() {
    meter.cost = 40;
    begin(outer, 1);
    for (int i = 0; i < 3; i++) {
      begin(inner, 7);
      begin(inner, 7);
      meter.take(100, 0);
      inner.end(7);
      inner.end(7);
    }
    outer.end(1);

    assertThat(inner.snapshot().calls()).isEqualTo(6);
    assertThat(inner.snapshot().cpuNanos()).isEqualTo(600);
    assertThat(outer.snapshot().cpuNanos()).isEqualTo(300);
  }

  @Test
  void callsThatNeverEndAreDroppedByTheOneAround() {
    begin(outer, 1);
    begin(inner, 2);
    begin(inner, 3);
    meter.take(100, 10);
    outer.end(1);
    inner.end(3);

    assertThat(outer.snapshot()).isEqualTo(new ResourceSnapshot(1, 100, 10));
    assertThat(inner.snapshot()).isEqualTo(ResourceSnapshot.NONE);
  }

  @Test
  void aCallThatEndsElsewhereIsNotMeasured() throws InterruptedException {
    begin(outer, 1);
    begin(inner, 2);
    inner.forget(2);
    List<ResourceSnapshot> elsewhere = new ArrayList<>();
    Thread other =
        new Thread(
            () -> {
              inner.end(2);
              outer.end(1);
              elsewhere.add(outer.snapshot());
            });
    other.start();
    other.join();
    inner.end(2);
    outer.end(1);

    assertThat(elsewhere).containsExactly(ResourceSnapshot.NONE);
    assertThat(inner.snapshot()).isEqualTo(ResourceSnapshot.NONE);
    assertThat(outer.snapshot().calls()).isEqualTo(1);
  }

  @Test
  void aThreadOfCallsThatNeverEndKeepsLittle() {
    for (int i = 0; i < 100_000; i++) {
      begin(inner, i);
    }
    long[] open = OpenCalls.get();
    assertThat(open).isNotNull().hasSizeLessThan(1_300);
    begin(outer, 1);
    meter.take(100, 0);
    outer.end(1);
    assertThat(outer.snapshot().cpuNanos()).as("still right").isEqualTo(100);

    for (int i = 99_999; i >= 0; i--) {
      inner.end(i); // Those that are left.
    }
  }

  @Test
  void recursionIsMeasuredAtEachLevel() {
    recurse(200);
    assertThat(outer.snapshot().calls()).isEqualTo(200);
    assertThat(outer.snapshot().cpuNanos()).isEqualTo(200L * 201 / 2);
  }

  private void recurse(int levels) {
    if (levels > 0) {
      begin(outer, 5); // The clock may stand still: one token for all.
      meter.take(1, 0);
      recurse(levels - 1);
      outer.end(5);
    }
  }

  @Test
  void whereNothingCanBeReadNothingIsMeasured() {
    ResourceRecorder none = new ResourceRecorder(faults::add);
    assertThat(none.begin()).isFalse();
    none.end(1);
    none.forget(1);
    assertThat(none.snapshot()).isEqualTo(ResourceSnapshot.NONE);

    meter.cpu = -1;
    assertThat(outer.begin()).isFalse();
    meter.cpu = 0;
    begin(outer, 1);
    meter.cpu = -1;
    outer.end(1);
    assertThat(outer.snapshot()).isEqualTo(ResourceSnapshot.NONE);
  }

  @Test
  void aMeterThatFailsIsAFault() {
    meter.failing = true;
    assertThat(outer.begin()).isFalse();
    outer.end(1);
    outer.forget(1);
    assertThat(faults).hasSize(3).allSatisfy(each -> assertThat(each).hasMessage("no meter"));
    faults.clear();
  }

  private static void begin(ResourceRecorder recorder, long token) {
    assertThat(recorder.begin()).isTrue();
    recorder.begun(token);
  }
}
