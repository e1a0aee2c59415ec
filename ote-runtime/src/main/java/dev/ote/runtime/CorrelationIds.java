package dev.ote.runtime;

import dev.ote.runtime.text.SafeText;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the correlation ids of calls come from that are within no other. Never throws. */
final class CorrelationIds {
  private static final int MAX_LENGTH = 100;

  private final Supplier<@Nullable String> source;
  private final Listeners listeners;
  private final Faults faults;

  /**
   * Creates a source of ids.
   *
   * @param source an id that is there already, such as that of a trace; null or empty where not
   * @param listeners asked next
   */
  CorrelationIds(Supplier<@Nullable String> source, Listeners listeners, Faults faults) {
    this.source = source;
    this.listeners = listeners;
    this.faults = faults;
  }

  /** The id that is there already, or else a new one: 16 hexadecimal digits. */
  String next() {
    String known = known();
    return known != null
        ? known
        : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }

  /** The id of this thread's context, or else one that is there already; null where none is. */
  @Nullable String current() {
    String id = ofContext();
    return id != null ? id : known();
  }

  /** The id of this thread's context; null where there is none. */
  @Nullable String ofContext() {
    String id = CallContext.current(faults).correlationId();
    return id == null ? null : shown(id);
  }

  private @Nullable String known() {
    String known = given();
    if (known == null || known.isBlank()) {
      known = listeners.correlationId();
    }
    return known == null ? null : shown(known);
  }

  private @Nullable String given() {
    try {
      return source.get();
    } catch (Throwable fault) {
      faults.contain(fault);
      return null;
    }
  }

  private static String shown(String id) {
    return SafeText.escape(id.length() <= MAX_LENGTH ? id : id.substring(0, MAX_LENGTH));
  }
}
