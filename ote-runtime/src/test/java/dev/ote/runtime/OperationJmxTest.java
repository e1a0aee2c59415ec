package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.ote.runtime.jmx.JmxRegistration;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a console sees of operations. */
class OperationJmxTest {
  private static final String SAVE = "dev.ote:type=Operation,name=\"save\"";

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
  private final FakeTime time = new FakeTime();
  private final PerformanceMetrics metrics = time.metrics().build();
  private final Operation save = metrics.operation("save");
  private final JmxRegistration registration = metrics.registerJmx();

  @AfterEach
  void close() throws Exception {
    registration.close();
    assertThat(server.queryNames(new ObjectName("dev.ote:*"), null)).isEmpty();
  }

  @Test
  void attributesAreThoseOfTheOperationWithAllItsTags() throws Exception {
    assertThat(attribute("AverageMillis")).isNull();
    assertThat(attribute("MaxMillis")).isNull();
    assertThat(attribute("SuccessRate")).isNull();
    assertThat(attribute("LastError")).isNull();

    call(save.series("region", "eu"), 10);
    call(save, 30);
    long start = save.start();
    time.advanceMillis(20);
    save.failure(start, new IllegalStateException("disk full"));
    long running = save.start();

    assertThat(attribute("Name")).isEqualTo("save");
    assertThat(attribute("Calls")).isEqualTo(3L);
    assertThat(attribute("Failures")).isEqualTo(1L);
    assertThat(attribute("Expected")).isEqualTo(0L);
    assertThat(attribute("Cancelled")).isEqualTo(0L);
    assertThat(attribute("InFlight")).isEqualTo(1L);
    assertThat(attribute("SuccessRate")).isEqualTo(2.0 / 3);
    assertThat(attribute("AverageMillis")).isEqualTo(20.0);
    assertThat(attribute("MaxMillis")).isEqualTo(30.0);
    assertThat((Double) attribute("P50Millis")).isBetween(19.8, 20.2);
    assertThat((Double) attribute("P99Millis")).isBetween(29.7, 30.0);
    assertThat(attribute("Estimate")).isEqualTo(false);
    assertThat(attribute("LastFailureTime")).isEqualTo(FakeTime.NOW);
    assertThat(attribute("LastError")).isEqualTo("IllegalStateException: disk full");
    assertThat((String) attribute("LastTracePath"))
        .startsWith("save -> FAILED at OperationJmxTest.java:");
    save.success(running);
  }

  @Test
  void eachBeanHasItsInterval() throws Exception {
    call(save, 100);
    try (JmxRegistration other = metrics.registerJmx()) {
      assertThat(other.settingsName()).endsWith("name=2,type=Settings");
      invoke("resetInterval");
      assertThat(attribute("IntervalCalls")).isEqualTo(0L);
      assertThat(attribute("IntervalAverageMillis")).isNull();
      call(save, 5);
      metrics.record("save", Duration.ofMillis(7), false);

      assertThat(attribute("IntervalCalls")).isEqualTo(2L);
      assertThat(attribute("IntervalFailures")).isEqualTo(1L);
      assertThat(attribute("IntervalSuccessRate")).isEqualTo(0.5);
      assertThat(attribute("IntervalAverageMillis")).isEqualTo(6.0);
      assertThat((Double) attribute("IntervalMaxMillis")).isBetween(7.0, 7.1);
      assertThat((Double) attribute("IntervalSeconds")).isPositive();
      assertThat((Double) attribute("IntervalCallsPerSecond")).isPositive();
      assertThat(attribute("Calls")).as("nothing is lost").isEqualTo(3L);
      assertThat(server.getAttribute(new ObjectName(SAVE + ",deployment=2"), "IntervalCalls"))
          .isEqualTo(2L);
    }
  }

