package dev.ote.runtime.anomaly;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that is not as it should be.
 *
 * <p>Texts are safe to be logged: names are escaped in {@code message}, and nowhere else.
 *
 * @param kind what is wrong
 * @param operation the operation's name; {@value #HEAP} for what is wrong with the process's memory
 * @param tags the tags of the series of that operation, sorted by key; empty where it has none
 * @param severity how much it matters
 * @param since when it began, as far as that can be told: never later than {@code detected}
 * @param detected when it was found
 * @param evidence the numbers it was found by, the telling ones first
 * @param message one line for people
 * @param lookAt what to look at: the documented trace path of the operation, step by step; empty
 *     where none is known
 */
public record Anomaly(
    AnomalyKind kind,
    String operation,
    SortedMap<String, String> tags,
    Severity severity,
    Instant since,
    Instant detected,
    List<Evidence> evidence,
    String message,
    List<String> lookAt) {
  /** Stands for an operation's name where the whole process is concerned. */
  public static final String HEAP = "(heap)";

  /** Copies the collections. */
  public Anomaly {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) tags));
    evidence = List.copyOf(evidence);
    lookAt = List.copyOf(lookAt);
    since = since.isAfter(detected) ? detected : since;
  }

  /**
   * Whether this is about the same: the same kind, operation and tags.
   *
   * @param other another anomaly
   * @return whether one may be the other, found at another time
   */
  public boolean isSameAs(Anomaly other) {
    return kind == other.kind && operation.equals(other.operation) && tags.equals(other.tags);
  }
}
