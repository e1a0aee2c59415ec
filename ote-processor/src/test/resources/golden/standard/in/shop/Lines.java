package shop;

import dev.ote.annotations.Observe;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/** What the language and the library ask of a type by its interfaces. */
@Observe
public final class Lines
    implements AutoCloseable, Iterable<String>, Comparable<Lines>, Serializable {
  private static final long serialVersionUID = 1;

  @Override
  public Iterator<String> iterator() {
    return List.of("a", "b").iterator();
  }

  @Override
  public void close() {}

  @Override
  public int compareTo(Lines other) {
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lines;
  }

  @Override
  public int hashCode() {
    return 7;
  }

  @Override
  public String toString() {
    return "x";
  }
}
