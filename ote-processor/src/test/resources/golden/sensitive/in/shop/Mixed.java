package shop;

import dev.ote.annotations.Sensitive;
import java.util.List;

/** Secrets of its own, and held ones. */
public record Mixed<T>(
    @Sensitive String own, List<Credentials> held, T value, int[] numbers) {
  /** Written by hand, and so marked. */
  @Deprecated
  @Override
  public int[] numbers() {
    return numbers;
  }
}
