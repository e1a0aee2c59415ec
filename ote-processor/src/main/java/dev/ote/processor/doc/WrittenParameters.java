package dev.ote.processor.doc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Which overloads a list of parameters may mean. People write types or names there, with or without
 * packages. What names a type is compared, loosely: a supertype, a subtype or the other side of
 * boxing is as good, and what is exactly it is better. Of all else the number decides.
 */
final class WrittenParameters {
  private static final Pattern PRIMITIVE =
      Pattern.compile("boolean|byte|short|int|long|char|float|double");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:final\\s+)?((?:[\\p{L}_$][\\p{L}\\p{Nd}_$]*\\.)*+[\\p{L}_$][\\p{L}\\p{Nd}_$]*)\\s*((?:\\[]|\\.\\.\\.)*)(?:\\s+\\w+)?");

  private final Types types;
  private final TypeScope scope;

  WrittenParameters(Types types, TypeScope scope) {
    this.types = types;
    this.scope = scope;
  }

  /** How well a parameter is described. */
  private enum Match {
    NO,
    PERHAPS,
    EXACT
  }

  List<Element> fitting(List<? extends ExecutableElement> methods, List<String> written) {
    List<Element> exact = thatMatch(methods, written, Match.EXACT);
    return exact.isEmpty() ? thatMatch(methods, written, Match.PERHAPS) : exact;
  }

  private List<Element> thatMatch(
      List<? extends ExecutableElement> methods, List<String> written, Match least) {
    return methods.stream()
        .filter(method -> match(method, written).compareTo(least) >= 0)
        .<Element>map(method -> method)
        .toList();
  }

  private Match match(ExecutableElement method, List<String> written) {
    List<? extends VariableElement> declared = method.getParameters();
    if (written.isEmpty() || declared.size() != written.size()) {
      return hasNumber(method, written) ? Match.PERHAPS : Match.NO;
    }
    return IntStream.range(0, written.size())
        .mapToObj(i -> match(types.erasure(declared.get(i).asType()), written.get(i)))
        .min(Match::compareTo)
        .orElse(Match.PERHAPS);
  }

  /** Whether a method takes as many parameters as are written, if any are. */
  boolean hasNumber(ExecutableElement method, List<String> written) {
    int declared = method.getParameters().size();
    return written.isEmpty()
        || declared == written.size()
        || (method.isVarArgs() && written.size() >= declared - 1);
  }

  private Match match(TypeMirror declared, String written) {
    Matcher parts = WRITTEN.matcher(written);
    Optional<TypeMirror> meant =
        parts.matches() && parts.group(2).isEmpty() ? type(parts.group(1)) : Optional.empty();
    TypeMirror one = boxed(declared);
    if (meant.isEmpty() || one instanceof ArrayType || one.getKind() == TypeKind.ERROR) {
      return Match.PERHAPS;
    }
    TypeMirror other = boxed(meant.get());
    if (types.isSameType(declared, meant.get())
        || (declared instanceof DeclaredType of
            && of.asElement().getSimpleName().contentEquals(simpleName(parts.group(1))))) {
      return Match.EXACT;
    }
    return types.isSubtype(one, other) || types.isSubtype(other, one) ? Match.PERHAPS : Match.NO;
  }

  private Optional<TypeMirror> type(String name) {
    if (PRIMITIVE.matcher(name).matches()) {
      return Optional.of(
          types.getPrimitiveType(TypeKind.valueOf(name.toUpperCase(java.util.Locale.ROOT))));
    }
    boolean isName = !Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1));
    return isName
        ? Optional.empty()
        : scope
            .find(name)
            .filter(found -> found.getSimpleName().contentEquals(simpleName(name)))
            .map(TypeElement::asType)
            .map(types::erasure);
  }

  private TypeMirror boxed(TypeMirror type) {
    if (type instanceof PrimitiveType primitive) {
      return types.boxedClass(primitive).asType();
    }
    return type instanceof DeclaredType ? types.erasure(type) : type;
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replaceAll(".*\\$", "");
  }
}
