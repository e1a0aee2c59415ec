package dev.ote.processor.fix;

import dev.ote.processor.callgraph.CalledMethods;
import dev.ote.processor.check.CheckedType;
import dev.ote.processor.check.CheckedType.Operation;
import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.SectionKind;
import dev.ote.processor.model.Dependencies;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** What the sections of a type and its methods should say, as the code has it. */
final class SectionTruth {
  /** What an empty list says. */
  static final List<String> NOTHING = List.of("none");

  private static final int MAX_TRACE_POINTS = 9;
  private static final Pattern PLAIN_PATH = Pattern.compile("[\\w./$+-]+");

  private final Dependencies dependencies;
  private final Function<TypeElement, List<String>> inBodies;
  private final StepChoice steps;

  /**
   * @param inBodies what the bodies of a type depend on, by name
   */
  SectionTruth(
      Dependencies dependencies, Function<TypeElement, List<String>> inBodies, StepChoice steps) {
    this.dependencies = dependencies;
    this.inBodies = inBodies;
    this.steps = steps;
  }

  /**
   * Of a type's own comment.
   *
   * @param used what {@link #dependencies} tells, which reads all bodies and so is asked once a
   *     type
   * @param path the file from the root of the project
   */
  Map<SectionKind, List<String>> ofType(
      CheckedType type,
      List<String> used,
      String path,
      Optional<DocComment> comment,
      int blockTags) {
    Map<SectionKind, List<String>> truth = new EnumMap<>(SectionKind.class);
    truth.put(SectionKind.LOCATION, List.of(location(type.element(), path)));
    comment
        .flatMap(existing -> FirstSentence.of(description(existing, blockTags)))
        .ifPresent(sentence -> truth.put(SectionKind.PURPOSE, List.of(sentence)));
    truth.put(SectionKind.DEPENDENCIES, orNone(used));
    truth.put(
        SectionKind.TRACE_POINTS,
        orNone(
            type.operations().stream()
                .map(op -> steps.self(type.element(), op.method(), type.resolver()))
                .distinct()
                .limit(MAX_TRACE_POINTS)
                .toList()));
    return truth;
  }

  /** Of a method's comment. */
  Map<SectionKind, List<String>> ofMethod(
      CheckedType type,
      List<String> used,
      Operation operation,
      CalledMethods called,
      String arrow) {
    return Map.of(
        SectionKind.TRACE_PATH,
        steps.steps(
            type.element(),
            operation.method(),
            called.by(operation.method()),
            type.resolver(),
            Set.copyOf(used),
            arrow));
  }

  /** The path, unless it has characters that end a location. */
  static String location(TypeElement type, String path) {
    return PLAIN_PATH.matcher(path).matches() ? path : type.getQualifiedName().toString();
  }

  /** The qualified names of what a type depends on, sorted. */
  List<String> dependencies(TypeElement type) {
    return Stream.concat(
            dependencies.declared(type).stream()
                .map(use -> use.dependency().getQualifiedName().toString()),
            inBodies.apply(type).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> orNone(List<String> entries) {
    return entries.isEmpty() ? NOTHING : entries;
  }

  /** What a comment says before its sections and block tags. */
  private static String description(DocComment comment, int blockTags) {
    OteDoc doc = comment.sections();
    String text = comment.text();
    int end =
        doc.sections().values().stream()
            .mapToInt(OteDoc.Section::offset)
            .min()
            .orElse(text.length());
    while (end > 0 && comment.position(end) > blockTags) {
      end--;
    }
    return text.substring(0, end);
  }
}
