package dev.ote.benchmarks.runtime.contestant;

import ch.qos.logback.classic.Level;
import dev.ote.runtime.PerformanceMetrics;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.slf4j.Logger;

/** A line before and one after each call, at INFO, into a file. */
final class Logging {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

  private static final Clock CLOCK = Clock.system(ZoneId.systemDefault());

  private Logging() {}

  static Contestant byWrapper() {
    Logs.to(Logs.file(), Level.INFO);
    ServiceObserved service =
        new ServiceObserved(new Service(), PerformanceMetrics.builder().build());
    return calls -> {
      long sum = 0;
      for (int i = 0; i < calls; i++) {
        sum += service.call(i);
      }
      return sum;
    };
  }

  /** The same text and key-values, as one would write them. Nothing is counted. */
  static Contestant byHand() {
    Logs.to(Logs.file(), Level.INFO);
    Service service = new Service();
    Logger logger = Logs.service();
    return calls -> {
      long sum = 0;
      for (int i = 0; i < calls; i++) {
        logger
            .atInfo()
            .addKeyValue("operation", "Service.call")
            .log("⏱️  START [" + TIMESTAMP.format(OffsetDateTime.now(CLOCK)) + "] Service.call");
        long start = System.nanoTime();
        sum += service.call(i);
        double millis = (System.nanoTime() - start) / 1e6;
        logger
            .atInfo()
            .addKeyValue("operation", "Service.call")
            .addKeyValue("duration_ms", millis)
            .addKeyValue("outcome", "success")
            .log(
                "✅ END ["
                    + TIMESTAMP.format(OffsetDateTime.now(CLOCK))
                    + "] Service.call (Duration: "
                    + String.format(Locale.ROOT, "%.6f", millis / 1e3)
                    + "s)");
      }
      return sum;
    };
  }
}
