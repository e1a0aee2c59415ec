package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;
import kotlin.coroutines.Continuation;

/**
 * Observes {@link Loader}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Loader")
public final class LoaderObserved implements Loader {
  private final Loader delegate;

  private final Operation resume;

  public LoaderObserved(Loader delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public LoaderObserved(Loader delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.resume = metrics.operation(
        OperationSpec.of("Loader.resume", "shop.Loader", "shop.LoaderObserved", "resume"));
  }

  public Loader unwrap() {
    return this.delegate;
  }

  @Override
  public Object load(int id, Continuation<? super String> completion) {
    Object result = this.delegate.load(id, completion);
    return result == this.delegate ? this : result;
  }

  @Override
  public void resume(Continuation<String> first, String value) {
    long start = this.resume.start();
    try {
      this.delegate.resume(first, value);
    } catch (Throwable failure) {
      this.resume.failure(start, failure);
      throw failure;
    }
    this.resume.success(start);
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof LoaderObserved that ? that.delegate : other);
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
