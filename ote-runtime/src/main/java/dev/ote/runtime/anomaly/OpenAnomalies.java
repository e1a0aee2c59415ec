package dev.ote.runtime.anomaly;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one series now. Nearly all have nothing, so what is needed for it is made when
 * it is needed.
 */
final class OpenAnomalies {
  /** Who is told, and of what else: the same for all series. */
  record Context(
      Announcements announcements, Messages messages, Function<String, List<String>> lookAt) {}

  private final String operation;
  private final SortedMap<String, String> tags;
  private @Nullable Map<Rule, Anomaly> open;

  OpenAnomalies(String operation, SortedMap<String, String> tags) {
    this.operation = operation;
    this.tags = tags;
  }

  String label() {
    return Messages.label(operation, tags);
  }

  boolean has(Rule rule) {
    return open != null && open.containsKey(rule);
  }

  /** Raises an anomaly, unless it is there. */
  void raise(
      Rule rule,
      Severity severity,
      int since,
      Look look,
      Context context,
      String message,
      Evidence... evidence) {
    Map<Rule, Anomaly> known = open == null ? new EnumMap<>(Rule.class) : open;
    open = known;
    if (!known.containsKey(rule)) {
      Anomaly anomaly =
          new Anomaly(
              rule.kind(),
              operation,
              tags,
              severity,
              Look.instant(since),
              Look.instant(look.second),
              List.of(evidence),
              message,
              context.lookAt().apply(operation));
      known.put(rule, anomaly);
      context.announcements().raised(anomaly);
    }
  }

  /** Says that it is over, where it is there. */
  void recover(Rule rule, Look look, Context context) {
    Anomaly known = open == null ? null : open.remove(rule);
    if (known != null) {
      context.announcements().recovered(known, Look.instant(look.second));
      if (open != null && open.isEmpty()) {
        open = null;
      }
    }
  }

  /** When it is gone for good. */
  void recoverAll(Instant now, Context context) {
    if (open != null) {
      open.values().forEach(each -> context.announcements().recovered(each, now));
      open = null;
    }
  }
}
