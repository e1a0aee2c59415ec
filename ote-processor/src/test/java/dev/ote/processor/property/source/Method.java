package dev.ote.processor.property.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A method, or a constructor, which has no result.
 *
 * @param id tells it from every other method of the hierarchy, at run time too
 * @param annotations as they are written
 * @param observe its own {@code @Observe}
 * @param notObserved whether it carries {@code @NotObserved}
 */
public record Method(
    int id,
    String name,
    List<TypeParam> typeParams,
    List<Param> params,
    boolean varargs,
    Ty result,
    List<Ty> thrown,
    Set<String> modifiers,
    List<String> annotations,
    @Nullable Settings observe,
    boolean notObserved) {

  private static final List<String> MODIFIER_ORDER =
      List.of(
          "public",
          "protected",
          "private",
          "abstract",
          "default",
          "static",
          "final",
          "synchronized",
          "strictfp");

  boolean is(String modifier) {
    return modifiers.contains(modifier);
  }

  boolean isConstructor() {
    return result.equals(Jdk.NOTHING);
  }

  Method withId(int other) {
    return new Method(
        other,
        name,
        typeParams,
        params,
        varargs,
        result,
        thrown,
        modifiers,
        annotations,
        observe,
        notObserved);
  }

  Method withParams(List<Param> others) {
    return new Method(
        id,
        name,
        typeParams,
        others,
        varargs && !others.isEmpty() && others.get(others.size() - 1).type() instanceof Ty.Array,
        result,
        thrown,
        modifiers,
        annotations,
        observe,
        notObserved);
  }

  Method withThrown(List<Ty> others) {
    return new Method(
        id,
        name,
        typeParams,
        params,
        varargs,
        result,
        others,
        modifiers,
        annotations,
        observe,
        notObserved);
  }

  Method withObserve(@Nullable Settings other, boolean exempt) {
    return new Method(
        id,
        name,
        typeParams,
        params,
        varargs,
        result,
        thrown,
        modifiers,
        annotations,
        other,
        exempt);
  }

  Method withoutAnnotations() {
    return new Method(
        id,
        name,
        typeParams.stream()
            .map(
                each ->
                    new TypeParam(
                        each.name(), each.bounds().stream().map(Ty::bare).toList(), List.of()))
            .toList(),
        params.stream().map(each -> new Param(each.name(), each.type().bare())).toList(),
        varargs,
        result.bare(),
        thrown,
        modifiers,
        List.of(),
        observe,
        notObserved);
  }

  /** Appends the method as it is written in a type. */
  void print(StringBuilder out, String indent) {
    for (String each : annotations) {
      out.append(indent).append(each).append('\n');
    }
    if (observe != null) {
      out.append(indent).append(observe.text()).append('\n');
    }
    if (notObserved) {
      out.append(indent).append("@dev.ote.annotations.NotObserved(\"cheap\")\n");
    }
    out.append(indent).append("@dev.ote.processor.property.script.Id(").append(id).append(")\n");
    List<String> words = new ArrayList<>(modifiers);
    words.sort(Comparator.comparing(MODIFIER_ORDER::indexOf));
    if (!typeParams.isEmpty()) {
      words.add(TypeParam.text(typeParams));
    }
    if (!isConstructor()) {
      words.add(result.text());
    }
    words.add(name);
    out.append(indent).append(String.join(" ", words)).append('(');
    for (int i = 0; i < params.size(); i++) {
      out.append(i == 0 ? "" : ", ").append(params.get(i).text(varargs && i == params.size() - 1));
    }
    out.append(')');
    if (!thrown.isEmpty()) {
      out.append(thrown.stream().map(Ty::text).collect(Collectors.joining(", ", " throws ", "")));
    }
    boolean inInterface = is("default") || is("static") || is("private");
    if (is("abstract") && !inInterface) {
      out.append(";\n");
      return;
    }
    out.append(" {\n").append(indent).append("  ");
    if (!result.equals(Jdk.VOID) && !isConstructor()) {
      out.append("return ");
    }
    out.append("Journal.call(").append(id).append(is("static") ? ", null)" : ", this)");
    for (Param each : params) {
      out.append(".with(").append(each.name()).append(')');
    }
    out.append(".end();\n").append(indent).append("}\n");
  }
}
