package dev.ote.processor.check;

import dev.ote.processor.doc.Docs;
import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.ReferenceResolver;
import dev.ote.processor.doc.SourceFile;
import dev.ote.processor.model.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * A type under check with its parsed comments, valid during one round.
 *
 * @param operations those whose author can be asked to document them
 */
public record CheckedType(
    TypeElement element,
    OteDoc doc,
    List<Operation> operations,
    ReferenceResolver resolver,
    SourceFile file) {

  public CheckedType {
    operations = List.copyOf(operations);
  }

  /**
   * A method that the checklist concerns: a public one, or one that is observed though it is not.
   *
   * @param observed whether a wrapper observes it
   */
  public record Operation(ExecutableElement method, OteDoc doc, boolean observed) {

    boolean hasBody() {
      return !method.getModifiers().contains(Modifier.ABSTRACT)
          && !method.getModifiers().contains(Modifier.NATIVE);
    }

    String name() {
      return method.getSimpleName() + "()";
    }
  }

  public static CheckedType of(TypeElement type, Docs docs) {
    OteDoc doc = docs.of(type);
    Predicate<ExecutableElement> written = docs.writtenIn(type);
    List<Operation> operations = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!Observation.isExempt(method) && Observation.canIntercept(method)) {
        boolean observed = Observation.observing(type, method).isPresent();
        if ((observed || Observation.isOperation(method)) && written.test(method)) {
          operations.add(new Operation(method, docs.of(method), observed));
        }
      }
    }
    return new CheckedType(type, doc, operations, docs.resolver(type, doc), docs.sourceFile(type));
  }

  String simpleName() {
    return element.getSimpleName().toString();
  }
}
