package dev.ote.runtime.anomaly;

import dev.ote.runtime.text.SafeText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is wrong now and what was lately, and who is told of it: listeners and the log. Any number
 * of threads may ask; one at a time tells. Never throws.
 */
final class Announcements {
  static final String LOGGER = "dev.ote.anomalies";
  private static final int RECENT = 200;

  /** When all goes down at once, so many lines say it; the rest is a number. */
  private static final int LINES_AN_INTERVAL = 20;

  private final List<AnomalyListener> listeners = new CopyOnWriteArrayList<>();
  private final Messages messages;

  /**
   * By identity, as two patterns of one operation are different anomalies, with the order in which
   * they were raised. No list that is copied each time: when all goes down at once, thousands come
   * and go in one look.
   */
  private final IdentityHashMap<Anomaly, Long> active = new IdentityHashMap<>();

  private long everRaised;
  private final Deque<Anomaly> recent = new ArrayDeque<>();
  private final List<Anomaly> raised = new ArrayList<>();
  private int lines;
  private int unsaid;

  Announcements(Messages messages) {
    this.messages = messages;
  }

  void add(AnomalyListener listener) {
    listeners.add(listener);
  }

  void remove(AnomalyListener listener) {
    boolean unused = listeners.remove(listener);
  }

  /** What is wrong now, in the order in which it was found. */
  List<Anomaly> active() {
    synchronized (active) {
      return active.entrySet().stream()
          .sorted(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  /** What was raised lately, the latest first. */
  List<Anomaly> recent() {
    synchronized (recent) {
      return List.copyOf(recent);
    }
  }

  void raised(Anomaly anomaly) {
    synchronized (active) {
      active.put(anomaly, everRaised++);
    }
    synchronized (recent) {
      recent.addFirst(anomaly);
      if (recent.size() > RECENT) {
        Anomaly unused = recent.removeLast();
      }
    }
    raised.add(anomaly);
    line(logger -> logRaised(logger, anomaly));
    listeners.forEach(each -> contained(() -> each.raised(anomaly)));
  }

  void recovered(Anomaly anomaly, Instant now) {
    synchronized (active) {
      active.remove(anomaly);
    }
    line(logger -> logRecovered(logger, anomaly, now));
    listeners.forEach(each -> contained(() -> each.recovered(anomaly)));
  }

  /**
   * Says how many lines there would have been, and begins to count anew.
   *
   * @return what was raised in the interval
   */
  List<Anomaly> intervalEnds() {
    int more = unsaid;
    List<Anomaly> all = List.copyOf(raised);
    raised.clear();
    lines = 0;
    unsaid = 0;
    if (more > 0) {
      contained(
          () -> LoggerFactory.getLogger(LOGGER).warn("... and {} more in this interval", more));
    }
    return all;
  }

  void say(String problem) {
    contained(() -> LoggerFactory.getLogger(LOGGER).warn("OTE: {}", problem));
  }

  private void line(Consumer<Logger> writer) {
    if (++lines > LINES_AN_INTERVAL) {
      unsaid++;
    } else {
      contained(() -> writer.accept(LoggerFactory.getLogger(LOGGER)));
    }
  }

  private static void logRaised(Logger logger, Anomaly anomaly) {
    logger
        .atWarn()
        .addKeyValue("kind", anomaly.kind().name())
        .addKeyValue("operation", anomaly.operation())
        .addKeyValue("severity", anomaly.severity().name())
        .log(raisedLine(anomaly));
  }

  private static String raisedLine(Anomaly anomaly) {
    String evidence =
        anomaly.evidence().stream().map(Evidence::toString).collect(Collectors.joining(", "));
    String line = anomaly.message() + " | since " + anomaly.since() + " | " + evidence;
    return anomaly.lookAt().isEmpty()
        ? line
        : line + " | look at: " + SafeText.escape(String.join(" -> ", anomaly.lookAt()));
  }

  private void logRecovered(Logger logger, Anomaly anomaly, Instant now) {
    Duration lasted = Duration.between(anomaly.since(), now);
    logger
        .atInfo()
        .addKeyValue("kind", anomaly.kind().name())
        .addKeyValue("operation", anomaly.operation())
        .addKeyValue("severity", anomaly.severity().name())
        .log(messages.recovered(anomaly, lasted));
  }

  /** A listener or a logger that throws is its own affair; what was found stays found. */
  private static void contained(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | LinkageError | StackOverflowError fault) {
      Faulty.report(fault);
    }
  }
}
