package dev.ote.processor.callgraph;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Turns the attributed bodies of a type and its member types into records. It must run while the
 * type's ANALYZE event is handled: javac drops a body once it has generated its class.
 */
final class BodyScanner extends FlowScanner {
  private static final String LOCAL = ".<local>";

  private final Trees trees;
  private final Callees callees;
  private final List<MethodBody> bodies = new ArrayList<>();
  private final List<Call> handedOver = new ArrayList<>();
  private List<Call> calls = new ArrayList<>();

  /** The member type that is scanned. */
  private String owner = "";

  /** Whether a constructor or an initializer is scanned. */
  private boolean constructing;

  private BodyScanner(Trees trees, Callees callees) {
    this.trees = trees;
    this.callees = callees;
  }

  static List<MethodBody> scan(TreePath type, Trees trees, Callees callees) {
    BodyScanner scanner = new BodyScanner(trees, callees);
    scanner.scan(type, null);
    List<Call> handedOver = List.copyOf(scanner.handedOver);
    if (!handedOver.isEmpty()) {
      scanner.bodies.replaceAll(body -> body.withHandedOver(handedOver));
    }
    return scanner.bodies;
  }

  /** What initializers call is called by every constructor. */
  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    if (!(trees.getElement(getCurrentPath()) instanceof TypeElement type) || !isMember(type)) {
      return deferred(() -> super.visitClass(tree, null));
    }
    String outerOwner = owner;
    boolean outerConstructing = constructing;
    List<Call> outer = calls;
    List<Call> initializers = new ArrayList<>();
    String name = type.getQualifiedName().toString();
    owner = name;
    constructing = true;
    calls = initializers;
    // The order of initializers among the calls of the constructors is not looked at.
    apart(Where.Kind.DEFERRED, () -> super.visitClass(tree, null));
    owner = outerOwner;
    constructing = outerConstructing;
    calls = outer;
    if (!initializers.isEmpty()) {
      bodies.replaceAll(
          body ->
              body.id().isConstructor() && body.id().owner().equals(name)
                  ? body.withFurther(initializers)
                  : body);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    Element element = trees.getElement(getCurrentPath());
    if (!(element instanceof ExecutableElement method)) {
      return super.visitMethod(tree, null);
    }
    if (!isMember(method.getEnclosingElement())) {
      // A method of a local class: its calls belong to the method around it too.
      int before = calls.size();
      super.visitMethod(tree, null);
      MethodId id = callees.id(method).in(owner + LOCAL);
      addBody(id, method, calls.subList(before, calls.size()));
      return null;
    }
    List<Call> outer = calls;
    boolean outerConstructing = constructing;
    calls = new ArrayList<>();
    constructing = method.getKind() == ElementKind.CONSTRUCTOR;
    apart(null, () -> super.visitMethod(tree, null));
    if (tree.getBody() != null) {
      addBody(callees.id(method), method, calls);
    }
    constructing = outerConstructing;
    calls = outer;
    return null;
  }

  private void addBody(MethodId id, ExecutableElement method, List<Call> called) {
    bodies.add(
        new MethodBody(id, isPublic(method), callees.overriddenBy(method), called, List.of()));
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
    return deferred(() -> add(trees.getElement(getCurrentPath())));
  }

  private void add(@Nullable Element called) {
    if (called instanceof ExecutableElement method) {
      @Nullable Callee callee = callees.of(method).orElse(null);
      if (callee != null) {
        Call call = new Call(callee, where());
        calls.add(call);
        if (constructing && isDeferred()) {
          handedOver.add(call);
        }
      }
    }
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
