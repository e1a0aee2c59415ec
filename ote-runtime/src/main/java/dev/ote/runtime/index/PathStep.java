package dev.ote.runtime.index;

import com.google.errorprone.annotations.Immutable;
import java.util.List;

/**
 * A step of a documented TRACE PATH. Immutable.
 *
 * @param text what is written, such as {@code Store.save()} or {@code query by user}
 * @param operations the observed operations that the step runs, sorted; none where it names no
 *     method, or one that is not observed. Several where it names a method of an interface of which
 *     more than one implementation is observed: a call runs one of them.
 */
@Immutable
@SuppressWarnings({"exports", "Immutable"}) // annotations: see module-info; the list is a copy
public record PathStep(String text, List<String> operations) {

  /** Copies the list. */
  public PathStep {
    operations = List.copyOf(operations);
  }
}
