package shop;

import dev.ote.annotations.NotObserved;
import dev.ote.annotations.Observe;
import dev.ote.annotations.ObservedWrapper;
import dev.ote.runtime.PerformanceMetrics;
import inject.Inject;
import inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Constructors and methods of all kinds. */
@ObservedWrapper(ObservedWrapper.Kind.SUBCLASS)
public class Ledger<T extends Comparable<T>> extends Base<T>
    implements Comparable<Ledger<T>>, Serializable {
  private static final long serialVersionUID = 1;

  public static final class Operations implements Serializable {
    private static final long serialVersionUID = 1;
  }

  @Inject
  public Ledger(@Named("name") String name, Supplier<? extends T> metrics) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("name");
    }
  }

  protected <X extends Exception> Ledger(Class<X> thrown) throws X, IOException {}

  Ledger(String... names) {}

  Ledger(int number) {}

  Ledger(int number, PerformanceMetrics metrics) {}

  private Ledger(long number) {}

  @SafeVarargs
  @Deprecated
  public Ledger(int number, List<T>... lists) {}

  @Override
  @Observe
  T first(List<? extends T> all) throws IOException {
    return all.get(0);
  }

  @Observe(arguments = true, result = true, expected = IllegalStateException.class)
  protected synchronized <S extends T> List<S> sorted(List<S> start, long result) {
    return start;
  }

  @Observe
  public Ledger<T> self() {
    return this;
  }

  @Observe
  public CompletableFuture<Operations> later(Operations operations) {
    return CompletableFuture.completedFuture(operations);
  }

  @Override
  @Observe
  public int compareTo(Ledger<T> other) {
    return 0;
  }

  @NotObserved("only read")
  public int size() {
    return 0;
  }

  @Observe
  void close() {}

  @Override
  protected String audit() {
    return "";
  }
}
