package vault;

import dev.ote.runtime.PerformanceMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** The same calls of a vault and of its wrapper. */
public final class Play {
  private final List<Object> seen = new ArrayList<>();

  public static List<Object> all(boolean wrapped, Object metrics) {
    Play play = new Play();
    Vault vault = new Vault();
    VaultObserved observed = new VaultObserved(vault, (PerformanceMetrics) metrics);
    Credentials bob = new Credentials("bob", "s3cret");
    Credentials hostile = new Credentials("", "s3cret");
    Admin admin = new Admin();
    CompletableFuture<Credentials> future = new CompletableFuture<>();
    if (wrapped) {
      play.see(() -> observed.renew(bob) == bob);
      play.see(() -> observed.renew(hostile) == hostile);
      play.see(() -> observed.renew(null) == null);
      play.see(() -> observed.sessions(admin, bob, hostile));
      play.see(() -> observed.sessions(null, (Credentials[]) null));
      play.see(() -> observed.later(future) == future);
      play.see(() -> future.complete(bob));
      play.see(() -> observed.unknown("x"));
    } else {
      play.see(() -> vault.renew(bob) == bob);
      play.see(() -> vault.renew(hostile) == hostile);
      play.see(() -> vault.renew(null) == null);
      play.see(() -> vault.sessions(admin, bob, hostile));
      play.see(() -> vault.sessions(null, (Credentials[]) null));
      play.see(() -> vault.later(future) == future);
      play.see(() -> future.complete(bob));
      play.see(() -> vault.unknown("x"));
    }
    return play.seen;
  }

  private void see(Callable<?> call) {
    try {
      seen.add(String.valueOf(call.call()));
    } catch (Exception e) {
      seen.add(e.toString());
    }
  }
}
