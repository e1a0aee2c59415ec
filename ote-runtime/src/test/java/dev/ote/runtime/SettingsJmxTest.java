package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ote.runtime.jmx.JmxRegistration;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a console sees and does. */
class SettingsJmxTest {
  private static final String TEXT = String.class.getName();

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
  private final PerformanceMetrics metrics =
      PerformanceMetrics.builder()
          .settings(Map.of("ote.level", "warn", "ote.enabled.Cache.*", "false"))
          .build();
  private final JmxRegistration registration = metrics.registerJmx();

  @AfterEach
  void close() {
    registration.close();
  }

  @Test
  void theTableSaysWhatIsSetAndWhere() throws Exception {
    invoke("set", "ote.level", "com.acme.*", " OFF ");
    invoke("set", "context", "Shop.*", "true");

    assertThat(rows())
        .containsExactly(
            "settings level * warn",
            "settings enabled Cache.* false",
            "code context Shop.* true",
            "code level com.acme.* OFF");
    TabularData effective = (TabularData) invoke("effective", "Shop.buy");
    assertThat(effective.values().stream().map(CompositeData.class::cast))
        .extracting(row -> row.get("key") + "=" + row.get("value"))
        .containsExactlyInAnyOrder(
            "enabled=true",
            "level=warn",
            "arguments=true",
            "overhead=0.01",
            "context=true",
            "resources=false");
  }

  @Test
  void whatIsSetHoldsUntilItIsTakenBack() throws Exception {
    Operation operation = metrics.operation("Cache.get");
    operation.success(operation.start());
    invoke("set", "enabled", "Cache.get", "true");
    operation.success(operation.start());
    invoke("reload");
    operation.success(operation.start());
    invoke("unset", "ote.enabled", "Cache.get");
    operation.success(operation.start());
    assertThat(metrics.snapshot().operation("Cache.get").orElseThrow().count()).isEqualTo(2);
  }

  @Test
  void whatIsWrongIsSaidInWordsThatAnyConsoleHas() {
    fails("'ote.level' is one of debug, info, warn, error, off, not 'loud'", "level", "*", "loud");
    fails(
        "'ote.color' is no setting; there are: enabled, level, arguments, overhead, context, resources",
        "color",
        "*",
        "red");
    fails("no value given", "level", "*", null);
    assertThatThrownBy(() -> invoke("unset", "ote.color", "*"))
        .rootCause()
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'ote.color' is no setting");
  }

  private void fails(String message, @org.jspecify.annotations.Nullable String... arguments) {
    assertThatThrownBy(() -> invoke("set", arguments))
        .rootCause()
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message)
        .hasNoCause();
  }

  @Test
  void deploymentsHaveNamesOfTheirOwn() throws Exception {
    assertThat(registration.settingsName()).isEqualTo("dev.ote:type=Settings");
    try (JmxRegistration second = PerformanceMetrics.builder().build().registerJmx();
        JmxRegistration third = metrics.registerJmx()) {
      assertThat(second.settingsName()).isEqualTo("dev.ote:name=2,type=Settings");
      assertThat(third.settingsName()).isEqualTo("dev.ote:name=3,type=Settings");
      registration.close();
      registration.close();
      assertThat(server.isRegistered(new ObjectName("dev.ote:type=Settings"))).isFalse();
      assertThat(server.isRegistered(new ObjectName("dev.ote:type=Settings,name=2"))).isTrue();
    }
    assertThat(server.queryNames(new ObjectName("dev.ote:*"), null)).isEmpty();
  }

  /** Says what is registered, before and after it detaches. */
  static final class Program {
    public static void main(String[] args) throws Exception {
      PerformanceMetrics metrics = PerformanceMetrics.global();
      ObjectName ours = new ObjectName("dev.ote:*");
      MBeanServer platform = ManagementFactory.getPlatformMBeanServer();
      System.out.println(platform.queryNames(ours, null));
      metrics.detach();
      System.out.println(platform.queryNames(ours, null));
    }
  }

  @Test
  void aPropertyRegistersTheGlobalMetrics(@TempDir Path folder) throws Exception {
    assertThat(ForkedJvm.run(folder, Program.class, "-Dote.jmx=true").output())
        .containsExactly("[dev.ote:type=Settings]", "[]");
    assertThat(ForkedJvm.run(folder, Program.class).output()).containsExactly("[]", "[]");
  }

  /** Observes a call. */
  static final class Plain {
    public static void main(String[] args) {
      Operation operation = PerformanceMetrics.global().operation("plain");
      operation.success(operation.start());
      System.out.println(operation.snapshot().count());
    }
  }

  @Test
  void whereNobodyAsksForItNoClassOfJmxIsLoaded(@TempDir Path folder) throws Exception {
    assertThat(ForkedJvm.run(folder, Plain.class, "-Xlog:class+load").output())
        .contains("1")
        .anyMatch(line -> line.contains(" dev.ote.runtime.PerformanceMetrics "))
        .noneMatch(line -> line.contains("javax.management"))
        .noneMatch(line -> line.contains("dev.ote.runtime.jmx"));
  }

  private Stream<String> rows() throws Exception {
    CompositeData[] rows = (CompositeData[]) server.getAttribute(name(), "Settings");
    return Stream.of(rows)
        .map(
            row ->
                String.join(
                    " ",
                    row.get("source").toString(),
                    row.get("setting").toString(),
                    row.get("operations").toString(),
                    row.get("value").toString()));
  }

  private Object invoke(String operation, @org.jspecify.annotations.Nullable String... arguments)
      throws Exception {
    String[] types = Stream.of(arguments).map(each -> TEXT).toArray(String[]::new);
    return server.invoke(name(), operation, arguments, types);
  }

  private ObjectName name() throws Exception {
    return new ObjectName(registration.settingsName());
  }
}
