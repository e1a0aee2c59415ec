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
  private final Faults faults;

  /**
   * Creates a source of ids.
   *
   * @param source an id that is there already, such as that of a trace; null or empty where not
   */
  CorrelationIds(Supplier<@Nullable String> source, Faults faults) {
    this.source = source;
    this.faults = faults;
  }

  /** The id that is there already, or else a new one: 16 hexadecimal digits. */
  String next() {
    try {
      String known = source.get();
      if (known != null && !known.isBlank()) {
        return SafeText.escape(
            known.length() <= MAX_LENGTH ? known : known.substring(0, MAX_LENGTH));
      }
    } catch (Throwable fault) {
      faults.contain(fault);
    }
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
