package dev.ote.processor.body;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.model.Nest;
import dev.ote.processor.model.Observation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

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
          .ifPresent(
              body -> {
                for (TreePath at : type.nest().within(body)) {
                  if (at.getLeaf() instanceof MethodInvocationTree) {
                    addHidden(at, type, seen, open);
                  } else if (at.getLeaf() instanceof NewClassTree created) {
                    untraced(at, created, type).ifPresent(findings::add);
                  }
                }
              });
    }
    return findings;
  }

  /** A method that is called in its own nest, and that others cannot call. */
  private static void addHidden(
      TreePath call, AnalysedType type, Set<Element> seen, Deque<ExecutableElement> open) {
    if (type.meaning(call) instanceof ExecutableElement called
        && !called.getModifiers().contains(Modifier.PUBLIC)
        && Nest.holds(type.element(), called)
        && seen.add(called)) {
      open.add(called);
    }
  }

  private Optional<Finding> untraced(TreePath at, NewClassTree tree, AnalysedType type) {
    if (tree.getClassBody() != null
        || !type.isA(type.typeOf(at), "java.lang.Exception")
        || !LetOut.is(at, type)
        || !(type.meaning(at) instanceof ExecutableElement constructor)
        || !(constructor.getEnclosingElement() instanceof TypeElement created)) {
      return Optional.empty();
    }
    if (!exceptions.isKnown(constructor)) {
      type.doubt(Check.ERROR_UNTRACED, at);
      return Optional.empty();
    }
    return exceptions.keepMessage(constructor)
            && new TraceSearch(type).isUntraced(at, tree)
            && type.isWritten(at)
        ? Optional.of(
            new Finding(
                Check.ERROR_UNTRACED,
                type.place(at),
                "the message of %s has no trace information: use Trace.message(step, detail)"
                    .formatted(created.getSimpleName())))
        : Optional.empty();
  }
}
