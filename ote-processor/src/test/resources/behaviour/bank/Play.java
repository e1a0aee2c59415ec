package bank;

import dev.ote.runtime.PerformanceMetrics;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The calls; written twice, for a wrapper of a class is no subtype of it. */
public final class Play {
  private final Seen seen = new Seen();

  private Play() {}

  public static List<Object> all(boolean wrapped, Object metrics) {
    Play play = new Play();
    if (wrapped) {
      play.wrapped((PerformanceMetrics) metrics);
    } else {
      play.plain();
    }
    return play.seen.all();
  }

  private void plain() {
    Account a = new Account();
    IllegalStateException thrown = new IllegalStateException();
    Exception checked = new Exception();
    CompletableFuture<String> future = new CompletableFuture<>();
    seen.see(() -> a.deposit(5));
    seen.see(() -> a.deposit(5, null));
    seen.see(() -> run(() -> a.withdraw(1)));
    seen.see(() -> run(() -> a.withdraw(1000)));
    seen.see(() -> run(() -> a.withdraw(null)));
    seen.see(() -> a.isOpen());
    seen.see(() -> a.note("x") == a);
    seen.see(() -> a.note("") == a);
    seen.see(() -> run(() -> a.fail(null)));
    seen.see(() -> seen.same(thrown, () -> a.fail(thrown)));
    seen.see(() -> a.<String, RuntimeException>supply(() -> "t", null));
    seen.see(() -> seen.same(checked, () -> a.<String, Exception>supply(() -> "t", checked)));
    seen.see(() -> a.list());
    seen.see(() -> a.list(1, null, "x"));
    seen.see(() -> a.list((Object[]) null));
    seen.see(() -> a.describe());
    seen.see(() -> a.describe((Object[]) null));
    seen.see(() -> a.describe(1, 2));
    seen.see(() -> a.later(future) == future);
    seen.see(() -> a.later(CompletableFuture.failedFuture(new Overdrawn())) != null);
    seen.see(() -> future.complete("done"));
    seen.see(() -> a.callerOf());
    seen.see(() -> a.compareTo(null));
    seen.see(() -> a.equals(a));
    seen.see(() -> a.equals(null));
    seen.see(() -> a.equals(new Account()));
    seen.see(() -> a.hashCode());
    seen.see(() -> a.toString());
    Coin c = Coin.HEADS;
    seen.see(() -> c.flip());
    seen.see(() -> Seen.copy(new Receipt<>("x")).text());
    seen.see(() -> Seen.copy(new Handed<String>().with("y")).text());
    seen.see(() -> c.compareTo(Coin.TAILS));
    seen.see(() -> c.getDeclaringClass());
    Point p = new Point(1, 2, 3);
    seen.see(() -> p.x());
    seen.see(() -> p.ys().length);
    seen.see(() -> p.negated().x());
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
    seen.see(() -> a.deposit(5));
    seen.see(() -> a.deposit(5, null));
    seen.see(() -> run(() -> a.withdraw(1)));
    seen.see(() -> run(() -> a.withdraw(1000)));
    seen.see(() -> run(() -> a.withdraw(null)));
    seen.see(() -> a.isOpen());
    seen.see(() -> a.note("x") == a);
    seen.see(() -> a.note("") == a);
    seen.see(() -> run(() -> a.fail(null)));
    seen.see(() -> seen.same(thrown, () -> a.fail(thrown)));
    seen.see(() -> a.<String, RuntimeException>supply(() -> "t", null));
    seen.see(() -> seen.same(checked, () -> a.<String, Exception>supply(() -> "t", checked)));
    seen.see(() -> a.list());
    seen.see(() -> a.list(1, null, "x"));
    seen.see(() -> a.list((Object[]) null));
    seen.see(() -> a.describe());
    seen.see(() -> a.describe((Object[]) null));
    seen.see(() -> a.describe(1, 2));
    seen.see(() -> a.later(future) == future);
    seen.see(() -> a.later(CompletableFuture.failedFuture(new Overdrawn())) != null);
    seen.see(() -> future.complete("done"));
    seen.see(() -> a.callerOf());
    seen.see(() -> a.compareTo(null));
    seen.see(() -> a.equals(a));
    seen.see(() -> a.equals(null));
    seen.see(() -> a.equals(new Account()));
    seen.see(() -> a.hashCode());
    seen.see(() -> a.toString());
    CoinObserved c = new CoinObserved(Coin.HEADS, metrics);
    seen.see(() -> c.flip());
    seen.see(() -> Seen.copy(new ReceiptObserved<>(new Receipt<>("x"))).text());
    seen.see(() -> Seen.copy(new HandedObserved<>(new Handed<String>().with("y"))).text());
    seen.see(() -> c.compareTo(Coin.TAILS));
    seen.see(() -> c.getDeclaringClass());
    PointObserved p = new PointObserved(new Point(1, 2, 3), metrics);
    seen.see(() -> p.x());
    seen.see(() -> p.ys().length);
    seen.see(() -> p.negated().x());
  }

  private static Object run(Action action) throws Exception {
    action.run();
    return "returned";
  }

  private interface Action {
    void run() throws Exception;
  }
}
