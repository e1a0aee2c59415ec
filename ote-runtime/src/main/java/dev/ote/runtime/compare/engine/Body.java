package dev.ote.runtime.compare.engine;

import org.jspecify.annotations.Nullable;

/** What is timed. */
@FunctionalInterface
public interface Body {
  /**
   * Does it once.
   *
   * @param input the input of the test case
   * @return its result
   * @throws Throwable its failure
   */
  @Nullable Object run(@Nullable Object input) throws Throwable;
}
