package dev.ote.processor;

import java.util.Comparator;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.util.Elements;

/** A type or a package by its name: elements do not survive a round. */
record NamedElement(String name, boolean isPackage) implements Comparable<NamedElement> {
  private static final Comparator<NamedElement> ORDER =
      Comparator.comparing(NamedElement::name).thenComparing(NamedElement::isPackage);

  static NamedElement of(QualifiedNameable element) {
    return new NamedElement(
        element.getQualifiedName().toString(), element instanceof PackageElement);
  }

  /** The element as it is in this round. */
  Optional<Element> in(Elements elements) {
    return Optional.ofNullable(
        isPackage ? elements.getPackageElement(name) : elements.getTypeElement(name));
  }

  @Override
  public int compareTo(NamedElement other) {
    return ORDER.compare(this, other);
  }
}
