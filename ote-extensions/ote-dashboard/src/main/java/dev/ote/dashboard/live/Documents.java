package dev.ote.dashboard.live;

import org.jspecify.annotations.Nullable;

/** What is written about operations. */
public interface Documents {
  /**
   * What is known of an operation.
   *
   * @param operation its name
   * @return an object in JSON; null where nothing is known
   */
  @Nullable String of(String operation);
}
