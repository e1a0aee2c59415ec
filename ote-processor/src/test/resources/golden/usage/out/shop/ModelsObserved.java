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
 * Observes {@link Models}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Models")
public final class ModelsObserved<R extends Usage.Reported> implements Models<R> {
  private final Models<R> delegate;

  private final Operation ask;

  private final Operation shown;

  private final Operation ofType;

  private final Operation ofVariable;

  private final Operation ofSecondBound;

  private final Operation asIs;

  private final Operation later;

  private final Operation hidden;

  public ModelsObserved(Models<R> delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public ModelsObserved(Models<R> delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.ask = metrics.operation(
        OperationSpec.of("Models.ask", "shop.Models", "shop.ModelsObserved", "ask"));
    this.shown = metrics.operation(
        OperationSpec.of("Models.shown", "shop.Models", "shop.ModelsObserved", "shown"));
    this.ofType = metrics.operation(
        OperationSpec.of("Models.ofType", "shop.Models", "shop.ModelsObserved", "ofType"));
    this.ofVariable = metrics.operation(
        OperationSpec.of("Models.ofVariable", "shop.Models", "shop.ModelsObserved", "ofVariable"));
    this.ofSecondBound = metrics.operation(
        OperationSpec.of("Models.ofSecondBound", "shop.Models", "shop.ModelsObserved",
            "ofSecondBound"));
    this.asIs = metrics.operation(
        OperationSpec.of("Models.asIs", "shop.Models", "shop.ModelsObserved", "asIs"));
    this.later = metrics.operation(
        OperationSpec.of("Models.later", "shop.Models", "shop.ModelsObserved", "later"));
    this.hidden = metrics.operation(
        OperationSpec.of("Models.hidden", "shop.Models", "shop.ModelsObserved", "hidden"));
  }

  public Models<R> unwrap() {
    return this.delegate;
  }

  @Override
  public Answer ask(String question) {
    long start = this.ask.start();
    Answer result;
    try {
      result = this.delegate.ask(question);
    } catch (Throwable failure) {
      this.ask.failure(start, failure);
      throw failure;
    }
    this.ask.success(start);
    this.ask.reported(result);
    return result;
  }

  @Override
  public Answer shown(String model) {
    Operation tagged = this.shown.series("model", model);
    long start = tagged.start();
    Answer result;
    try {
      result = this.delegate.shown(model);
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
  public R ofType(R known) {
    long start = this.ofType.start();
    R result;
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
  public <T extends R> T ofVariable(T result) {
    long start = this.ofVariable.start();
    T result_;
    try {
      result_ = this.delegate.<T>ofVariable(result);
    } catch (Throwable failure) {
      this.ofVariable.failure(start, failure);
      throw failure;
    }
    this.ofVariable.success(start);
    this.ofVariable.reported(result_);
    return result_;
  }

  @Override
  public <T extends Serializable & Usage.Reported> T ofSecondBound(T reported) {
    long start = this.ofSecondBound.start();
    T result;
    try {
      result = this.delegate.<T>ofSecondBound(reported);
    } catch (Throwable failure) {
      this.ofSecondBound.failure(start, failure);
      throw failure;
    }
    this.ofSecondBound.success(start);
    this.ofSecondBound.reported(result);
    return result;
  }

  @Override
  public Usage.Reported asIs(String text) {
    long start = this.asIs.start();
    Usage.Reported result;
    try {
      result = this.delegate.asIs(text);
    } catch (Throwable failure) {
      this.asIs.failure(start, failure);
      throw failure;
    }
    this.asIs.success(start);
    this.asIs.reported(result);
    return result;
  }

  @Override
  public CompletionStage<Answer> later(String question) {
    long start = this.later.start();
    CompletionStage<Answer> result;
    try {
      result = this.delegate.later(question);
    } catch (Throwable failure) {
      this.later.failure(start, failure);
      throw failure;
    }
    this.later.completion(start, result);
    return result;
  }

  @Override
  public Object hidden(String text) {
    long start = this.hidden.start();
    Object result;
    try {
      result = this.delegate.hidden(text);
    } catch (Throwable failure) {
      this.hidden.failure(start, failure);
      throw failure;
    }
    this.hidden.success(start);
    return result == this.delegate ? this : result;
  }

  @Override
  public Answer unobserved(String text) {
    return this.delegate.unobserved(text);
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof ModelsObserved<?> that ? that.delegate : other);
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
