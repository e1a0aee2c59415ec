package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.Usage;
import java.io.Serializable;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Cached}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Cached")
public final class CachedObserved implements Models<Answer> {
  private final Cached delegate;

  private final Operation ofType;

  private final Operation asIs;

  private final Operation ask;

  private final Operation hidden;

  private final Operation later;

  private final Operation ofSecondBound;

  private final Operation ofVariable;

  private final Operation shown;

  public CachedObserved(Cached delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public CachedObserved(Cached delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.ofType = metrics.operation(
        OperationSpec.of("Cached.ofType", "shop.Cached", "shop.CachedObserved", "ofType"));
    this.asIs = metrics.operation(
        OperationSpec.of("Cached.asIs", "shop.Cached", "shop.CachedObserved", "asIs"));
    this.ask = metrics.operation(
        OperationSpec.of("Cached.ask", "shop.Cached", "shop.CachedObserved", "ask"));
    this.hidden = metrics.operation(
        OperationSpec.of("Cached.hidden", "shop.Cached", "shop.CachedObserved", "hidden"));
    this.later = metrics.operation(
        OperationSpec.of("Cached.later", "shop.Cached", "shop.CachedObserved", "later"));
    this.ofSecondBound = metrics.operation(
        OperationSpec.of("Cached.ofSecondBound", "shop.Cached", "shop.CachedObserved",
            "ofSecondBound"));
    this.ofVariable = metrics.operation(
        OperationSpec.of("Cached.ofVariable", "shop.Cached", "shop.CachedObserved", "ofVariable"));
    this.shown = metrics.operation(
        OperationSpec.of("Cached.shown", "shop.Cached", "shop.CachedObserved", "shown"));
  }

  public Cached unwrap() {
    return this.delegate;
  }

  @Override
  public Answer ofType(Answer known) {
    long start = this.ofType.start();
    Answer result;
    try {
      result = this.delegate.ofType(known);
    } catch (Throwable failure) {
      this.ofType.failure(start, failure);
      throw failure;
    }
    this.ofType.success(start);
    this.ofType.reported(result);
    return result;
  }

  @Override
  public Usage.Reported asIs(String arg0) {
    long start = this.asIs.start();
    Usage.Reported result;
    try {
      result = this.delegate.asIs(arg0);
    } catch (Throwable failure) {
      this.asIs.failure(start, failure);
      throw failure;
    }
    this.asIs.success(start);
    this.asIs.reported(result);
    return result;
  }

  @Override
  public Answer ask(String arg0) {
    long start = this.ask.start();
    Answer result;
    try {
      result = this.delegate.ask(arg0);
    } catch (Throwable failure) {
      this.ask.failure(start, failure);
      throw failure;
    }
    this.ask.success(start);
    this.ask.reported(result);
    return result;
  }

  @Override
  public Object hidden(String arg0) {
    long start = this.hidden.start();
    Object result;
    try {
      result = this.delegate.hidden(arg0);
    } catch (Throwable failure) {
      this.hidden.failure(start, failure);
      throw failure;
    }
    this.hidden.success(start);
    return result == this.delegate ? this : result;
  }

  @Override
  public CompletionStage<Answer> later(String arg0) {
    long start = this.later.start();
    CompletionStage<Answer> result;
    try {
      result = this.delegate.later(arg0);
    } catch (Throwable failure) {
      this.later.failure(start, failure);
      throw failure;
    }
    this.later.completion(start, result);
    return result;
  }

  @Override
  public <T extends Serializable & Usage.Reported> T ofSecondBound(T arg0) {
    long start = this.ofSecondBound.start();
    T result;
    try {
      result = this.delegate.<T>ofSecondBound(arg0);
    } catch (Throwable failure) {
      this.ofSecondBound.failure(start, failure);
      throw failure;
    }
    this.ofSecondBound.success(start);
    this.ofSecondBound.reported(result);
    return result;
  }

  @Override
  public <T extends Answer> T ofVariable(T arg0) {
    long start = this.ofVariable.start();
    T result;
    try {
      result = this.delegate.<T>ofVariable(arg0);
    } catch (Throwable failure) {
      this.ofVariable.failure(start, failure);
      throw failure;
    }
    this.ofVariable.success(start);
    this.ofVariable.reported(result);
    return result;
  }

  @Override
  public Answer shown(String arg0) {
    Operation tagged = this.shown.series("model", arg0);
    long start = tagged.start();
    Answer result;
    try {
      result = this.delegate.shown(arg0);
    } catch (Throwable failure) {
      tagged.failure(start, failure);
      throw failure;
    }
    if (tagged.logsEnd()) {
      tagged.success(start, result);
    } else {
      tagged.success(start);
    }
    tagged.reported(result);
    return result;
  }

  @Override
  public Answer unobserved(String arg0) {
    return this.delegate.unobserved(arg0);
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof CachedObserved that ? that.delegate : other);
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
