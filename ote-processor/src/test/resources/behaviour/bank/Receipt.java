package bank;

import dev.ote.annotations.Observe;
import java.io.Serializable;

@Observe
final class Receipt<T extends Serializable> implements Serializable {
  private static final long serialVersionUID = 1;

  private final T text;

  Receipt(T text) {
    this.text = text;
  }

  public T text() {
    return text;
  }
}
