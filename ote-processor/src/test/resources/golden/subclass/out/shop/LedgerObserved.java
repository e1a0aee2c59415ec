package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Arguments;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import inject.Inject;
import inject.Named;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Ledger}.
 */
@SuppressWarnings({
    "all",
    "deprecation",
    "serial",
    "varargs"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Ledger")
public final class LedgerObserved<T extends Comparable<T>> extends Ledger<T> {
  private transient Operations operations;

  @Inject
  public LedgerObserved(@Named("name") String name, Supplier<? extends T> metrics) {
    super(name, metrics);
    this.operations = new Operations(PerformanceMetrics.global());
  }

  public LedgerObserved(@Named("name") String name, Supplier<? extends T> metrics,
      PerformanceMetrics metrics_) {
    super(name, metrics);
    this.operations = new Operations(metrics_);
  }

  protected <X extends Exception> LedgerObserved(Class<X> thrown) throws X, IOException {
    <X>super(thrown);
    this.operations = new Operations(PerformanceMetrics.global());
  }

  protected <X extends Exception> LedgerObserved(Class<X> thrown, PerformanceMetrics metrics) throws
      X, IOException {
    <X>super(thrown);
    this.operations = new Operations(metrics);
  }

  LedgerObserved(String... names) {
    super(names);
    this.operations = new Operations(PerformanceMetrics.global());
  }

  LedgerObserved(PerformanceMetrics metrics, String... names) {
    super(names);
    this.operations = new Operations(metrics);
  }

  LedgerObserved(int number) {
    super(number);
    this.operations = new Operations(PerformanceMetrics.global());
  }

  LedgerObserved(int number, PerformanceMetrics metrics) {
    super(number, metrics);
    this.operations = new Operations(PerformanceMetrics.global());
  }

  LedgerObserved(int number, PerformanceMetrics metrics, PerformanceMetrics metrics_) {
    super(number, metrics);
    this.operations = new Operations(metrics_);
  }

  @Deprecated
  @SafeVarargs
  public LedgerObserved(int number, List<T>... lists) {
    super(number, lists);
    this.operations = new Operations(PerformanceMetrics.global());
  }

  @Deprecated
  @SafeVarargs
  public LedgerObserved(int number, PerformanceMetrics metrics, List<T>... lists) {
    super(number, lists);
    this.operations = new Operations(metrics);
  }

  @Override
  T first(List<? extends T> all) throws IOException {
    if (this.operations == null) {
      return super.first(all);
    }
    long start = this.operations.first.start();
    T result;
    try {
      result = super.first(all);
    } catch (Throwable failure) {
      this.operations.first.failure(start, failure);
      throw failure;
    }
    this.operations.first.success(start);
    return result;
  }

  @Override
  protected <S extends T> List<S> sorted(List<S> start, long result) {
    if (this.operations == null) {
      return super.<S>sorted(start, result);
    }
    long start_ = this.operations.sorted.logsStart()
        ? this.operations.sorted.start(Arguments.of("start", start).and("result", result))
        : this.operations.sorted.start();
    List<S> result_;
    try {
      result_ = super.<S>sorted(start, result);
    } catch (Throwable failure) {
      if (failure instanceof IllegalStateException) {
        this.operations.sorted.expected(start_, failure);
      } else {
        this.operations.sorted.failure(start_, failure);
      }
      throw failure;
    }
    if (this.operations.sorted.logsEnd()) {
      this.operations.sorted.success(start_, result_);
    } else {
      this.operations.sorted.success(start_);
    }
    return result_;
  }

  @Override
  public Ledger<T> self() {
    if (this.operations == null) {
      return super.self();
    }
    long start = this.operations.self.start();
    Ledger<T> result;
    try {
      result = super.self();
    } catch (Throwable failure) {
      this.operations.self.failure(start, failure);
      throw failure;
    }
    this.operations.self.success(start);
    return result;
  }

  @Override
  public CompletableFuture<Ledger.Operations> later(Ledger.Operations operations) {
    if (this.operations == null) {
      return super.later(operations);
    }
    long start = this.operations.later.start();
    CompletableFuture<Ledger.Operations> result;
    try {
      result = super.later(operations);
    } catch (Throwable failure) {
      this.operations.later.failure(start, failure);
      throw failure;
    }
    this.operations.later.completion(start, result);
    return result;
  }

  @Override
  public int compareTo(Ledger<T> other) {
    if (this.operations == null) {
      return super.compareTo(other);
    }
    long start = this.operations.compareTo.start();
    int result;
    try {
      result = super.compareTo(other);
    } catch (Throwable failure) {
      this.operations.compareTo.failure(start, failure);
      throw failure;
    }
    this.operations.compareTo.success(start);
    return result;
  }

  @Override
  void close() {
    if (this.operations == null) {
      super.close();
      return;
    }
    long start = this.operations.close.start();
    try {
      super.close();
    } catch (Throwable failure) {
      this.operations.close.failure(start, failure);
      throw failure;
    }
    this.operations.close.success(start);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    this.operations = new Operations(PerformanceMetrics.global());
  }

  private static final class Operations {
    final dev.ote.runtime.Operation first;

    final dev.ote.runtime.Operation sorted;

    final dev.ote.runtime.Operation self;

    final dev.ote.runtime.Operation later;

    final dev.ote.runtime.Operation compareTo;

    final dev.ote.runtime.Operation close;

    Operations(PerformanceMetrics metrics) {
      this.first = metrics.operation(
          OperationSpec.of("Ledger.first", "shop.Ledger", "shop.LedgerObserved", "first"));
      this.sorted = metrics.operation(
          OperationSpec.of("Ledger.sorted", "shop.Ledger", "shop.LedgerObserved", "sorted"));
      this.self = metrics.operation(
          OperationSpec.of("Ledger.self", "shop.Ledger", "shop.LedgerObserved", "self"));
      this.later = metrics.operation(
          OperationSpec.of("Ledger.later", "shop.Ledger", "shop.LedgerObserved", "later"));
      this.compareTo = metrics.operation(
          OperationSpec.of("Ledger.compareTo", "shop.Ledger", "shop.LedgerObserved", "compareTo"));
      this.close = metrics.operation(
          OperationSpec.of("Ledger.close", "shop.Ledger", "shop.LedgerObserved", "close"));
    }
  }
}
