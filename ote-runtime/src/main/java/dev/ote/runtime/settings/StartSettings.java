package dev.ote.runtime.settings;

import dev.ote.runtime.report.ReportFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is read once, when metrics are made, and holds for all of their operations.
 *
 * @param maxOperations how many operations they have, at least 1; further names share one
 * @param shutdownReport where a report goes when the JVM ends: {@code log}, or a file whose name
 *     ends in {@code .txt}, {@code .md}, {@code .csv} or {@code .json}; null for nowhere. Of the
 *     global metrics only.
 * @param jmx whether operations are seen and settings changed by JMX without more ado. Of the
 *     global metrics only.
 * @param jfr whether the JDK's Flight Recorder gets events. Of the global metrics only.
 * @param anomalies how often anomalies are looked for, at least a second; null for never. Of the
 *     global metrics only.
 */
@SuppressWarnings("exports") // annotations: see module-info
public record StartSettings(
    int maxOperations,
    @Nullable String shutdownReport,
    boolean jmx,
    Jfr jfr,
    @Nullable Duration anomalies) {
  /** When the JDK's Flight Recorder gets events. */
  public enum Jfr {
    /** From the start on. */
    ON,
    /** Never. */
    OFF,
    /** Once it records. */
    AUTO
  }

  /** How many operations metrics have where nothing is set. */
  public static final int DEFAULT_MAX_OPERATIONS = 10_000;

  /** Where a report goes that is logged. */
  public static final String TO_LOG = "log";

  private static final String MAX_OPERATIONS = "ote.maxOperations";
  private static final String SHUTDOWN_REPORT = "ote.shutdownReport";
  private static final String JMX = "ote.jmx";
  private static final String JFR = "ote.jfr";
  private static final String ANOMALIES = "ote.anomalies";
  private static final Set<String> KEYS =
      Set.of(MAX_OPERATIONS, SHUTDOWN_REPORT, JMX, JFR, ANOMALIES);
  private static final StartSettings DEFAULT =
      new StartSettings(DEFAULT_MAX_OPERATIONS, null, false, Jfr.AUTO, null);

  /** Checks the number. */
  public StartSettings {
    if (maxOperations < 1) {
      throw new IllegalArgumentException("is a number from 1 on");
    }
  }

  static boolean isKey(String key) {
    return KEYS.contains(key);
  }

  /**
   * Reads them.
   *
   * @param sources later ones win
   * @param problems is told of values that are none
   */
  static StartSettings of(List<SettingsSource> sources, Consumer<String> problems) {
    StartSettings settings = DEFAULT;
    for (SettingsSource source : sources) {
      Map<String, String> known = new TreeMap<>(source.values());
      known.keySet().retainAll(KEYS);
      for (Map.Entry<String, String> entry : known.entrySet()) {
        String value = entry.getValue().trim();
        try {
          settings = settings.with(entry.getKey(), value);
        } catch (IllegalArgumentException wrong) {
          problems.accept(
              String.join("", source.name(), ": '", entry.getKey(), "' ", wrong.getMessage())
                  + ", not '"
                  + value
                  + "'");
        }
      }
    }
    return settings;
  }

  private StartSettings with(String key, String value) {
    return switch (key) {
      case MAX_OPERATIONS -> new StartSettings(number(value), shutdownReport, jmx, jfr, anomalies);
      case SHUTDOWN_REPORT -> new StartSettings(maxOperations, target(value), jmx, jfr, anomalies);
      case JMX ->
          new StartSettings(maxOperations, shutdownReport, Setting.bool(value), jfr, anomalies);
      case JFR -> new StartSettings(maxOperations, shutdownReport, jmx, jfr(value), anomalies);
      default -> new StartSettings(maxOperations, shutdownReport, jmx, jfr, interval(value));
    };
  }

  private static Jfr jfr(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> Jfr.ON;
      case "false" -> Jfr.OFF;
      case "auto" -> Jfr.AUTO;
      default -> throw new IllegalArgumentException("is 'true', 'false' or 'auto'");
    };
  }

  private static @Nullable Duration interval(String value) {
    if (value.equalsIgnoreCase("off")) {
      return null;
    }
    try {
      Duration interval = Duration.parse("PT" + value);
      if (interval.toSeconds() >= 1) {
        return interval;
      }
    } catch (DateTimeParseException | ArithmeticException notADuration) {
      // Said below.
    }
    throw new IllegalArgumentException("is a time of at least 1s, such as 60s or 5m, or 'off'");
  }

  private static int number(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  private static String target(String value) {
    if (value.equals(TO_LOG)) {
      return value;
    }
    try {
      ReportFormat unused = ReportFormat.of(Path.of(value));
      return value;
    } catch (IllegalArgumentException unknown) { // InvalidPathException is one, too.
      throw new IllegalArgumentException(
          "is 'log', or a file that ends in .txt, .md, .csv or .json", unknown);
    }
  }
}
