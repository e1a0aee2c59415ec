package dev.ote.runtime.experiment;

import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether two outcomes are the same, as {@link dev.ote.runtime.compare.ComparisonFramework} has it:
 * results by a test, exceptions by their classes, since messages tell of times and addresses.
 */
final class Equivalence<T extends @Nullable Object> {
  private final BiPredicate<? super @Nullable T, ? super @Nullable T> test;

  Equivalence(BiPredicate<? super @Nullable T, ? super @Nullable T> test) {
    this.test = test;
  }

  /** How they differ; null where they do not. Throws whatever the test throws. */
  @Nullable MismatchKind difference(Observation<T> baseline, Observation<T> candidate) {
    Throwable expected = baseline.thrown();
    Throwable actual = candidate.thrown();
    if (expected == null && actual == null) {
      return test.test(baseline.result(), candidate.result()) ? null : MismatchKind.OTHER_RESULT;
    }
    if (expected == null) {
      return MismatchKind.THREW;
    }
    if (actual == null) {
      return MismatchKind.DID_NOT_THROW;
    }
    return expected.getClass() == actual.getClass() ? null : MismatchKind.OTHER_EXCEPTION;
  }
}
