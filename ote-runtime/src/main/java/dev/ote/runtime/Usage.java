package dev.ote.runtime;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.ote.runtime.snapshot.Costs;
import dev.ote.runtime.snapshot.UsageSnapshot;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a call used of what has a price: tokens of a model, API calls, money. An immutable value.
 *
 * <pre>{@code
 * Usage.ofTokens(120, 30).andCost("0.0042", "USD").andApiCall()
 * }</pre>
 *
 * <p>A result that is {@link Reported} tells it by itself; code within an observed call says it to
 * {@link #current()}; who has the {@link Operation} calls {@link Operation#used(Usage)}. What is
 * said in several of these ways counts as often.
 */
@CheckReturnValue
@SuppressWarnings("exports") // annotations: see module-info
public final class Usage {
  private static final Usage NONE = new Usage(UsageSnapshot.NONE);

  private final UsageSnapshot amounts;

  private Usage(UsageSnapshot amounts) {
    this.amounts = amounts;
  }

  /**
   * Implemented by what an operation returns or throws, to tell what that took. The wrapper asks
   * where the declared result is of this type; what a stage completed with, and what was thrown, is
   * asked wherever it is one.
   *
   * <p>A result counts for each observed call that returns it; a throwable only for the first that
   * it leaves.
   */
  @FunctionalInterface
  public interface Reported {
    /**
     * What the call used that this is the result of. Called after the call has ended; what this
     * method throws is contained.
     *
     * @return the usage
     */
    Usage usage();
  }

  /**
   * The usage of the innermost observed call on this thread's stack: what is said to it counts for
   * that operation.
   *
   * <p>The operation is found by walking the stack, which costs some microseconds, more on deep
   * stacks. To report from another thread, ask here and hand over what you get. Where no observed
   * call is on the stack, it counts as {@linkplain
   * dev.ote.runtime.snapshot.MetricsSnapshot#unattributed() unattributed} in {@link
   * PerformanceMetrics#global()}.
   *
   * @return never null; never throws
   */
  public static CurrentUsage current() {
    return RunningOperation.usage();
  }

  /**
   * No usage.
   *
   * @return nothing at all
   */
  public static Usage none() {
    return NONE;
  }

  /**
   * Tokens of a model.
   *
   * @param input those sent to it
   * @param output those that it answered with
   * @return the usage
   * @throws IllegalArgumentException if a number is negative
   */
  public static Usage ofTokens(long input, long output) {
    return new Usage(new UsageSnapshot(0, input, output, Costs.NONE));
  }

  /**
   * Calls of another system.
   *
   * @param calls how many
   * @return the usage
   * @throws IllegalArgumentException if the number is negative
   */
  public static Usage ofApiCalls(long calls) {
    return new Usage(new UsageSnapshot(calls, 0, 0, Costs.NONE));
  }

  /**
   * Money.
   *
   * @param amount how much; not negative
   * @param currency an ISO 4217 code, such as {@code USD}
   * @return the usage
   * @throws IllegalArgumentException if the amount is negative, or there is no such currency
   */
  public static Usage ofCost(BigDecimal amount, String currency) {
    return new Usage(new UsageSnapshot(0, 0, 0, Costs.of(amount, currency)));
  }

  /**
   * Money.
   *
   * @param amount how much, in decimal digits, such as {@code 0.0042}: a {@code double} would not
   *     be exact
   * @param currency an ISO 4217 code, such as {@code USD}
   * @return the usage
   * @throws IllegalArgumentException if the amount is no number or negative, or if there is no such
   *     currency
   */
  public static Usage ofCost(String amount, String currency) {
    return ofCost(new BigDecimal(amount), currency);
  }

  /**
   * This usage and tokens.
   *
   * @param input those sent to a model
   * @param output those that it answered with
   * @return the sum
   * @throws IllegalArgumentException as {@link #ofTokens} throws it
   */
  public Usage andTokens(long input, long output) {
    return plus(ofTokens(input, output));
  }

  /**
   * This usage and a call of another system.
   *
   * @return the sum
   */
  public Usage andApiCall() {
    return andApiCalls(1);
  }

  /**
   * This usage and calls of another system.
   *
   * @param calls how many
   * @return the sum
   * @throws IllegalArgumentException as {@link #ofApiCalls} throws it
   */
  public Usage andApiCalls(long calls) {
    return plus(ofApiCalls(calls));
  }

  /**
   * This usage and money. Amounts of one currency add up; those of different ones stay apart.
   *
   * @param amount how much; not negative
   * @param currency an ISO 4217 code, such as {@code USD}
   * @return the sum
   * @throws IllegalArgumentException as {@link #ofCost(BigDecimal, String)} throws it
   */
  public Usage andCost(BigDecimal amount, String currency) {
    return plus(ofCost(amount, currency));
  }

  /**
   * This usage and money, as {@link #andCost(BigDecimal, String)} has it.
   *
   * @param amount how much, in decimal digits
   * @param currency an ISO 4217 code, such as {@code USD}
   * @return the sum
   * @throws IllegalArgumentException as {@link #ofCost(String, String)} throws it
   */
  public Usage andCost(String amount, String currency) {
    return plus(ofCost(amount, currency));
  }

  /**
   * This usage and another.
   *
   * @param other another usage
   * @return the sum
   */
  public Usage plus(Usage other) {
    return new Usage(amounts.plus(other.amounts));
  }

  /**
   * What was used, as snapshots have it.
   *
   * @return API calls, tokens and costs
   */
  public UsageSnapshot amounts() {
    return amounts;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Usage that && amounts.equals(that.amounts);
  }

  @Override
  public int hashCode() {
    return amounts.hashCode();
  }

  @Override
  public String toString() {
    return amounts.toString();
  }
}
