package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Outer.Port}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Outer.Port")
final class Outer_PortObserved implements Outer.Port {
  private final Outer.Port delegate;

  private final Operation send;

  Outer_PortObserved(Outer.Port delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  Outer_PortObserved(Outer.Port delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.send = metrics.operation(
        OperationSpec.of("Port.send", "shop.Outer$Port", "shop.Outer_PortObserved", "send"));
  }

  Outer.Port unwrap() {
    return this.delegate;
  }

  @Override
  public void send() {
    long start = this.send.start();
    try {
      this.delegate.send();
    } catch (Throwable failure) {
      this.send.failure(start, failure);
      throw failure;
    }
    this.send.success(start);
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof Outer_PortObserved that ? that.delegate : other);
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
