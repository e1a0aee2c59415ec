package dev.ote.benchmarks.runtime.contestant;

import dev.ote.annotations.Observe;
import io.micrometer.core.annotation.Timed;
import io.micrometer.observation.annotation.Observed;
import org.openjdk.jmh.annotations.CompilerControl;

/**
 * What everybody calls. Neither method is inlined, for nobody: the compiler would move the cheap
 * one out of the loop.
 */
@SuppressWarnings("ote") // no example of documentation
public class Service {
  private static final long FACTOR = 31;

  /** Creates a service; not final, since Spring's proxies extend it. */
  public Service() {}

  /** A method of a few nanoseconds. */
  @Observe
  @Timed("service.call")
  @Observed(name = "service.call")
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public long call(long value) {
    return value * FACTOR + 7;
  }

  /** A method that fails, with a stack trace. */
  @Observe
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public long fail(long value) {
    throw new IllegalStateException("no such value");
  }
}
