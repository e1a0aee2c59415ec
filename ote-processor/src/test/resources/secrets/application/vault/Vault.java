package vault;

import dev.ote.annotations.Observe;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Observe(arguments = true, result = true)
public class Vault {
  public Credentials renew(Credentials credentials) {
    return credentials;
  }

  public List<Session> sessions(Admin admin, Credentials... more) {
    return List.of(admin);
  }

  public CompletionStage<Credentials> later(CompletableFuture<Credentials> future) {
    return future;
  }

  public Object unknown(Object any) {
    return any;
  }
}
