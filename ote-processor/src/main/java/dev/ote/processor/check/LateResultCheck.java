package dev.ote.processor.check;

import dev.ote.processor.check.CheckedType.Operation;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import dev.ote.processor.model.Annotations;
import dev.ote.processor.model.LateResults;
import dev.ote.processor.model.LateResults.LateResult;
import dev.ote.processor.model.Observation;
import dev.ote.processor.model.WrapperRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What is timed is the work, and not the handing out of an object that is to do it later. */
final class LateResultCheck implements TypeCheck {
  private final Elements elements;
  private final Types types;

  LateResultCheck(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  private record Late(ExecutableElement method, LateResult result) {

    String text() {
      return "only the call of %s() is timed, not its %s, which does its work %s"
          .formatted(method.getSimpleName(), result.type(), result.when());
    }
  }

  @Override
  public List<Finding> check(CheckedType type) {
    LateResults results = new LateResults(elements, elements.getPackageOf(type.element()));
    List<Finding> findings = new ArrayList<>();
    inherited(type.element(), results).ifPresent(findings::add);
    for (Operation operation : type.operations()) {
      if (operation.observed() && !Observation.isSuspending(operation.method())) {
        late(type.element(), operation.method(), results)
            .map(
                late ->
                    new Finding(
                        Check.OBSERVED_UNTIL_RETURN,
                        new Place.AtElement(late.method()),
                        late.text() + ": " + remedy(late, type.element(), "mark it @NotObserved")))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** One finding for them all: their cause is one annotation. */
  private Optional<Finding> inherited(TypeElement type, LateResults results) {
    Optional<AnnotationMirror> annotation = Annotations.find(type, Annotations.OBSERVE);
    if (annotation.isEmpty()) {
      return Optional.empty();
    }
    List<Late> late =
        Observation.inheritedByAnnotation(elements, type).stream()
            .flatMap(method -> late(type, method, results).stream())
            .toList();
    @Nullable AnnotationValue whole = null;
    return finding(
        late,
        new Place.AtAnnotation(type, annotation.get(), whole),
        "another inherited method",
        " more inherited methods",
        type,
        "observe single methods instead of the type");
  }

  /** One finding for a type that {@code @ObserveExternal} names. */
  List<Finding> check(WrapperRequest request, Place place) {
    LateResults results = new LateResults(elements, request.home());
    List<Late> late =
        ElementFilter.methodsIn(elements.getAllMembers(request.type())).stream()
            .filter(request::observes)
            .sorted(Comparator.comparing(method -> method.getSimpleName().toString()))
            .flatMap(method -> late(request.type(), method, results).stream())
            .toList();
    return finding(
            late,
            place,
            "another method",
            " more methods",
            request.origin(),
            "wrap what is of interest by hand")
        .stream()
        .toList();
  }

  private Optional<Finding> finding(
      List<Late> late, Place place, String one, String several, Element asking, String exempt) {
    if (late.isEmpty()) {
      return Optional.empty();
    }
    int others = late.size() - 1;
    String more =
        others == 0 ? "" : ", and the same holds for " + (others == 1 ? one : others + several);
    return Optional.of(
        new Finding(
            Check.OBSERVED_UNTIL_RETURN,
            place,
            late.get(0).text() + more + ": " + remedy(late.get(0), asking, exempt)));
  }

  private Optional<Late> late(TypeElement type, ExecutableElement method, LateResults results) {
    ExecutableType seen = (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), method);
    return results.unobserved(seen.getReturnType()).map(result -> new Late(method, result));
  }

  private String remedy(Late late, Element asking, String exempt) {
    if (!late.result().hasAdapter()) {
      return exempt + ", or suppress this where the call alone is of interest";
    }
    ModuleElement module = elements.getModuleOf(asking);
    return module == null || module.isUnnamed()
        ? "add the dependency dev.ote:ote-reactive, which observes it to its end"
        : "add 'requires dev.ote.reactive;' to module %s, which observes it to its end"
            .formatted(module.getQualifiedName());
  }
}
