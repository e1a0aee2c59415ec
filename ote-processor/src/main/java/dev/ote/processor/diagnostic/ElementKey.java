package dev.ote.processor.diagnostic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/**
 * Names a declaration in files that outlive the compilation, without line numbers and without what
 * may change while it stays the same: {@code com.acme.Foo}, {@code com.acme.Foo#save(String,int)},
 * {@code com.acme.Foo#<init>()}, {@code com.acme.Foo#field}, {@code com.acme.package-info}.
 *
 * <p>A parameter, or what is declared in a body, goes by the member around it; in an initializer,
 * which has no name, by the type. Parameter types are erased and without their packages.
 *
 * @param owner the canonical name of the type, or of the package with {@code .package-info}
 * @param member the member of the type; empty for the type or package itself
 */
public record ElementKey(String owner, String member) {
  private static final String PACKAGE = "package-info";

  /** The key of a declaration, or of what is around it, if it has none of its own. */
  public static ElementKey of(Element element) {
    Deque<Element> outermostFirst = new ArrayDeque<>();
    for (@Nullable Element e = element; e != null; e = e.getEnclosingElement()) {
      outermostFirst.push(e);
    }
    String owner = "";
    for (Element next : outermostFirst) {
      if (next instanceof PackageElement pkg) {
        owner = ofPackage(pkg.getQualifiedName().toString()).owner();
      } else if (next instanceof TypeElement type) {
        owner = type.getQualifiedName().toString();
      } else if (isInitializer(next)) {
        return new ElementKey(owner, "");
      } else if (next.getKind() != ElementKind.MODULE) {
        return new ElementKey(owner, member(next));
      }
    }
    return new ElementKey(owner, "");
  }

  /** The key of a package; the unnamed one has an empty name. */
  public static ElementKey ofPackage(String name) {
    return new ElementKey(name.isEmpty() ? PACKAGE : name + "." + PACKAGE, "");
  }

  /** What javac puts around the variables of an initializer knows of no parameters. */
  private static boolean isInitializer(Element element) {
    return element.getKind() == ElementKind.STATIC_INIT
        || element.getKind() == ElementKind.INSTANCE_INIT;
  }

  private static String member(Element element) {
    return element instanceof ExecutableElement method
        ? method.getSimpleName()
            + method.getParameters().stream()
                .map(parameter -> erased(parameter.asType()))
                .collect(Collectors.joining(",", "(", ")"))
        : element.getSimpleName().toString();
  }

  // TypeMirror.toString differs between compilers and releases.
  private static String erased(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return erased(array.getComponentType()) + "[]";
    }
    if (type instanceof IntersectionType intersection) {
      return erased(intersection.getBounds().get(0));
    }
    if (type instanceof TypeVariable variable) {
      return erased(variable.getUpperBound());
    }
    if (type instanceof DeclaredType declared) {
      return declared.asElement().getSimpleName().toString();
    }
    return type.getKind().name().toLowerCase(Locale.ROOT);
  }

  /** As it is written in files. */
  @Override
  public String toString() {
    return member.isEmpty() ? owner : owner + "#" + member;
  }
}
