package clash;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Arguments;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Clashes}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("clash.Clashes")
public final class ClashesObserved<Operation, Throwable> implements Clashes<Operation, Throwable> {
  private final Clashes<Operation, Throwable> delegate;

  private final dev.ote.runtime.Operation delegate_;

  private final dev.ote.runtime.Operation unwrap;

  private final dev.ote.runtime.Operation call;

  private final dev.ote.runtime.Operation text;

  private final dev.ote.runtime.Operation same;

  public ClashesObserved(Clashes<Operation, Throwable> delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public ClashesObserved(Clashes<Operation, Throwable> delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.delegate_ = metrics.operation(
        OperationSpec.of("Clashes.delegate", "clash.Clashes", "clash.ClashesObserved", "delegate"));
    this.unwrap = metrics.operation(
        OperationSpec.of("Clashes.unwrap", "clash.Clashes", "clash.ClashesObserved", "unwrap"));
    this.call = metrics.operation(
        OperationSpec.of("Clashes.call", "clash.Clashes", "clash.ClashesObserved", "call"));
    this.text = metrics.operation(
        OperationSpec.of("Clashes.text", "clash.Clashes", "clash.ClashesObserved", "text"));
    this.same = metrics.operation(
        OperationSpec.of("Clashes.same", "clash.Clashes", "clash.ClashesObserved", "same"));
  }

  public Clashes<Operation, Throwable> unwrapObserved() {
    return this.delegate;
  }

  @Override
  public Object delegate(Object start, Object result, Object failure, Object metrics,
      Object other) {
    long start_ = this.delegate_.logsStart()
        ? this.delegate_.start(Arguments.of("start", start).and("result", result).and("failure", failure).and("metrics", metrics).and("other", other))
        : this.delegate_.start();
    Object result_;
    try {
      result_ = this.delegate.delegate(start, result, failure, metrics, other);
    } catch (java.lang.Throwable failure_) {
      this.delegate_.failure(start_, failure_);
      throw failure_;
    }
    if (this.delegate_.logsEnd()) {
      this.delegate_.success(start_, result_);
    } else {
      this.delegate_.success(start_);
    }
    return result_ == this.delegate ? this : result_;
  }

  @Override
  public List<Operation> unwrap() {
    long start = this.unwrap.start();
    List<Operation> result;
    try {
      result = this.delegate.unwrap();
    } catch (java.lang.Throwable failure) {
      this.unwrap.failure(start, failure);
      throw failure;
    }
    if (this.unwrap.logsEnd()) {
      this.unwrap.success(start, result);
    } else {
      this.unwrap.success(start);
    }
    return result;
  }

  @Override
  public void call(String Arguments_, String dev_, String java, String Objects) {
    long start = this.call.logsStart()
        ? this.call.start(Arguments.of("Arguments", Arguments_).and("dev", dev_).and("java", java).and("Objects", Objects))
        : this.call.start();
    try {
      this.delegate.call(Arguments_, dev_, java, Objects);
    } catch (java.lang.Throwable failure) {
      this.call.failure(start, failure);
      throw failure;
    }
    this.call.success(start);
  }

  @Override
  public <String> String text(String delegate, java.lang.String that) {
    long start = this.text.logsStart()
        ? this.text.start(Arguments.of("delegate", delegate).and("that", that))
        : this.text.start();
    String result;
    try {
      result = this.delegate.<String>text(delegate, that);
    } catch (java.lang.Throwable failure) {
      this.text.failure(start, failure);
      throw failure;
    }
    if (this.text.logsEnd()) {
      this.text.success(start, result);
    } else {
      this.text.success(start);
    }
    return result;
  }

  @Override
  public <T> void same(T T) {
    long start = this.same.logsStart()
        ? this.same.start(Arguments.of("T", T))
        : this.same.start();
    try {
      this.delegate.<T>same(T);
    } catch (java.lang.Throwable failure) {
      this.same.failure(start, failure);
      throw failure;
    }
    this.same.success(start);
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof ClashesObserved<?, ?> that ? that.delegate : other);
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
