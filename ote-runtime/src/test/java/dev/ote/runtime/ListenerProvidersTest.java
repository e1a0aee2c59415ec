package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dependency alone attaches a listener to the global metrics. */
class ListenerProvidersTest {
  @TempDir private Path folder;

  /** Fails a call. */
  static final class Program {
    public static void main(String[] args) {
      Operation operation = PerformanceMetrics.global().operation("save");
      operation.failure(operation.start(), new IllegalStateException("disk full"));
      PerformanceMetrics other = PerformanceMetrics.builder().build();
      Operation untold = other.operation("other");
      untold.failure(untold.start(), new IllegalStateException("not told"));
      PerformanceMetrics.global().detach();
      operation.failure(operation.start(), new IllegalStateException("not told"));
      System.out.println(operation.snapshot().failures());
    }
  }

  /** Prints what it is told, and waits for a thread that asks for the global metrics. */
  public static final class Printing implements MetricsListener {
    @Override
    public void attached(PerformanceMetrics metrics) {
      Thread thread =
          new Thread(
              () -> System.out.println("attached " + (metrics == PerformanceMetrics.global())));
      thread.start();
      try {
        thread.join();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }

    @Override
    public void callFailed(FailedCall call) {
      System.out.println(call.failure().error().orElseThrow());
    }

    @Override
    public void detached(PerformanceMetrics metrics) {
      System.out.println("detached");
    }
  }

  /** Cannot be made. */
  public static final class Broken implements MetricsListener {
    /** Fails. */
    public Broken() {
      throw new IllegalStateException("broken");
    }
  }

  @Test
  void providersAreFoundAndBrokenOnesSaid() throws Exception {
    Path services = Files.createDirectories(folder.resolve("jar/META-INF/services"));
    Files.write(
        services.resolve(MetricsListener.class.getName()),
        List.of(Broken.class.getName(), "test.Missing", Printing.class.getName()));
    ForkedJvm forked =
        ForkedJvm.runWith(
            folder.resolve("jar"), folder, Program.class, "-Dote.level=off", warnings());

    assertThat(forked.output())
        .containsExactly(
            "WARN OTE: a listener is left out: java.util.ServiceConfigurationError: "
                + "dev.ote.runtime.MetricsListener: Provider "
                + Broken.class.getName()
                + " could not be instantiated",
            "WARN OTE: a listener is left out: java.util.ServiceConfigurationError: "
                + "dev.ote.runtime.MetricsListener: Provider test.Missing not found",
            "attached true",
            "IllegalStateException: disk full",
            "detached",
            "2");
  }

  @Test
  void whereThereIsNoneNothingIsSaid() throws Exception {
    assertThat(ForkedJvm.run(folder, Program.class, "-Dote.level=off").output())
        .containsExactly("2");
  }

  @Test
  void aSettingWhoseExtensionIsMissingIsSaid() throws Exception {
    ForkedJvm forked =
        ForkedJvm.run(
            folder,
            Program.class,
            "-Dote.level=off",
            "-Dote.prometheus=9464",
            "-Dote.dashboard=8484",
            "-Dote.dashboard.interval=1",
            warnings());

    assertThat(forked.output())
        .containsExactly(
            "WARN OTE: ote.dashboard is set, but ote-dashboard is not on the class path",
            "WARN OTE: ote.prometheus is set, but ote-prometheus is not on the class path",
            "2");
  }

  @Test
  void aSettingThatIsEmptyAsksForNothing() throws Exception {
    assertThat(
            ForkedJvm.run(folder, Program.class, "-Dote.level=off", "-Dote.dashboard=", warnings())
                .output())
        .containsExactly("2");
  }

  /** An option that has warnings printed. */
  private String warnings() throws IOException {
    Path logback = folder.resolve("logback.xml");
    Files.writeString(
        logback,
        """
        <configuration>
          <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>%level %msg%n</pattern></encoder>
          </appender>
          <root level="WARN"><appender-ref ref="OUT"/></root>
        </configuration>
        """);
    return "-Dlogback.configurationFile=" + logback;
  }
}
