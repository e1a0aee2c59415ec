package shop;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import com.google.errorprone.annotations.MustBeClosed;
import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.io.StringReader;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Contracts}.
 */
@CheckReturnValue
@SuppressWarnings({
    "all",
    "deprecation",
    "removal"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Contracts")
public final class ContractsObserved {
  private final Contracts delegate;

  private final Operation ignorable;

  private final Operation open;

  private final Operation query;

  private final Operation format;

  private final Operation old;

  private final Operation going;

  public ContractsObserved(Contracts delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public ContractsObserved(Contracts delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.ignorable = metrics.operation(
        OperationSpec.of("Contracts.ignorable", "shop.Contracts", "shop.ContractsObserved",
            "ignorable"));
    this.open = metrics.operation(
        OperationSpec.of("Contracts.open", "shop.Contracts", "shop.ContractsObserved", "open"));
    this.query = metrics.operation(
        OperationSpec.of("Contracts.query", "shop.Contracts", "shop.ContractsObserved", "query"));
    this.format = metrics.operation(
        OperationSpec.of("Contracts.format", "shop.Contracts", "shop.ContractsObserved", "format"));
    this.old = metrics.operation(
        OperationSpec.of("Contracts.old", "shop.Contracts", "shop.ContractsObserved", "old"));
    this.going = metrics.operation(
        OperationSpec.of("Contracts.going", "shop.Contracts", "shop.ContractsObserved", "going"));
  }

  public Contracts unwrap() {
    return this.delegate;
  }

  @CanIgnoreReturnValue
  public int ignorable() {
    long start = this.ignorable.start();
    int result;
    try {
      result = this.delegate.ignorable();
    } catch (Throwable failure) {
      this.ignorable.failure(start, failure);
      throw failure;
    }
    this.ignorable.success(start);
    return result;
  }

  @MustBeClosed
  public StringReader open() {
    long start = this.open.start();
    StringReader result;
    try {
      result = this.delegate.open();
    } catch (Throwable failure) {
      this.open.failure(start, failure);
      throw failure;
    }
    this.open.success(start);
    return result;
  }

  public String query(@CompileTimeConstant String sql) {
    long start = this.query.start();
    String result;
    try {
      result = this.delegate.query(sql);
    } catch (Throwable failure) {
      this.query.failure(start, failure);
      throw failure;
    }
    this.query.success(start);
    return result;
  }

  @FormatMethod
  public String format(int level, @FormatString String format, Object... arguments) {
    long start = this.format.start();
    String result;
    try {
      result = this.delegate.format(level, format, arguments);
    } catch (Throwable failure) {
      this.format.failure(start, failure);
      throw failure;
    }
    this.format.success(start);
    return result;
  }

  @Deprecated(
      since = "1.2"
  )
  public void old(int i) {
    long start = this.old.start();
    try {
      this.delegate.old(i);
    } catch (Throwable failure) {
      this.old.failure(start, failure);
      throw failure;
    }
    this.old.success(start);
  }

  @Deprecated(
      since = "2",
      forRemoval = true
  )
  public void going() {
    long start = this.going.start();
    try {
      this.delegate.going();
    } catch (Throwable failure) {
      this.going.failure(start, failure);
      throw failure;
    }
    this.going.success(start);
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof ContractsObserved that ? that.delegate : other);
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
