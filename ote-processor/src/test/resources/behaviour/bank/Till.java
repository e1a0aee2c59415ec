package bank;

import dev.ote.annotations.Observe;
import dev.ote.annotations.ObservedWrapper;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A class whose wrapper extends it: it calls itself, while it is constructed too. */
@Observe
@ObservedWrapper(ObservedWrapper.Kind.SUBCLASS)
public class Till implements Comparable<Till>, Serializable, Cloneable {
  private static final long serialVersionUID = 1;

  private final List<String> rung = new ArrayList<>();

  public Till() {
    ring("opened");
  }

  protected Till(String first, Object... more) throws IOException {
    if (first.isEmpty()) {
      throw new IOException("no first");
    }
    ring(first);
    for (Object each : more) {
      ring(String.valueOf(each));
    }
  }

  /** An inner class, which needs a till around it. */
  @Observe
  @ObservedWrapper(ObservedWrapper.Kind.SUBCLASS)
  class Drawer {
    public int count() {
      return rung.size();
    }
  }

  public Till ring(String item) {
    rung.add(item);
    return this;
  }

  public List<String> ringTwice(String item) {
    ring(item).ring(item);
    return rung;
  }

  @Observe(expected = Overdrawn.class)
  public void refund(Throwable thrown) throws Throwable {
    throw thrown;
  }

  public CompletableFuture<String> later(CompletableFuture<String> future) {
    return future;
  }

  @Observe
  protected <T extends Comparable<T>> T max(T one, T other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  @Override
  public int compareTo(Till other) {
    return Integer.compare(rung.size(), other.rung.size());
  }

  @Override
  public Till clone() {
    try {
      return (Till) super.clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Till that && rung.equals(that.rung);
  }

  @Override
  public int hashCode() {
    return rung.hashCode();
  }

  @Override
  public String toString() {
    return "Till" + rung;
  }
}
