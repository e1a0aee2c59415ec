package dev.ote.runtime;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CheckReturnValue;
import com.google.errorprone.annotations.Immutable;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a wrapper says of an operation when it registers it. Immutable.
 *
 * @see PerformanceMetrics#operation(OperationSpec)
 */
@Immutable
@CheckReturnValue
@SuppressWarnings("exports") // annotations: see module-info
public final class OperationSpec {
  /** The threshold of a call that counts as slow, where none is given: 5 seconds. */
  public static final long DEFAULT_SLOW_MILLIS = 5000;

  private final String name;
  private final String observedType;
  private final String wrapperType;
  private final String method;
  private final long slowMillis;

  @SuppressWarnings("Immutable") // copied when built, and unmodifiable
  private final SortedMap<String, String> tags;

  private OperationSpec(
      String name,
      String observedType,
      String wrapperType,
      String method,
      long slowMillis,
      SortedMap<String, String> tags) {
    this.name = requireNonNull(name, "name");
    this.observedType = requireNonNull(observedType, "observedType");
    this.wrapperType = requireNonNull(wrapperType, "wrapperType");
    this.method = requireNonNull(method, "method");
    this.slowMillis = slowMillis;
    this.tags = tags;
  }

  /**
   * An operation without tags that is slow from {@value #DEFAULT_SLOW_MILLIS} ms on.
   *
   * @param name the operation's name, such as {@code Foo.save}
   * @param observedType the name of the type that performs it; names the logger
   * @param wrapperType the binary name of the class whose calls are observed, as in a stack trace
   * @param method the name of the method of {@code wrapperType} that performs the observed calls
   * @return the specification
   */
  public static OperationSpec of(
      String name, String observedType, String wrapperType, String method) {
    return new OperationSpec(
        name,
        observedType,
        wrapperType,
        method,
        DEFAULT_SLOW_MILLIS,
        Collections.unmodifiableSortedMap(new TreeMap<>()));
  }

  /**
   * This operation with another threshold of slowness.
   *
   * @param slowMillis the duration from which on a call counts as slow, in milliseconds; 0 makes
   *     every call slow, a negative number none
   * @return the changed copy
   */
  public OperationSpec withSlowMillis(long slowMillis) {
    return new OperationSpec(name, observedType, wrapperType, method, slowMillis, tags);
  }

  /**
   * This operation with another tag. Tags stand beside the measurements in snapshots and exports.
   *
   * @param key the tag's key; an earlier tag with this key is replaced
   * @param value the tag's value
   * @return the changed copy
   */
  public OperationSpec withTag(String key, String value) {
    SortedMap<String, String> more = new TreeMap<>(tags);
    more.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
    return new OperationSpec(
        name,
        observedType,
        wrapperType,
        method,
        slowMillis,
        Collections.unmodifiableSortedMap(more));
  }

  /**
   * The operation's name.
   *
   * @return such as {@code Foo.save}
   */
  public String name() {
    return name;
  }

  /**
   * The type that performs the operation.
   *
   * @return its name, which is also the logger's
   */
  public String observedType() {
    return observedType;
  }

  /**
   * The class whose calls are observed.
   *
   * @return its binary name
   */
  public String wrapperType() {
    return wrapperType;
  }

  /**
   * The method of {@link #wrapperType()} that performs the observed calls.
   *
   * @return its name
   */
  public String method() {
    return method;
  }

  /**
   * The duration from which on a call counts as slow.
   *
   * @return the threshold in milliseconds; negative where no call does
   */
  public long slowMillis() {
    return slowMillis;
  }

  /**
   * The operation's tags.
   *
   * @return an unmodifiable map, sorted by key
   */
  public SortedMap<String, String> tags() {
    return tags;
  }

  @Override
  public String toString() {
    return name + " (" + wrapperType + "." + method + ")";
  }
}
