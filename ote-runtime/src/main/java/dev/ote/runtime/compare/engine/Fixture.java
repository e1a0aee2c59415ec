package dev.ote.runtime.compare.engine;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What a test case does around the calls.
 *
 * @param name the test case's
 * @param setup makes an input
 * @param teardown disposes of it
 * @param eachCall whether both surround each single call
 */
public record Fixture(
    String name, Callable<@Nullable Object> setup, Teardown teardown, boolean eachCall) {

  /** Disposes of an input. */
  @FunctionalInterface
  public interface Teardown {
    /**
     * Disposes of an input.
     *
     * @param input what the set-up made
     * @throws Exception if that fails
     */
    void dispose(@Nullable Object input) throws Exception;
  }
}
