package dev.ote.processor.body;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.model.Nest;
import dev.ote.processor.model.Observation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions that an observed operation creates say where: their message has trace information.
 * What is created in the hidden methods that it calls in its own nest counts as its own.
 */
final class UntracedErrors implements BodyCheck {
  private final ExceptionTypes exceptions;

  UntracedErrors(ExceptionTypes exceptions) {
    this.exceptions = exceptions;
  }

  @Override
  public List<Finding> check(AnalysedType type) {
    TypeElement element = type.element();
    List<Finding> findings = new ArrayList<>();
    if (!Observation.isObserved(element)) {
      return findings;
    }
    Deque<ExecutableElement> open = new ArrayDeque<>();
    ElementFilter.methodsIn(element.getEnclosedElements()).stream()
        .filter(method -> Observation.observing(element, method).isPresent())
        .forEach(open::add);
    Set<Element> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      type.nest()
          .of(open.remove())
          .ifPresent(body -> new OperationScanner(type, seen, open, findings).scan(body, null));
    }
    return findings;
  }

  private final class OperationScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final AnalysedType type;
    private final Set<Element> seen;
    private final Deque<ExecutableElement> open;
    private final List<Finding> findings;

    OperationScanner(
        AnalysedType type,
        Set<Element> seen,
        Deque<ExecutableElement> open,
        List<Finding> findings) {
      this.type = type;
      this.seen = seen;
      this.open = open;
      this.findings = findings;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      if (type.meaning(getCurrentPath()) instanceof ExecutableElement called
          && !called.getModifiers().contains(Modifier.PUBLIC)
          && Nest.holds(type.element(), called)
          && seen.add(called)) {
        open.add(called);
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
      TreePath at = getCurrentPath();
      if (tree.getClassBody() == null
          && type.isA(type.typeOf(at), "java.lang.Exception")
          && LetOut.is(at, type)
          && type.meaning(at) instanceof ExecutableElement constructor
          && constructor.getEnclosingElement() instanceof TypeElement created) {
        if (!exceptions.isKnown(constructor)) {
          type.doubt(Check.ERROR_UNTRACED, at);
        } else if (exceptions.keepMessage(constructor)
            && new TraceSearch(type).isUntraced(at, tree)) {
          findings.add(
              new Finding(
                  Check.ERROR_UNTRACED,
                  type.place(at),
                  "the message of %s has no trace information: use Trace.message(step, detail)"
                      .formatted(created.getSimpleName())));
        }
      }
      return super.visitNewClass(tree, null);
    }
  }
}
