package shop;

import dev.ote.annotations.Observe;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Observe
public interface Builder extends Step<Builder>, Appendable {
  Builder name(String name);

  Object any();

  @Observe(expected = NoSuchElementException.class)
  CompletableFuture<String> fetch(String failure);

  <F extends CompletionStage<? extends Number>> F number(F start);
}
