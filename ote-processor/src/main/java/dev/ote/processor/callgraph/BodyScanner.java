package dev.ote.processor.callgraph;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.ote.processor.model.Annotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Turns the attributed bodies of a type and its member types into records. It must run while the
 * type's ANALYZE event is handled: javac drops a body once it has generated its class.
 */
final class BodyScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Trees trees;
  private final Types types;
  private final Overrides overrides;
  private final List<MethodBody> bodies = new ArrayList<>();
  private List<Call> calls = new ArrayList<>();

  private BodyScanner(Trees trees, Elements elements, Types types) {
    this.trees = trees;
    this.types = types;
    this.overrides = new Overrides(elements, types);
  }

  static List<MethodBody> scan(TreePath type, Trees trees, Elements elements, Types types) {
    BodyScanner scanner = new BodyScanner(trees, elements, types);
    scanner.scan(type, null);
    return scanner.bodies;
  }

  /** What initializers call is called by every constructor. */
  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    if (!(trees.getElement(getCurrentPath()) instanceof TypeElement type) || !isMember(type)) {
      return super.visitClass(tree, null);
    }
    List<Call> outer = calls;
    List<Call> initializers = new ArrayList<>();
    calls = initializers;
    super.visitClass(tree, null);
    calls = outer;
    String owner = type.getQualifiedName().toString();
    bodies.replaceAll(
        body ->
            body.id().isConstructor() && body.id().owner().equals(owner)
                ? body.withFurther(initializers)
                : body);
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    Element element = trees.getElement(getCurrentPath());
    if (!(element instanceof ExecutableElement method) || !isMember(method.getEnclosingElement())) {
      // A method of a local class: its calls belong to the method around it.
      return super.visitMethod(tree, null);
    }
    List<Call> outer = calls;
    calls = new ArrayList<>();
    super.visitMethod(tree, null);
    if (tree.getBody() != null) {
      bodies.add(new MethodBody(MethodId.of(method, types), isPublic(method), calls));
    }
    calls = outer;
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    // Receiver and arguments are evaluated before the call itself.
    super.visitMethodInvocation(tree, null);
    add(trees.getElement(getCurrentPath()));
    return null;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    super.visitNewClass(tree, null);
    add(trees.getElement(getCurrentPath()));
    return null;
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    super.visitMemberReference(tree, null);
    add(trees.getElement(getCurrentPath()));
    return null;
  }

  private void add(@Nullable Element called) {
    if (called instanceof ExecutableElement method
        && method.getEnclosingElement() instanceof TypeElement owner) {
      MethodId id = MethodId.of(method, types);
      calls.add(
          observedBy(owner)
              .map(observed -> new Call(id.in(observed), Set.of(id)))
              .orElseGet(() -> new Call(id, overrides.overriddenBy(method))));
    }
  }

  /** A call of a wrapper is a call of what it wraps. */
  private static Optional<String> observedBy(TypeElement owner) {
    return Annotations.find(owner, Annotations.OTE_GENERATED)
        .flatMap(generated -> Annotations.value(generated, "value"))
        .map(value -> String.valueOf(value.getValue()));
  }

  /** Whether the type is no local or anonymous class, nor within one. */
  private static boolean isMember(@Nullable Element type) {
    for (Element e = type; e instanceof TypeElement t; e = e.getEnclosingElement()) {
      if (t.getNestingKind() == NestingKind.LOCAL || t.getNestingKind() == NestingKind.ANONYMOUS) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPublic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PUBLIC)
        && method.getEnclosingElement() instanceof TypeElement owner
        && owner.getModifiers().contains(Modifier.PUBLIC);
  }
}
