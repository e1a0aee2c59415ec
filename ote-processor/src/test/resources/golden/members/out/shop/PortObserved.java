package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Port}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Port")
public final class PortObserved implements Port {
  private final Port delegate;

  private final Operation send;

  private final Operation sendTwice;

  public PortObserved(Port delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public PortObserved(Port delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.send = metrics.operation(
        OperationSpec.of("Port.send", "shop.Port", "shop.PortObserved", "send"));
    this.sendTwice = metrics.operation(
        OperationSpec.of("Port.sendTwice", "shop.Port", "shop.PortObserved", "sendTwice"));
  }

  public Port unwrap() {
    return this.delegate;
  }

  @Override
  public int send(String text) {
    long start = this.send.start();
    int result;
    try {
      result = this.delegate.send(text);
    } catch (Throwable failure) {
      this.send.failure(start, failure);
      throw failure;
    }
    this.send.success(start);
    return result;
  }

  @Override
  public int sendTwice(String text) {
    long start = this.sendTwice.start();
    int result;
    try {
      result = this.delegate.sendTwice(text);
    } catch (Throwable failure) {
      this.sendTwice.failure(start, failure);
      throw failure;
    }
    this.sendTwice.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof PortObserved that ? that.delegate : other);
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
