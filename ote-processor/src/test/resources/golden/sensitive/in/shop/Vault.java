package shop;

import dev.ote.annotations.Observe;
import dev.ote.annotations.Sensitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Observe(arguments = true, result = true)
interface Vault {
  Credentials open(Credentials credentials, String masked);

  ByHand hand(Login login, Mixed<String> mixed);

  Optional<Credentials> find(Session session, Admin[] admins, Credentials... more);

  <C extends Credentials, T extends Comparable<T>> C bound(C value, Map<? super Admin, T> map);

  CompletableFuture<Credentials> later(@Sensitive Credentials credentials);

  CompletionStage<? extends Session> wild(Mixed<Credentials> mixed);

  <S extends Session & Runnable> S both(S session);

  Future own();

  Plain plain(Plain plain, Object any, Tree<String> tree, Mixed<?> mixed);

  @Observe
  Credentials silent(Credentials credentials);

  /** A stage of its own. */
  abstract class Future extends CompletableFuture<Credentials> {}
}
