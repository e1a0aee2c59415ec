package dev.ote.processor.doc;

import dev.ote.processor.doc.OteDoc.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds what the references of one doc comment mean. */
public final class ReferenceResolver {
  private static final Resolution UNKNOWN = MemberResolver.UNKNOWN;
  private static final Pattern SOURCE_ROOT = Pattern.compile("(?:^|.*/)(?:src|src/[\\w-]+/java)/");

  private final Elements elements;
  private final TypeScope scope;
  private final SourceFile sourceFile;
  private final MemberResolver members;

  /** What needs no context, which is asked for by the checks and by the second pass. */
  private final Map<Reference, Resolution> known = new HashMap<>();

  private final IdentityHashMap<Section, List<ResolvedStep>> steps = new IdentityHashMap<>();
  private @Nullable List<DocumentedDependency> dependencies;

  ReferenceResolver(
      Elements elements, Types types, TypeScope scope, Members members, SourceFile sourceFile) {
    this.elements = elements;
    this.scope = scope;
    this.members = new MemberResolver(elements, types, scope, members);
    this.sourceFile = sourceFile;
  }

  /**
   * Resolves a reference.
   *
   * @param context further types whose methods may be named without their type, such as those of
   *     earlier steps
   */
  public Resolution resolve(Reference reference, List<TypeElement> context) {
    if (reference instanceof Reference.FreeText) {
      return UNKNOWN;
    }
    Resolution found = known.get(reference);
    if (found == null) {
      found = resolveAlone(reference);
      known.put(reference, found);
    }
    return reference instanceof Reference.Member member
            && member.type().isEmpty()
            && (found instanceof Resolution.Missing
                || (found == UNKNOWN && scope.nesting().isEmpty()))
        ? resolveUnqualified(member, found, context)
        : found;
  }

  /**
   * What the DEPENDENCIES of a comment mean, their labels too.
   *
   * @param ownerDoc the comment of the type whose resolver this is
   */
  public List<DocumentedDependency> dependencies(OteDoc ownerDoc) {
    @Nullable List<DocumentedDependency> known = dependencies;
    if (known == null) {
      known = DocumentedDependency.read(ownerDoc, this);
      dependencies = known;
    }
    return known;
  }

  /** The steps of a section, in order; each may name methods of the types of earlier ones. */
  public List<ResolvedStep> steps(Section section) {
    List<ResolvedStep> known = steps.get(section);
    if (known == null) {
      known = ResolvedStep.read(section, this);
      steps.put(section, known);
    }
    return known;
  }

  private Resolution resolveAlone(Reference reference) {
    if (reference instanceof Reference.Member member) {
      return members.resolve(member);
    }
    if (reference instanceof Reference.TypeName name) {
      return members.resolveType(name.name());
    }
    return reference instanceof Reference.FilePath path ? resolvePath(path) : UNKNOWN;
  }

  /** What the type itself does not have may be meant of another. */
  private Resolution resolveUnqualified(
      Reference.Member member, Resolution inNest, List<TypeElement> context) {
    List<TypeElement> owners = new ArrayList<>(context);
    owners.addAll(scope.staticallyImportedFrom(member.name()));
    return members.resolveIn(owners, member, inNest);
  }

  private Resolution resolvePath(Reference.FilePath path) {
    Optional<TypeElement> type = typeOfFile(path.path());
    boolean moved =
        !sourceFile.pathInProject().isEmpty()
            && sourceFile.exists(path.path()) == SourceFile.Answer.NO
            && type.filter(t -> !isPathOf(t, path.path())).isPresent();
    if (type.isPresent() && !moved) {
      return path.member().isEmpty()
          ? new Resolution.Found(List.of(type.get()))
          : resolveInFile(type.get(), path.member());
    }
    return switch (sourceFile.exists(path.path())) {
      case YES, UNKNOWN -> UNKNOWN;
      case NO ->
          Resolution.Missing.of(
              "no file '" + path.path() + "' is found beside or above the source file");
    };
  }

  private Resolution resolveInFile(TypeElement type, String written) {
    Reference reference =
        ReferenceParser.parseStep(written.contains("(") ? written : written + "()");
    if (!(reference instanceof Reference.Member member)) {
      return UNKNOWN;
    }
    boolean namesType = type.getSimpleName().contentEquals(member.name());
    if (namesType && member.mayBeConstructor()) {
      return members.resolveIn(type, member.asConstructor());
    }
    return namesType || members.fieldOrType(type, member.name()).isPresent()
        ? new Resolution.Found(List.of(type))
        : members.resolveIn(type, member);
  }

  /**
   * Whether the path leads into the type's package, as far as it reaches: where the source root
   * lies, of another module for one, cannot be told from here.
   */
  private static boolean isPathOf(TypeElement type, String path) {
    String own = "/" + type.getQualifiedName().toString().replace('.', '/') + ".java";
    return own.endsWith("/" + path) || ("/" + path).endsWith(own);
  }

  /** The type that a Java file declares, wherever the source root above it may be. */
  private Optional<TypeElement> typeOfFile(String path) {
    if (!path.endsWith(".java")) {
      return Optional.empty();
    }
    String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
    Matcher root = SOURCE_ROOT.matcher(path);
    int below = root.find() ? root.end() : 0;
    Optional<TypeElement> found = firstNamed(name, below);
    // Where the root of the project is on the class path, as it is by default, javac would take the
    // file for a class in a package src.main.java.
    return found.isPresent() || below == 0 || sourceFile.exists(path) == SourceFile.Answer.YES
        ? found
        : firstNamed(name, 0);
  }

  /** The type with the longest name that is the end of a dotted one. */
  private Optional<TypeElement> firstNamed(String name, int from) {
    for (int start = from; ; ) {
      String suffix = name.substring(start);
      Optional<TypeElement> found =
          Optional.<TypeElement>ofNullable(elements.getTypeElement(suffix))
              .or(() -> relativeToPackage(suffix));
      int dot = name.indexOf('.', start);
      if (found.isPresent() || dot < 0) {
        return found;
      }
      start = dot + 1;
    }
  }

  private Optional<TypeElement> relativeToPackage(String suffix) {
    for (String prefix = scope.packageName(); ; ) {
      Optional<TypeElement> found =
          Optional.ofNullable(elements.getTypeElement(prefix + "." + suffix));
      int dot = prefix.lastIndexOf('.');
      if (found.isPresent() || dot < 0) {
        return found;
      }
      prefix = prefix.substring(0, dot);
    }
  }
}
