package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Commented}.
 */
@SuppressWarnings({
    "all",
    "deprecation"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Commented")
public final class CommentedObserved {
  private final Commented delegate;

  private final Operation old;

  public CommentedObserved(Commented delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public CommentedObserved(Commented delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.old = metrics.operation(
        OperationSpec.of("Commented.old", "shop.Commented", "shop.CommentedObserved", "old"));
  }

  public Commented unwrap() {
    return this.delegate;
  }

  public void old() {
    long start = this.old.start();
    try {
      this.delegate.old();
    } catch (Throwable failure) {
      this.old.failure(start, failure);
      throw failure;
    }
    this.old.success(start);
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof CommentedObserved that ? that.delegate : other);
  }

  @Override
  public int hashCode() {
    return this.delegate.hashCode();
  }

  @Override
  public String toString() {
    return this.delegate.toString();
  }
}
