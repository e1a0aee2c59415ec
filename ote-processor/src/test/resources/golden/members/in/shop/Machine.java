package shop;

import dev.ote.annotations.Observe;

/** Modifiers that say how a method does its work, which is none of the wrapper's business. */
@Observe
public abstract class Machine {
  public Machine() {}

  public static Machine open() {
    return null;
  }

  public synchronized int locked() {
    return 1;
  }

  @SuppressWarnings("strictfp")
  public strictfp double exact(double value) {
    return value / 3;
  }

  public native long measured();

  public final int fixed() {
    return 2;
  }

  public abstract int open(int level);

  protected void maintain() {}

  private void secret() {}

  @Override
  public String toString() {
    return "machine";
  }
}
