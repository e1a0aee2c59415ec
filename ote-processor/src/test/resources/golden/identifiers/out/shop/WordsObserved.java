package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Arguments;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Words}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Words")
public final class WordsObserved implements Words {
  private final Words delegate;

  private final Operation record;

  private final Operation yield;

  private final Operation module;

  private final Operation $;

  private final Operation _x;

  private final Operation gr\u00f6\u00dfe;

  public WordsObserved(Words delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public WordsObserved(Words delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.record = metrics.operation(
        OperationSpec.of("Words.record", "shop.Words", "shop.WordsObserved", "record"));
    this.yield = metrics.operation(
        OperationSpec.of("Words.yield", "shop.Words", "shop.WordsObserved", "yield"));
    this.module = metrics.operation(
        OperationSpec.of("Words.module", "shop.Words", "shop.WordsObserved", "module"));
    this.$ = metrics.operation(
        OperationSpec.of("Words.$", "shop.Words", "shop.WordsObserved", "$"));
    this._x = metrics.operation(
        OperationSpec.of("Words._x", "shop.Words", "shop.WordsObserved", "_x"));
    this.gr\u00f6\u00dfe = metrics.operation(
        OperationSpec.of("Words.gr\u00f6\u00dfe", "shop.Words", "shop.WordsObserved", "gr\u00f6\u00dfe"));
  }

  public Words unwrap() {
    return this.delegate;
  }

  @Override
  public int record(int record, int sealed, int permits) {
    long start = this.record.logsStart()
        ? this.record.start(Arguments.of("record", record).and("sealed", sealed).and("permits", permits))
        : this.record.start();
    int result;
    try {
      result = this.delegate.record(record, sealed, permits);
    } catch (Throwable failure) {
      this.record.failure(start, failure);
      throw failure;
    }
    if (this.record.logsEnd()) {
      this.record.success(start, result);
    } else {
      this.record.success(start);
    }
    return result;
  }

  @Override
  public String yield(String yield, String var, String when) {
    long start = this.yield.logsStart()
        ? this.yield.start(Arguments.of("yield", yield).and("var", var).and("when", when))
        : this.yield.start();
    String result;
    try {
      result = this.delegate.yield(yield, var, when);
    } catch (Throwable failure) {
      this.yield.failure(start, failure);
      throw failure;
    }
    if (this.yield.logsEnd()) {
      this.yield.success(start, result);
    } else {
      this.yield.success(start);
    }
    return result;
  }

  @Override
  public Object module(Object requires, Object exports, Object opens, Object to, Object with) {
    long start = this.module.logsStart()
        ? this.module.start(Arguments.of("requires", requires).and("exports", exports).and("opens", opens).and("to", to).and("with", with))
        : this.module.start();
    Object result;
    try {
      result = this.delegate.module(requires, exports, opens, to, with);
    } catch (Throwable failure) {
      this.module.failure(start, failure);
      throw failure;
    }
    if (this.module.logsEnd()) {
      this.module.success(start, result);
    } else {
      this.module.success(start);
    }
    return result == this.delegate ? this : result;
  }

  @Override
  public int $(int this$0, int $1, int val$x) {
    long start = this.$.logsStart()
        ? this.$.start(Arguments.of("this$0", this$0).and("$1", $1).and("val$x", val$x))
        : this.$.start();
    int result;
    try {
      result = this.delegate.$(this$0, $1, val$x);
    } catch (Throwable failure) {
      this.$.failure(start, failure);
      throw failure;
    }
    if (this.$.logsEnd()) {
      this.$.success(start, result);
    } else {
      this.$.success(start);
    }
    return result;
  }

  @Override
  public String _x(String __, String _1) {
    long start = this._x.logsStart()
        ? this._x.start(Arguments.of("__", __).and("_1", _1))
        : this._x.start();
    String result;
    try {
      result = this.delegate._x(__, _1);
    } catch (Throwable failure) {
      this._x.failure(start, failure);
      throw failure;
    }
    if (this._x.logsEnd()) {
      this._x.success(start, result);
    } else {
      this._x.success(start);
    }
    return result;
  }

  @Override
  public Words gr\u00f6\u00dfe(Words stra\u00dfe) {
    long start = this.gr\u00f6\u00dfe.logsStart()
        ? this.gr\u00f6\u00dfe.start(Arguments.of("stra\u00dfe", stra\u00dfe))
        : this.gr\u00f6\u00dfe.start();
    Words result;
    try {
      result = this.delegate.gr\u00f6\u00dfe(stra\u00dfe);
    } catch (Throwable failure) {
      this.gr\u00f6\u00dfe.failure(start, failure);
      throw failure;
    }
    if (this.gr\u00f6\u00dfe.logsEnd()) {
      this.gr\u00f6\u00dfe.success(start, result);
    } else {
      this.gr\u00f6\u00dfe.success(start);
    }
    return result == this.delegate ? this : result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof WordsObserved that ? that.delegate : other);
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
