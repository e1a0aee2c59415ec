package dev.ote.runtime.index;

import com.google.errorprone.annotations.Immutable;
import java.util.List;

/**
 * What the documentation says of an operation and its type. Immutable. All texts are the author's
 * own: whoever shows them must escape them.
 *
 * @param operation the operation's name
 * @param type the binary name of the observed type
 * @param location the type's LOCATION; where there is none the source file as the compiler knew it,
 *     and empty where neither is known
 * @param purpose the type's PURPOSE; empty where there is none
 * @param dependencies the entries of the type's DEPENDENCIES, as written
 * @param tracePath the steps of the operation's TRACE PATH; none where there is no such section. Of
 *     overloads that share a name, the path of the first that has one.
 */
@Immutable
@SuppressWarnings({"exports", "Immutable"}) // annotations: see module-info; the lists are copies
public record DocumentedOperation(
    String operation,
    String type,
    String location,
    String purpose,
    List<String> dependencies,
    List<PathStep> tracePath) {

  /** Copies the lists. */
  public DocumentedOperation {
    dependencies = List.copyOf(dependencies);
    tracePath = List.copyOf(tracePath);
  }
}
