package dev.ote.runtime;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where code within an observed call says what it uses.
 *
 * <pre>{@code
 * Usage.current().tokens(120, 30).cost("0.0042", "USD").apiCall();
 * }</pre>
 *
 * <p>Safe for use by any number of threads, also after the call has ended. No method throws: what
 * is no usage, such as a negative number or an unknown currency, is left out, and counts as a fault
 * ({@link PerformanceMetrics#faults()}), of which the first is logged. A business operation must
 * not fail for its bookkeeping; who wants to fail makes a {@link Usage} first.
 *
 * @see Usage#current()
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class CurrentUsage {
  private final Consumer<Usage> target;
  private final Faults faults;

  CurrentUsage(Consumer<Usage> target, Faults faults) {
    this.target = target;
    this.faults = faults;
  }

  /**
   * Counts tokens of a model.
   *
   * @param input those sent to it
   * @param output those that it answered with
   * @return this
   */
  @CanIgnoreReturnValue
  public CurrentUsage tokens(long input, long output) {
    return count(() -> Usage.ofTokens(input, output));
  }

  /**
   * Counts a call of another system.
   *
   * @return this
   */
  @CanIgnoreReturnValue
  public CurrentUsage apiCall() {
    return apiCalls(1);
  }

  /**
   * Counts calls of another system.
   *
   * @param calls how many
   * @return this
   */
  @CanIgnoreReturnValue
  public CurrentUsage apiCalls(long calls) {
    return count(() -> Usage.ofApiCalls(calls));
  }

  /**
   * Counts money.
   *
   * @param amount how much
   * @param currency an ISO 4217 code, such as {@code USD}
   * @return this
   */
  @CanIgnoreReturnValue
  public CurrentUsage cost(BigDecimal amount, String currency) {
    return count(() -> Usage.ofCost(amount, currency));
  }

  /**
   * Counts money.
   *
   * @param amount how much, in decimal digits, such as {@code 0.0042}
   * @param currency an ISO 4217 code, such as {@code USD}
   * @return this
   */
  @CanIgnoreReturnValue
  public CurrentUsage cost(String amount, String currency) {
    return count(() -> Usage.ofCost(amount, currency));
  }

  /**
   * Counts all that a usage has.
   *
   * @param usage a usage
   * @return this
   */
  @CanIgnoreReturnValue
  public CurrentUsage add(Usage usage) {
    return count(() -> usage);
  }

  private CurrentUsage count(Supplier<Usage> usage) {
    try {
      target.accept(usage.get());
    } catch (Throwable fault) {
      faults.contain(fault);
    }
    return this;
  }
}
