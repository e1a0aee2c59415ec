package dev.ote.processor;

import dev.ote.processor.model.Annotations;
import dev.ote.processor.model.Nest;
import dev.ote.processor.model.Observation;
import dev.ote.processor.option.Globs;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What this compilation has seen so far, by name: elements do not survive a round. */
final class CompiledTypes {
  private final Set<String> all = new LinkedHashSet<>();
  private final Set<String> observed = new TreeSet<>();
  private final Set<String> newlyObserved = new TreeSet<>();
  private final Set<String> checked = new TreeSet<>();
  private final Set<String> packages = new TreeSet<>();
  private final Set<NamedElement> asking = new TreeSet<>();

  private final Elements elements;
  private final Types types;
  private final Globs alsoChecked;

  CompiledTypes(Elements elements, Types types, Globs alsoChecked) {
    this.elements = elements;
    this.types = types;
    this.alsoChecked = alsoChecked;
  }

  /** Adds a root element of a round, with the types nested in it. */
  void add(Element root) {
    if (root instanceof PackageElement pkg) {
      packages.add(pkg.getQualifiedName().toString());
    } else if (root instanceof TypeElement type) {
      Nest.of(type).forEach(this::addType);
    }
  }

  /** The types to be observed that were added since the last call, in name order. */
  List<TypeElement> takeNewlyObserved() {
    List<TypeElement> types = byName(newlyObserved).toList();
    newlyObserved.clear();
    return types;
  }

  /** The types and packages of this round that carry {@code @ObserveExternal}. */
  List<QualifiedNameable> takeAsking(RoundEnvironment round) {
    TypeElement annotation = elements.getTypeElement(Annotations.OBSERVE_EXTERNAL);
    List<QualifiedNameable> found =
        annotation == null
            ? List.of()
            : round.getElementsAnnotatedWith(annotation).stream()
                .map(QualifiedNameable.class::cast)
                .toList();
    found.forEach(each -> asking.add(NamedElement.of(each)));
    return found;
  }

  /** All of them, as they are in this round. */
  Stream<Element> asking() {
    return asking.stream().flatMap(each -> each.in(elements).stream());
  }

  /** Every type whose source is compiled. */
  Set<String> all() {
    return all;
  }

  Stream<TypeElement> observed() {
    return byName(observed);
  }

  /** The types that the checklist concerns, in name order, as they are in this round. */
  Stream<TypeElement> checked() {
    return byName(checked);
  }

  Stream<PackageElement> packages() {
    return packages.stream().flatMap(name -> Stream.ofNullable(elements.getPackageElement(name)));
  }

  private Stream<TypeElement> byName(Set<String> names) {
    return names.stream().flatMap(name -> Stream.ofNullable(elements.getTypeElement(name)));
  }

  private void addType(TypeElement type) {
    String name = type.getQualifiedName().toString();
    all.add(name);
    if (isLeftAlone(type)) {
      return;
    }
    if (Observation.isObserved(type)) {
      observed.add(name);
      checked.add(name);
      newlyObserved.add(name);
    } else if (isCheckedByPackage(type)) {
      checked.add(name);
    }
  }

  private boolean isCheckedByPackage(TypeElement type) {
    return !alsoChecked.isEmpty()
        && type.getKind() != ElementKind.ANNOTATION_TYPE
        && alsoChecked.matchType(
            elements.getPackageOf(type).getQualifiedName().toString(),
            Nest.outermost(type).getQualifiedName().toString())
        && !Observation.operations(type).isEmpty()
        && !isThrowable(type);
  }

  private boolean isThrowable(TypeElement type) {
    TypeElement throwable = elements.getTypeElement("java.lang.Throwable");
    return throwable != null && types.isSubtype(type.asType(), throwable.asType());
  }

  /** Whether the type, or one around it, is exempt, or written by a generator. */
  private static boolean isLeftAlone(TypeElement type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (Observation.isExempt(e) || isGenerated(e)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGenerated(Element type) {
    return type.getAnnotationMirrors().stream()
        .map(mirror -> mirror.getAnnotationType().asElement().getSimpleName().toString())
        .anyMatch(name -> name.endsWith("Generated"));
  }
}
