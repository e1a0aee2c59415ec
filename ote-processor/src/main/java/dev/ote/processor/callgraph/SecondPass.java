package dev.ote.processor.callgraph;

import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import dev.ote.processor.body.BodyChecks;
import dev.ote.processor.diagnostic.Certainty;
import dev.ote.processor.diagnostic.Findings;
import dev.ote.processor.doc.Docs;
import dev.ote.processor.doc.Neighbours;
import dev.ote.processor.model.Dependencies;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What follows the rounds: lets each type's bodies be looked at as they come. */
public final class SecondPass {
  private final Findings findings;
  private final Certainty certainty;
  private final Guard guard;
  private final TracePaths paths;
  private final BodyChecks bodies;

  /** Runs what is done for one type, and keeps its faults from stopping the compiler. */
  public interface Guard {
    void run(String type, Runnable action);
  }

  /**
   * @param bodies what looks at bodies one type at a time
   */
  public SecondPass(
      DocTrees trees,
      Elements elements,
      Types types,
      Findings findings,
      Certainty certainty,
      Neighbours neighbours,
      Dependencies dependencies,
      BodyChecks bodies,
      Guard guard) {
    this.findings = findings;
    this.certainty = certainty;
    this.guard = guard;
    this.bodies = bodies;
    this.paths =
        new TracePaths(
            trees, elements, types, findings, certainty, neighbours, dependencies::isIgnored);
  }

  /** Notes what a checked type documents; to be called in the last round. */
  public void read(TypeElement type, Docs docs) {
    paths.read(type, docs);
    bodies.read(type, docs);
  }

  /**
   * Prepares for types to be analysed.
   *
   * @param types the types whose source is in this compilation, nested ones too
   * @return whether there is something to verify
   */
  public boolean start(Set<String> types) {
    boolean anyPath = paths.start(types);
    return bodies.start(types) || anyPath;
  }

  /** The types, by their canonical names, in which something may be found. */
  public Set<String> concerned() {
    Set<String> concerned = new HashSet<>(paths.concerned());
    concerned.addAll(bodies.concerned());
    return concerned;
  }

  /**
   * Looks at a top-level type whose bodies are attributed, those nested in it included.
   *
   * @param path where it stands; null for what is no type in a file
   */
  public void analysed(TypeElement type, @Nullable TreePath path) {
    String name = type.getQualifiedName().toString();
    if (path != null) {
      guard.run(name, () -> findings.report(bodies.analysed(type, path, certainty)));
    }
    guard.run(name, () -> paths.analysed(type, path));
  }
}
