package shop;

import dev.ote.annotations.Observe;
import dev.ote.annotations.Sensitive;
import dev.ote.annotations.Tag;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionStage;

public interface Prices {
  @Observe
  long price(@Tag("region") String region, String article, @Tag int tier);

  @Observe(arguments = true, result = true, expected = NoSuchElementException.class)
  String name(@Tag("a\"b") String tagged, @Tag("secret") @Sensitive String password);

  @Observe
  CompletionStage<String> later(@Tag("regions") String... regions);

  String unobserved(@Tag("region") String region);
}
