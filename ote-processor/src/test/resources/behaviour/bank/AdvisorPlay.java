package bank;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.Usage;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Calls of an advisor, whether it is a wrapper or not. */
public final class AdvisorPlay {
  private AdvisorPlay() {}

  public static List<Object> all(boolean wrapped, Object metrics) {
    Seen seen = new Seen();
    Advisor advisor = wrapped ? new AdvisorObserved((PerformanceMetrics) metrics) : new Advisor();
    CompletableFuture<Advice> stage = new CompletableFuture<>();
    seen.see(() -> advisor.answer("buy"));
    seen.see(() -> advisor.answer("sell"));
    seen.see(() -> advisor.answer(null));
    seen.see(() -> advisor.answer(""));
    seen.see(() -> advisor.later(stage) == stage);
    seen.see(() -> stage.complete(new Advice("hold")));
    seen.see(() -> advisor.later(CompletableFuture.failedFuture(new Advisor.Refused())) != null);
    seen.see(() -> advisor.later(null));
    seen.see(() -> advisor.refuse(true));
    // What a caller without casts never notices must not be noticed by the wrapper either.
    seen.see(() -> (Serializable) advisor.any("no advice"));
    seen.see(
        () ->
            advisor.within(
                () -> {
                  if (wrapped) { // Else it would stay in the global metrics, for other tests.
                    IntStream.range(0, 3).forEach(i -> Usage.current().apiCall());
                  }
                  Advice unused = advisor.answer("asked within");
                  return "done";
                }));
    return seen.all();
  }
}
