package shop;

import dev.ote.annotations.Observe;

/** An enum whose constants have bodies. */
@Observe
public enum Level {
  LOW {
    @Override
    public int limit() {
      return 1;
    }
  },
  HIGH {
    @Override
    public int limit() {
      return 2;
    }
  };

  public abstract int limit();

  public Level next() {
    return this == LOW ? HIGH : LOW;
  }
}
