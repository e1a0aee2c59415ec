package bank;

import dev.ote.runtime.PerformanceMetrics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** The calls; written twice, for a wrapper of a class is no subtype of it. */
public final class Play {
  private final List<Object> seen = new ArrayList<>();

  private Play() {}

  public static List<Object> all(boolean wrapped, Object metrics) {
    Play play = new Play();
    if (wrapped) {
      play.wrapped((PerformanceMetrics) metrics);
    } else {
      play.plain();
    }
    return play.seen;
  }

  private void plain() {
    Account a = new Account();
    IllegalStateException thrown = new IllegalStateException();
    Exception checked = new Exception();
    CompletableFuture<String> future = new CompletableFuture<>();
    see(() -> a.deposit(5));
    see(() -> a.deposit(5, null));
    see(() -> run(() -> a.withdraw(1)));
    see(() -> run(() -> a.withdraw(1000)));
    see(() -> run(() -> a.withdraw(null)));
    see(() -> a.isOpen());
    see(() -> a.note("x") == a);
    see(() -> a.note("") == a);
    see(() -> run(() -> a.fail(null)));
    see(() -> same(thrown, () -> a.fail(thrown)));
    see(() -> a.<String, RuntimeException>supply(() -> "t", null));
    see(() -> same(checked, () -> a.<String, Exception>supply(() -> "t", checked)));
    see(() -> a.list());
    see(() -> a.list(1, null, "x"));
    see(() -> a.list((Object[]) null));
    see(() -> a.describe());
    see(() -> a.describe((Object[]) null));
    see(() -> a.describe(1, 2));
    see(() -> a.later(future) == future);
    see(() -> a.later(CompletableFuture.failedFuture(new Overdrawn())) != null);
    see(() -> future.complete("done"));
    see(() -> a.callerOf());
    see(() -> a.compareTo(null));
    see(() -> a.equals(a));
    see(() -> a.equals(null));
    see(() -> a.equals(new Account()));
    see(() -> a.hashCode());
    see(() -> a.toString());
    Coin c = Coin.HEADS;
    see(() -> c.flip());
    see(() -> copy(new Receipt<>("x")).text());
    see(() -> c.compareTo(Coin.TAILS));
    see(() -> c.getDeclaringClass());
    Point p = new Point(1, 2, 3);
    see(() -> p.x());
    see(() -> p.ys().length);
    see(() -> p.negated().x());
  }

  private void wrapped(PerformanceMetrics metrics) {
    Account delegate = new Account();
    AccountObserved a = new AccountObserved(delegate, metrics);
    if (a.unwrap() != delegate) {
      throw new AssertionError();
    }
    IllegalStateException thrown = new IllegalStateException();
    Exception checked = new Exception();
    CompletableFuture<String> future = new CompletableFuture<>();
    see(() -> a.deposit(5));
    see(() -> a.deposit(5, null));
    see(() -> run(() -> a.withdraw(1)));
    see(() -> run(() -> a.withdraw(1000)));
    see(() -> run(() -> a.withdraw(null)));
    see(() -> a.isOpen());
    see(() -> a.note("x") == a);
    see(() -> a.note("") == a);
    see(() -> run(() -> a.fail(null)));
    see(() -> same(thrown, () -> a.fail(thrown)));
    see(() -> a.<String, RuntimeException>supply(() -> "t", null));
    see(() -> same(checked, () -> a.<String, Exception>supply(() -> "t", checked)));
    see(() -> a.list());
    see(() -> a.list(1, null, "x"));
    see(() -> a.list((Object[]) null));
    see(() -> a.describe());
    see(() -> a.describe((Object[]) null));
    see(() -> a.describe(1, 2));
    see(() -> a.later(future) == future);
    see(() -> a.later(CompletableFuture.failedFuture(new Overdrawn())) != null);
    see(() -> future.complete("done"));
    see(() -> a.callerOf());
    see(() -> a.compareTo(null));
    see(() -> a.equals(a));
    see(() -> a.equals(null));
    see(() -> a.equals(new Account()));
    see(() -> a.hashCode());
    see(() -> a.toString());
    CoinObserved c = new CoinObserved(Coin.HEADS, metrics);
    see(() -> c.flip());
    see(() -> copy(new ReceiptObserved<>(new Receipt<>("x"))).text());
    see(() -> c.compareTo(Coin.TAILS));
    see(() -> c.getDeclaringClass());
    PointObserved p = new PointObserved(new Point(1, 2, 3), metrics);
    see(() -> p.x());
    see(() -> p.ys().length);
    see(() -> p.negated().x());
  }

  /** A call's outcome: its result, or what it threw. */
  private void see(Callable<?> call) {
    try {
      seen.add(String.valueOf(call.call()));
    } catch (Exception e) {
      seen.add(e.toString());
    }
  }

  private static Object run(Action action) throws Exception {
    action.run();
    return "returned";
  }

  private static Object same(Exception expected, Action action) {
    try {
      action.run();
      return "returned";
    } catch (Exception e) {
      return e == expected;
    }
  }

  private interface Action {
    void run() throws Exception;
  }

  @SuppressWarnings("unchecked")
  private static <T> T copy(T object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
