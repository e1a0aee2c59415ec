package dev.ote.runtime.compare;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares implementations across test cases: whether they do the same, and which takes less time.
 *
 * <pre>{@code
 * ComparisonResult result =
 *     ComparisonFramework.compare(
 *         List.of(
 *             Implementation.of("stream", (List<Integer> list) -> list.stream().mapToInt(i -> i).sum()),
 *             Implementation.of("loop", Sums::byLoop)),
 *         List.of(TestCase.of("small", small), TestCase.of("large", large)));
 * System.out.println(result);
 * }</pre>
 *
 * <p>First, each implementation is called twice in each test case, and outcomes are compared with
 * those of the baseline, which is the first implementation: results by {@code equals}, arrays by
 * their elements, exceptions by their class. Then, for each test case, all are warmed up in turns
 * and timed in an order that is another in each repetition. Short bodies are called many times in a
 * repetition. What was found and how sure it is, {@link Verdict} tells.
 *
 * <p>Bodies run one at a time on a daemon thread, so that one that hangs can be given up. It
 * inherits the caller's context class loader, and thread locals only if they are inheritable.
 *
 * <p>All of it happens in one JVM. What differs from one start of the JVM to the next, such as the
 * layout of memory or what the JIT compiler inlines, is in no interval: of a difference of a few
 * percent that matters, make sure by a second run.
 */
@CheckReturnValue
@SuppressWarnings("exports") // annotations are for compilers that have them
public final class ComparisonFramework {
  private ComparisonFramework() {}

  /**
   * Compares with the settings that {@link #builder()} begins with.
   *
   * @param implementations what is compared, the baseline first
   * @param testCases what each is given
   * @param <I> the input
   * @return what was found
   * @throws IllegalArgumentException if there is no implementation or no test case, or two have the
   *     same name
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted, and
   *     stays so; what was set up has been torn down
   */
  public static <I extends @Nullable Object> ComparisonResult compare(
      List<? extends Implementation<I, ? extends @Nullable Object>> implementations,
      List<TestCase<I>> testCases) {
    return builder().compare(implementations, testCases);
  }

  /**
   * Begins a comparison of one's own settings: 30 repetitions of at least 2 ms, at most 2 s of
   * warm-up for each implementation in each test case, a timeout of 10 s for each step, 95 %
   * confidence, a margin of 3 %.
   *
   * @return a new builder
   */
  public static ComparisonBuilder<@Nullable Object> builder() {
    return new ComparisonBuilder<>();
  }

  /**
   * The last 16 results of this JVM.
   *
   * @return the results, the latest first
   */
  public static List<ComparisonResult> recent() {
    return Recent.list();
  }
}
