package shop;

import dev.ote.annotations.Observe;
import java.util.List;

@Observe
public class Safe<T> {
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final List<T> of(T... ts) {
    return List.of(ts);
  }

  @SuppressWarnings("try")
  public <C extends Object & AutoCloseable> void use(C closeable) {}
}
