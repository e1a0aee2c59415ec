package dev.ote.benchmarks.runtime;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What a figure depends on besides the code. */
final class Machine {
  private static final Path CPUS = Path.of("/proc/cpuinfo");
  private static final Path CLOCK =
      Path.of("/sys/devices/system/clocksource/clocksource0/current_clocksource");

  private Machine() {}

  static String describe() {
    return String.format(
        Locale.ROOT,
        "%s, %d processors; %s %s, clock source %s; Java %s (%s)",
        cpu(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        firstLine(CLOCK),
        System.getProperty("java.vm.version"),
        System.getProperty("java.vm.vendor"));
  }

  /** Processes that want to run, a minute's mean; more than one of ours means that others ran. */
  static String load() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String cpu() {
    if (!Files.isReadable(CPUS)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(CPUS)) {
      return lines
          .filter(line -> line.startsWith("model") || line.startsWith("cpu family"))
          .limit(3)
          .map(line -> line.replaceAll("\\s*:\\s*", " ").replace("model name ", ""))
          .reduce((one, other) -> one + ", " + other)
          .orElse("unknown processor");
    } catch (IOException e) {
      return "unknown processor";
    }
  }

  private static String firstLine(Path file) {
    try {
      return Files.isReadable(file) ? Files.readString(file).strip() : "unknown";
    } catch (IOException e) {
      return "unknown";
    }
  }
}
