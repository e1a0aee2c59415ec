package dev.ote.processor.property;

import dev.ote.processor.property.SeenTypes.Seen;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A method as a class sees it. Not with the names of its parameters: the JDK does not tell them,
 * and a wrapper may have to change them.
 *
 * @param key its name and the erased types of its parameters there: what no class has twice
 */
record SeenMethod(
    Method method,
    String key,
    String typeParameters,
    Seen result,
    List<String> parameters,
    Set<String> thrown,
    Set<String> annotations,
    boolean raw) {

  static SeenMethod of(Method method, SeenTypes outer) {
    SeenTypes types = outer.withVariablesOf(method);
    List<Seen> seen = Stream.of(method.getAnnotatedParameterTypes()).map(types::see).toList();
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      Set<String> annotations = new TreeSet<>(SeenTypes.annotations(method.getParameters()[i]));
      parameters.add(annotations + " " + seen.get(i).full());
    }
    Set<String> thrown = new TreeSet<>();
    for (AnnotatedType each : method.getAnnotatedExceptionTypes()) {
      thrown.add(types.thrown(each).text());
    }
    return new SeenMethod(
        method,
        method.getName()
            + seen.stream()
                .map(each -> each.erasure().getTypeName())
                .collect(Collectors.joining(",", "(", ")")),
        types.bounds(Arrays.asList(method.getTypeParameters())),
        types.see(method.getAnnotatedReturnType()),
        parameters,
        thrown,
        SeenTypes.annotations(method),
        types.isRaw());
  }

  /** Whether the other is declared like this. Of a raw type's methods only the classes count. */
  boolean isLike(SeenMethod other) {
    return (raw || other.raw)
        ? key.equals(other.key) && result.erasure() == other.result.erasure()
        : signature().equals(other.signature());
  }

  /** All that a caller can know of the method but what it throws. */
  String signature() {
    return "%s %s %s %s%s%s"
        .formatted(
            annotations,
            typeParameters,
            result.full(),
            method.getName(),
            parameters,
            method.isVarArgs() ? " varargs" : "");
  }
}
