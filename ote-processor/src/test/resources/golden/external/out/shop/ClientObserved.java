package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import other.Client;

/**
 * Observes {@link Client}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("other.Client")
public final class ClientObserved extends Client {
  private final Client delegate;

  private final Operation send;

  private final Operation sendAsync;

  private final Operation with;

  public ClientObserved(Client delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public ClientObserved(Client delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.send = metrics.operation(
        OperationSpec.of("Client.send", "other.Client", "shop.ClientObserved", "send"));
    this.sendAsync = metrics.operation(
        OperationSpec.of("Client.sendAsync", "other.Client", "shop.ClientObserved", "sendAsync"));
    this.with = metrics.operation(
        OperationSpec.of("Client.with", "other.Client", "shop.ClientObserved", "with"));
  }

  public Client unwrap() {
    return this.delegate;
  }

  @Override
  public <T> T send(String arg0, Client.Handler<T> arg1) throws InterruptedException {
    long start = this.send.start();
    T result;
    try {
      result = this.delegate.<T>send(arg0, arg1);
    } catch (Throwable failure) {
      this.send.failure(start, failure);
      throw failure;
    }
    this.send.success(start);
    return result;
  }

  @Override
  public <T> CompletableFuture<T> sendAsync(String arg0, Client.Handler<T> arg1) {
    long start = this.sendAsync.start();
    CompletableFuture<T> result;
    try {
      result = this.delegate.<T>sendAsync(arg0, arg1);
    } catch (Throwable failure) {
      this.sendAsync.failure(start, failure);
      throw failure;
    }
    this.sendAsync.completion(start, result);
    return result;
  }

  @Override
  public Client with(String arg0) {
    long start = this.with.start();
    Client result;
    try {
      result = this.delegate.with(arg0);
    } catch (Throwable failure) {
      this.with.failure(start, failure);
      throw failure;
    }
    this.with.success(start);
    return result == this.delegate ? this : result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof ClientObserved that ? that.delegate : other);
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
