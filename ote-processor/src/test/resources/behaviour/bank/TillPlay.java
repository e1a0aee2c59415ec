package bank;

import dev.ote.runtime.PerformanceMetrics;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Calls of a till, whether it is a wrapper or not: the wrapper is one. */
public final class TillPlay {
  private TillPlay() {}

  public static List<Object> all(boolean wrapped, Object metrics) throws IOException {
    PerformanceMetrics into = (PerformanceMetrics) metrics;
    Seen seen = new Seen();
    Till till = wrapped ? new TillObserved(into) : new Till();
    Till other =
        wrapped ? new TillObserved("first", into, "x", null) : new Till("first", "x", null);
    Overdrawn expected = new Overdrawn();
    Error failure = new AssertionError("broken");
    CompletableFuture<String> future = new CompletableFuture<>();
    seen.see(() -> till);
    seen.see(() -> other);
    seen.see(() -> wrapped ? new TillObserved("", into) : new Till(""));
    seen.see(() -> till.ring("a") == till);
    seen.see(() -> till.ringTwice("b"));
    seen.see(() -> seen.same(expected, () -> till.refund(expected)));
    seen.see(() -> seen.same(failure, () -> till.refund(failure)));
    seen.see(() -> till.later(future) == future);
    seen.see(() -> future.cancel(true));
    seen.see(() -> till.later(null));
    seen.see(() -> till.max(1, 2));
    seen.see(() -> till.max("b", "a"));
    seen.see(() -> till.compareTo(other));
    seen.see(() -> till.compareTo(null));
    seen.see(() -> till.clone() != till && till.clone().equals(till));
    seen.see(() -> till.equals(new Till()));
    seen.see(() -> till.hashCode());
    seen.see(() -> Seen.copy(till).ring("read back"));
    seen.see(() -> drawer(till, wrapped, into).count());
    return seen.all();
  }

  private static Till.Drawer drawer(Till till, boolean wrapped, PerformanceMetrics metrics) {
    return wrapped ? new Till_DrawerObserved(till, metrics) : till.new Drawer();
  }
}
