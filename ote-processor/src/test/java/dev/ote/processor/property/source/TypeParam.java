package dev.ote.processor.property.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A type parameter.
 *
 * @param annotations those of the declaration itself
 */
record TypeParam(String name, List<Ty> bounds, List<String> annotations) {

  TypeParam with(Map<String, Ty> variables) {
    return new TypeParam(
        variables.get(name) instanceof Ty.Variable renamed ? renamed.name() : name,
        bounds.stream().map(each -> each.with(variables)).toList(),
        annotations);
  }

  private String text() {
    return annotations.stream().map(each -> each + " ").collect(Collectors.joining())
        + name
        + (bounds.isEmpty()
            ? ""
            : bounds.stream().map(Ty::text).collect(Collectors.joining(" & ", " extends ", "")));
  }

  static String text(List<TypeParam> params) {
    return params.isEmpty()
        ? ""
        : params.stream().map(TypeParam::text).collect(Collectors.joining(", ", "<", ">"));
  }
}
