package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.Usage;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Links}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Links")
public final class LinksObserved implements Chain {
  private final Links delegate;

  private final Operation link;

  public LinksObserved(Links delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public LinksObserved(Links delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.link = metrics.operation(
        OperationSpec.of("Links.link", "shop.Links", "shop.LinksObserved", "link"));
  }

  public Links unwrap() {
    return this.delegate;
  }

  @Override
  public Chain link(int times) {
    long start = this.link.start();
    Chain result;
    try {
      result = this.delegate.link(times);
    } catch (Throwable failure) {
      this.link.failure(start, failure);
      throw failure;
    }
    this.link.success(start);
    this.link.reported(result);
    return result == this.delegate ? this : result;
  }

  @Override
  public Usage usage() {
    return this.delegate.usage();
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof LinksObserved that ? that.delegate : other);
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
