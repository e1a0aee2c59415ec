package dev.ote.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** The name of a type's wrapper, and what may stand in its way. */
public final class WrapperName {
  private static final String SUFFIX = "Observed";

  /** More underscores than this in a nested type's name, and only its own nesting is looked at. */
  private static final int SPLITS = 8;

  private WrapperName() {}

  /** The wrapper of {@code Outer.Inner} is {@code Outer_InnerObserved}. */
  static ClassName of(ClassName observed, PackageElement home) {
    return ClassName.get(
        home.getQualifiedName().toString(), String.join("_", observed.simpleNames()) + SUFFIX);
  }

  /** Why the type's wrapper cannot have its name, as a clause; empty when it can. */
  static Optional<String> obstacle(TypeElement type, Access access) {
    ClassName observed = ClassName.get(type);
    ClassName wrapper = of(observed, access.packageOfWrapper());
    Optional<TypeElement> existing =
        access.find(wrapper.canonicalName()).filter(found -> !isWrapperOf(found, type));
    if (existing.isPresent()) {
      return Optional.of(
          "its wrapper would be named %s, and a type of that name exists".formatted(wrapper));
    }
    return rivals(observed, access.packageOfWrapper()).stream()
        .map(access::find)
        .flatMap(Optional::stream)
        .filter(Observation::isObserved)
        .filter(rival -> !rival.getModifiers().contains(Modifier.PRIVATE))
        .findFirst()
        .filter(winner -> !winner.equals(type))
        .map(
            winner ->
                "its wrapper would be named %s, which is the wrapper of %s"
                    .formatted(wrapper, winner.getQualifiedName()));
  }

  private static boolean isWrapperOf(TypeElement found, TypeElement type) {
    return Annotations.find(found, Annotations.OTE_GENERATED)
        .flatMap(mark -> Annotations.value(mark, "value"))
        .map(value -> type.getQualifiedName().contentEquals(String.valueOf(value.getValue())))
        .orElse(false);
  }

  /**
   * The canonical names of all types of the wrapper's package that would get the same wrapper name;
   * the first that is observed has it: the least nested, then by name.
   */
  private static List<String> rivals(ClassName observed, PackageElement home) {
    String[] parts = String.join("_", observed.simpleNames()).split("_", -1);
    String prefix = home.isUnnamed() ? "" : home.getQualifiedName() + ".";
    if (parts.length == 1 || parts.length > SPLITS) {
      return List.of(prefix + String.join(".", observed.simpleNames()));
    }
    List<String> joined = new ArrayList<>(List.of(parts[0]));
    for (int i = 1; i < parts.length; i++) {
      List<String> longer = new ArrayList<>();
      for (String start : joined) {
        longer.add(start + "_" + parts[i]);
        longer.add(start + "." + parts[i]);
      }
      joined = longer;
    }
    return joined.stream()
        .filter(name -> !name.startsWith(".") && !name.endsWith(".") && !name.contains(".."))
        .sorted(
            Comparator.<String>comparingLong(name -> name.chars().filter(c -> c == '.').count())
                .thenComparing(Comparator.naturalOrder()))
        .map(name -> prefix + name)
        .toList();
  }
}
