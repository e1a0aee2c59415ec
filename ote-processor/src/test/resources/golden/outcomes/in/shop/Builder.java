package shop;

import dev.ote.annotations.Observe;
import dev.ote.annotations.Sensitive;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Observe
public interface Builder extends Step<Builder>, Appendable {
  Builder name(String name);

  Object any();

  @Observe(expected = NoSuchElementException.class)
  CompletableFuture<String> fetch(String failure);

  @Observe(result = true, expected = NoSuchElementException.class)
  CompletableFuture<String> shown(String value);

  @Observe(result = true)
  @Sensitive
  CompletionStage<String> secret();

  <F extends CompletionStage<? extends Number>> F number(F start);

  @Observe(result = true)
  <F extends CompletionStage<? extends Number>> F shownNumber(F start);

  @Observe(result = true)
  <T, F extends CompletableFuture<T> & Runnable> F both(F future);

  @Observe(result = true)
  @SuppressWarnings("rawtypes")
  CompletionStage raw();
}
