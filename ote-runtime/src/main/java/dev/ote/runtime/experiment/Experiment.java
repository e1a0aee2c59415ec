package dev.ote.runtime.experiment;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A switch in front of two implementations of one operation: the caller always gets what the
 * baseline returns or throws, while for a share of the calls a candidate does the same and is
 * compared. The pattern is that of GitHub's library Scientist (2014).
 *
 * <pre>{@code
 * final class TrialTariff implements Tariff {
 *   private final Experiment<Price> pricing =
 *       Experiment.<Price>builder("Tariff.price").share(0.05).build();
 *   private final Tariff baseline = new OldTariffObserved(new OldTariff());
 *   private final Tariff candidate = new NewTariffObserved(new NewTariff());
 *
 *   public Price price(Order order) {
 *     return pricing.call(() -> baseline.price(order), () -> candidate.price(order));
 *   }
 * }
 * }</pre>
 *
 * <p><b>What the candidate cannot do to a caller.</b> Whatever it throws, errors too, is contained;
 * so is what equivalences, copiers, listeners, loggers and executors throw. A caller's interrupt
 * stays pending: a thread that is interrupted already does not run a candidate, and where a
 * candidate is interrupted, that was meant for the caller: it is set again if the candidate throws
 * {@link InterruptedException}, as such or as a cause, and the call is not compared.
 *
 * <p><b>What it can do.</b> Its side effects are real: what writes, sends or charges must not be
 * tried like this. It can change shared arguments: {@linkplain #call(Supplier, Attempt, Candidate)
 * give it a copy}. Where it runs on the caller's thread, which is the default, the caller waits for
 * it, however long it takes; in the {@linkplain ExperimentBuilder#inBackground(int, int)
 * background} nobody waits. Of results that complete later, the values are compared by {@link
 * #callStage} alone.
 *
 * <p>The compared calls of both are in the metrics, as operations {@code NAME.baseline} and {@code
 * NAME.candidate}. Safe for use by any number of threads.
 *
 * @param <T> what the compared calls return
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class Experiment<T extends @Nullable Object> {
  private final Setup<T> setup;
  private final Comparing<T> comparing;
  private final ComparingStages<T> comparingStages;
  private volatile boolean enabled = true;
  private volatile double share;

  Experiment(Setup<T> setup, double share) {
    this.setup = setup;
    this.comparing = new Comparing<>(setup);
    this.comparingStages = new ComparingStages<>(setup, comparing);
    this.share = share;
  }

  /**
   * An experiment to be set up.
   *
   * @param name as logs, reports and metrics show it, such as {@code Encryptor.encrypt}; never with
   *     an id or a value in it
   * @param <T> what the compared calls return; {@code Void} for those that return nothing
   * @return a builder with the default settings
   * @throws IllegalArgumentException if the name is blank
   */
  @CheckReturnValue
  public static <T extends @Nullable Object> ExperimentBuilder<T> builder(String name) {
    return new ExperimentBuilder<>(name);
  }

  /**
   * Answers a call by the baseline, and perhaps has the candidate do the same.
   *
   * @param baseline answers the call, exactly once, on this thread
   * @param candidate does the same, at most once
   * @param <X> what the baseline may throw
   * @return what the baseline returned: the same object
   * @throws X what the baseline threw: the same object
   */
  @CanIgnoreReturnValue // as the baseline's result may be
  public <X extends Throwable> T call(
      Attempt<? extends T, X> baseline, Attempt<? extends T, ?> candidate) throws X {
    if (!isChosen()) {
      return baseline.call();
    }
    return comparing.call(baseline, candidate, setup.order() == Order.RANDOM);
  }

  /**
   * As {@link #call(Attempt, Attempt)}, with arguments of the candidate's own: for those that
   * either of the two changes, or that the caller changes while the candidate runs in the
   * background.
   *
   * @param copy copies the arguments, on this thread, before either runs; called only where the
   *     candidate is to run. If it throws, the candidate does not.
   * @param baseline answers the call, exactly once, on this thread
   * @param candidate does the same with the copy, at most once
   * @param <A> the copy
   * @param <X> what the baseline may throw
   * @return what the baseline returned: the same object
   * @throws X what the baseline threw: the same object
   */
  @CanIgnoreReturnValue // as the baseline's result may be
  public <A extends @Nullable Object, X extends Throwable> T call(
      Supplier<? extends A> copy,
      Attempt<? extends T, X> baseline,
      Candidate<? super A, ? extends T> candidate)
      throws X {
    if (!isChosen()) {
      return baseline.call();
    }
    Attempt<? extends T, ?> own = comparing.withCopy(copy, candidate);
    if (own == null) {
      return baseline.call();
    }
    // It cannot spoil what the baseline gets, so it may go first.
    return comparing.call(baseline, own, setup.order() != Order.BASELINE_FIRST);
  }

  /**
   * As {@link #call(Attempt, Attempt)}, for calls that return nothing: compared is what they throw.
   *
   * @param baseline answers the call, exactly once, on this thread
   * @param candidate does the same, at most once
   * @param <X> what the baseline may throw
   * @throws X what the baseline threw: the same object
   */
  @SuppressWarnings("NullAway") // no result is read
  public <X extends Throwable> void run(Action<X> baseline, Action<?> candidate) throws X {
    call(
        () -> {
          baseline.run();
          return null;
        },
        () -> {
          candidate.run();
          return null;
        });
  }

  /**
   * As {@link #call(Attempt, Attempt)}, for calls that return stages: compared is what the two
   * complete with, when both have. The candidate begins when the baseline has returned its stage.
   * In the background, a call keeps its place until both have completed, or the candidate timed
   * out.
   *
   * @param baseline answers the call, exactly once, on this thread
   * @param candidate does the same, at most once
   * @param <S> the stage
   * @param <X> what the baseline may throw
   * @return what the baseline returned: the same stage
   * @throws X what the baseline threw: the same object
   */
  @CanIgnoreReturnValue // as the baseline's result may be
  public <S extends @Nullable CompletionStage<? extends T>, X extends Throwable> S callStage(
      Attempt<S, X> baseline, Attempt<? extends CompletionStage<? extends T>, ?> candidate)
      throws X {
    return isChosen() ? comparingStages.call(baseline, candidate) : baseline.call();
  }

  /**
   * Its name.
   *
   * @return the name
   */
  public String name() {
    return setup.name();
  }

  /**
   * Switches the candidate on or off, for calls that begin from now on. It is on when built.
   *
   * @param on whether candidates run at all
   */
  public void setEnabled(boolean on) {
    enabled = on;
  }

  /**
   * Whether the candidate is switched on.
   *
   * @return whether it is
   */
  public boolean isEnabled() {
    return enabled;
  }

  /**
   * Sets for how many calls the candidate runs, for calls that begin from now on.
   *
   * @param fraction from 0, none, to 1, all; each call is chosen by chance
   * @throws IllegalArgumentException if it is anything else
   */
  public void setShare(double fraction) {
    share = ExperimentBuilder.checkedShare(fraction);
  }

  /**
   * For how many calls the candidate runs.
   *
   * @return a fraction from 0 to 1
   */
  public double share() {
    return share;
  }

  /**
   * What is known so far. Takes some milliseconds; the calls go on.
   *
   * @return a report of all calls since the experiment was built
   */
  @CheckReturnValue
  public MismatchReport report() {
    return comparing.report(enabled, share);
  }

  private boolean isChosen() {
    comparing.counts().calls.increment();
    double fraction = share;
    return enabled && fraction > 0 && (fraction >= 1 || setup.chance().getAsDouble() < fraction);
  }

  @Override
  public String toString() {
    return "Experiment[" + setup.name() + "]";
  }
}
