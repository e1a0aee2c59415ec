package dev.ote.processor.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WriteBehindTest {

  private final List<String> faults = new ArrayList<>();
  private final List<Thread> guarding = new ArrayList<>();
  private final WriteBehind background = new WriteBehind(true, this::guard);
  private final WriteBehind atOnce = new WriteBehind(false, this::guard);

  @Test
  void goesOnWithoutWaitingForFiles() throws InterruptedException {
    CountDownLatch handedOver = new CountDownLatch(1);
    List<Integer> written = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int file = i;
      background.submit(
          "generate",
          "T" + i,
          () -> {
            await(handedOver);
            written.add(file);
          });
    }
    assertThat(written).isEmpty();

    handedOver.countDown();
    background.await();

    assertThat(written).containsExactly(0, 1, 2);
    assertThat(faults).isEmpty();
  }

  @Test
  void writesFilesInTheirOrderRoundAfterRound() {
    List<Integer> written = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 100; i++) {
        int file = 100 * round + i;
        background.submit("generate", "T" + file, () -> written.add(file));
      }
      background.await();
      assertThat(written).hasSize(100 * (round + 1));
    }
    assertThat(written).isEqualTo(IntStream.range(0, 300).boxed().toList());
  }

  @Test
  void leavesFaultsToTheGuardAndWritesTheOtherFiles() {
    List<String> written = new ArrayList<>();
    background.submit("generate", "a.Good", () -> written.add("a.Good"));
    background.submit(
        "generate",
        "a.Full",
        () -> {
          throw new IOException("no space left");
        });
    background.submit(
        "index",
        "a.Bug",
        () -> {
          throw new AssertionError("a bug");
        });
    background.submit("index", "a.Last", () -> written.add("a.Last"));

    background.await();

    assertThat(written).containsExactly("a.Good", "a.Last");
    assertThat(faults)
        .containsExactly(
            "generate a.Full java.io.UncheckedIOException: java.io.IOException: no space left",
            "index a.Bug java.lang.AssertionError: a bug");
    assertThat(guarding).containsOnly(Thread.currentThread());
  }

  @Test
  void finishesItsFilesWhenItsCallerIsInterrupted() {
    List<String> written = new ArrayList<>();
    Thread caller = Thread.currentThread();
    background.submit(
        "generate",
        "a.Slow",
        () -> {
          caller.interrupt();
          written.add("a.Slow");
        });

    background.await();

    assertThat(written).containsExactly("a.Slow");
    assertThat(faults).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void writesAtOnceWhereTheCompilerMayMindThreads() {
    List<Thread> writing = new ArrayList<>();

    atOnce.submit("generate", "a.B", () -> writing.add(Thread.currentThread()));
    atOnce.submit(
        "index",
        "a.Full",
        () -> {
          throw new IOException("no space left");
        });

    assertThat(writing).containsExactly(Thread.currentThread());
    assertThat(faults)
        .containsExactly(
            "index a.Full java.io.UncheckedIOException: java.io.IOException: no space left");
    atOnce.await();
  }

  private void guard(String stage, String type, Runnable action) {
    guarding.add(Thread.currentThread());
    try {
      action.run();
    } catch (RuntimeException | AssertionError e) {
      faults.add(stage + " " + type + " " + e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