  @Test
  void theLevelCanBeChanged() throws Exception {
    assertThat(attribute("Level")).isEqualTo("debug");
    invoke("changeLevel", " WARN ");
    assertThat(attribute("Level")).isEqualTo("warn");
    try (LogCapture log = LogCapture.of("dev.ote.operations", Level.DEBUG)) {
      call(save, 1);
      assertThat(log.lines()).isEmpty();
    }
    assertThatThrownBy(() -> invoke("changeLevel", "loud"))
        .rootCause()
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("'ote.level' is one of debug, info, warn, error, off, not 'loud'");
    assertThatThrownBy(() -> invoke("changeLevel", (Object) null))
        .rootCause()
        .hasMessage("no level given");
  }

  @Test
  void operationsThatComeLaterHaveBeansToo() throws Exception {
    Operation unused = metrics.operation("later");
    assertThat(operations()).hasSize(2);
    registration.close();
    assertThat(operations()).isEmpty();
    Operation unusedToo = metrics.operation("too late");
    assertThat(operations()).isEmpty();
  }

  @Test
  void anyNameGoes() throws Exception {
    String[] pieces = {
      "*", "?", "\"", "\\", "\n", "\0", ",", "=", ":", "\ud800", "\u202e", "type=", "é", "", " "
    };
    Random random = new Random(4);
    for (int i = 0; i < 300; i++) {
      StringBuilder name = new StringBuilder();
      for (int piece = random.nextInt(5); piece >= 0; piece--) {
        name.append(pieces[random.nextInt(pieces.length)]);
      }
      Operation operation = metrics.operation(name.toString());
      operation.failure(operation.start(), new IllegalStateException(name + "\n"));
    }
    Set<ObjectName> names = operations();
    assertThat(names).hasSize(metrics.snapshot().operations().size());
    for (ObjectName name : names) {
      String[] all =
          List.of(server.getMBeanInfo(name).getAttributes()).stream()
              .map(attribute -> attribute.getName())
              .toArray(String[]::new);
      AttributeList values = server.getAttributes(name, all);
      assertThat(values).hasSameSizeAs(all);
      assertThat(values.asList())
          .filteredOn(value -> value.getValue() instanceof String)
          .extracting(Attribute::getValue)
          .allSatisfy(text -> assertThat((String) text).doesNotContainPattern("\\p{Cntrl}"));
    }
  }

  @Test
  void thereAreNotMoreThanAConsoleShows() throws Exception {
    try (LogCapture internal = LogCapture.of("dev.ote.runtime", Level.WARN)) {
      for (int i = 0; i < 1_100; i++) {
        metrics.record("operation" + i, Duration.ofMillis(1), true);
      }
      assertThat(operations()).hasSize(1_000);
      assertThat(internal.lines())
          .containsExactly(
              "WARN OTE: JMX has beans of the first operations only, as there are too many");
    }
  }

  /** Says what is registered, before and after it detaches. */
  static final class Program {
    public static void main(String[] args) throws Exception {
      Operation operation = PerformanceMetrics.global().operation("save");
      operation.success(operation.start());
      MBeanServer platform = ManagementFactory.getPlatformMBeanServer();
      System.out.println(platform.getAttribute(new ObjectName(SAVE), "Calls"));
      PerformanceMetrics.global().detach();
      System.out.println(platform.queryNames(new ObjectName("dev.ote:*"), null));
    }
  }

  @Test
  void aPropertyRegistersThemAndDetachingTakesThemBack(@TempDir Path folder) throws Exception {
    assertThat(ForkedJvm.run(folder, Program.class, "-Dote.jmx=true").output())
        .containsExactly("1", "[]");
  }

  private void call(Operation operation, long millis) {
    long start = operation.start();
    time.advanceMillis(millis);
    operation.success(start);
  }

  private Set<ObjectName> operations() throws Exception {
    return server.queryNames(new ObjectName("dev.ote:type=Operation,*"), null);
  }

  private @Nullable Object attribute(String name) throws Exception {
    return server.getAttribute(new ObjectName(SAVE), name);
  }

  private void invoke(String operation, @Nullable Object... arguments) throws Exception {
    String[] types = new String[arguments.length];
    java.util.Arrays.fill(types, String.class.getName());
    Object unused = server.invoke(new ObjectName(SAVE), operation, arguments, types);
  }
}
