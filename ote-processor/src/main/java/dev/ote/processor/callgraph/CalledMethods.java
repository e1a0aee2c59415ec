package dev.ote.processor.callgraph;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the methods of a top-level type and its member types call, by name. */
public final class CalledMethods {
  private final Types types;
  private final Bodies bodies;

  private CalledMethods(Types types, Bodies bodies) {
    this.types = types;
    this.bodies = bodies;
  }

  /**
   * A called method.
   *
   * @param overridden the methods that it overrides: a comment may name one of these
   */
  public record Called(MethodId method, Set<MethodId> overridden) {}

  /** Reads the attributed bodies; to be called while the type's ANALYZE event is handled. */
  public static CalledMethods of(TreePath type, Trees trees, Elements elements, Types types) {
    Bodies bodies = new Bodies();
    BodyScanner.scan(type, trees, new Callees(elements, types)).forEach(bodies::add);
    return new CalledMethods(types, bodies);
  }

  /**
   * The methods that a method calls, each once, in the order of evaluation; behind a non-public
   * method beside it what that one calls. Constructors are left out.
   */
  public List<Called> by(ExecutableElement method) {
    MethodId id = MethodId.of(method, types);
    Set<Called> called = new LinkedHashSet<>();
    bodies.of(id).ifPresent(body -> collect(body, body, new HashSet<>(Set.of(id)), called));
    return List.copyOf(called);
  }

  private void collect(MethodBody body, MethodBody start, Set<MethodId> seen, Set<Called> called) {
    for (Call call : body.calls()) {
      MethodId target = call.target();
      if (!target.isConstructor() && !target.equals(start.id())) {
        called.add(new Called(target, call.overridden()));
      }
      if (seen.add(target)) {
        bodies
            .of(target)
            .filter(inner -> !inner.isPublic() && Unfolding.isBeside(inner, start))
            .ifPresent(inner -> collect(inner, start, seen, called));
      }
    }
  }
}
