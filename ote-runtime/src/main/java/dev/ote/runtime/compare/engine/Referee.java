package dev.ote.runtime.compare.engine;

import dev.ote.runtime.text.SimpleName;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Decides whether two outcomes are the same. */
final class Referee {
  private final BiPredicate<@Nullable Object, @Nullable Object> equivalence;
  private final Worker worker;

  Referee(BiPredicate<@Nullable Object, @Nullable Object> equivalence, Worker worker) {
    this.equivalence = equivalence;
    this.worker = worker;
  }

  /** Why one is not what is expected, as after "it"; null where it is. Never throws. */
  @Nullable String objection(Outcome expected, Outcome actual, String whose) {
    try {
      return worker.call(() -> compare(expected, actual, whose));
    } catch (Worker.TimeoutException late) {
      return "gave a result whose comparison did not end in time";
    } catch (Worker.FailedException failed) {
      return "gave a result whose comparison threw " + SimpleName.of(failed.failure().getClass());
    }
  }

  /** The text of an outcome, whose methods may hang as any. */
  String text(Outcome outcome) {
    try {
      return worker.call(
          () ->
              outcome instanceof Outcome.Returned returned
                  ? returned.text()
                  : outcome instanceof Outcome.Threw threw ? threw.text() : outcome.words());
    } catch (Worker.TimeoutException late) {
      return "<toString did not end>";
    } catch (Worker.FailedException failed) {
      return "<toString failed: " + SimpleName.of(failed.failure().getClass()) + ">";
    }
  }

  private @Nullable String compare(Outcome expected, Outcome actual, String whose) {
    return isSame(expected, actual)
        ? null
        : actual.words() + " where " + whose + " " + expected.words();
  }

  private boolean isSame(Outcome expected, Outcome actual) {
    if (expected instanceof Outcome.Returned first && actual instanceof Outcome.Returned second) {
      return equivalence.test(first.value(), second.value());
    }
    // Messages tell of times, addresses and names; that the class is the same is what callers see.
    return expected instanceof Outcome.Threw first
        && actual instanceof Outcome.Threw second
        && first.failure().getClass() == second.failure().getClass();
  }
}
