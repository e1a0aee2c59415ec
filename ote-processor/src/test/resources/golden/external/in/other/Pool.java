package other;

import dev.ote.annotations.NotObserved;
import java.util.Iterator;
import java.util.List;

/** A class that a wrapper cannot wholly stand in for. */
public abstract class Pool implements Iterable<String> {
  Pool() {}

  protected abstract void fill();

  public final void drain() {}

  @NotObserved("only read")
  public int size() {
    return 0;
  }

  @Override
  public Iterator<String> iterator() {
    return List.of("first", "second").iterator();
  }

  void notHere() {}
}
