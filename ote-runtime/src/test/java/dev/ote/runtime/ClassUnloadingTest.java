package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.ApplicationLoader.Dropped;
import dev.ote.runtime.snapshot.FailureSnapshot;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** An application that was dropped leaves nothing behind, whoever loaded the runtime. */
class ClassUnloadingTest {
  private final ExecutorService pool = ApplicationLoader.startedPool();

  @AfterEach
  void end() {
    pool.shutdown();
  }

  @Test
  void theRuntimeGoesWithTheApplicationThatBroughtIt() throws Exception {
    Dropped loader = ApplicationLoader.runAndDrop(ClassUnloadingTest::isOfTheRuntime, pool);
    assertThat(ApplicationLoader.isCollected(loader, () -> {})).isTrue();
  }

  @Test
  void alsoWhereItWasAttachedToTheJvmAndDetached() throws Exception {
    System.setProperty("ote.jmx", "true");
    System.setProperty("ote.shutdownReport", "log");
    try {
      Dropped loader = ApplicationLoader.runAndDrop(ClassUnloadingTest::isOfTheRuntime, pool);
      assertThat(ApplicationLoader.isCollected(loader, () -> {})).isTrue();
    } finally {
      System.clearProperty("ote.jmx");
      System.clearProperty("ote.shutdownReport");
    }
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void alsoWhereItsThreadsAreVirtual() throws Exception {
    ExecutorService virtual =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    Dropped loader = ApplicationLoader.runAndDrop(ClassUnloadingTest::isOfTheRuntime, virtual);
    assertThat(ApplicationLoader.isCollected(loader, () -> {})).isTrue();
    virtual.shutdown();
  }

  @Test
  void anApplicationGoesOnceItsFailuresWereRead() throws Exception {
    Dropped loader = ApplicationLoader.runAndDrop(ClassUnloadingTest::isOfTheApplication, pool);
    for (var operation : PerformanceMetrics.global().snapshot().operations()) {
      FailureSnapshot failure = operation.lastFailure();
      if (failure != null) {
        assertThat(failure.error()).hasValue("Refused: refused RedeployedApplication");
      }
    }
    assertThat(ApplicationLoader.isCollected(loader, ClassUnloadingTest::goOn)).isTrue();
  }

  @Test
  void onlySoftReferencesHoldAnApplicationWhoseFailuresNobodyRead(@TempDir Path folder)
      throws Exception {
    ForkedJvm forked =
        ForkedJvm.run(folder, Unread.class, "-XX:SoftRefLRUPolicyMSPerMB=0", "-Dunread=true");
    assertThat(forked.output()).containsExactly("collected: true", "error: Optional.empty");
    assertThat(forked.exit()).isZero();
  }

  /** Drops an application and looks whether it is gone. */
  static final class Unread {
    public static void main(String[] args) throws Exception {
      ExecutorService pool = ApplicationLoader.startedPool();
      Dropped loader = ApplicationLoader.runAndDrop(ClassUnloadingTest::isOfTheApplication, pool);
      boolean collected = ApplicationLoader.isCollected(loader, ClassUnloadingTest::goOn);
      System.out.println("collected: " + collected);
      FailureSnapshot failure =
          PerformanceMetrics.global().operation("Redeployed.call").snapshot().lastFailure();
      System.out.println("error: " + (failure == null ? "no failure" : failure.error()));
      pool.shutdown();
    }
  }

  /** What keeps the coarse clock running, which the application started. */
  private static void goOn() {
    Operation operation = PerformanceMetrics.global().operation("Redeployed.sampled");
    for (int i = 0; i < 100_000; i++) {
      operation.success(operation.start());
    }
  }

  private static boolean isOfTheRuntime(String type) {
    return type.startsWith("dev.ote.runtime.");
  }

  private static boolean isOfTheApplication(String type) {
    return type.startsWith(RedeployedApplication.class.getName());
  }
}
