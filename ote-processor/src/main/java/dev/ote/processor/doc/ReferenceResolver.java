package dev.ote.processor.doc;

import dev.ote.processor.diagnostic.Suggestion;
import dev.ote.processor.doc.OteDoc.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds what the references of one doc comment mean. */
public final class ReferenceResolver {
  private static final Resolution UNKNOWN = new Resolution.Unknown();
  private static final Pattern SOURCE_ROOT = Pattern.compile("(?:^|.*/)(?:src|src/[\\w-]+/java)/");

  private final Elements elements;
  private final Types types;
  private final TypeScope scope;
  private final SourceFile sourceFile;
  private final WrittenParameters parameters;

  private final Members members;

  /** What needs no context, which is asked for by the checks and by the second pass. */
  private final Map<Reference, Resolution> known = new HashMap<>();

  private final IdentityHashMap<Section, List<ResolvedStep>> steps = new IdentityHashMap<>();
  private @Nullable List<DocumentedDependency> dependencies;

  ReferenceResolver(
      Elements elements, Types types, TypeScope scope, Members members, SourceFile sourceFile) {
    this.elements = elements;
    this.types = types;
    this.scope = scope;
    this.members = members;
    this.sourceFile = sourceFile;
    this.parameters = new WrittenParameters(types, scope);
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
      return member.mayBeConstructor() ? resolveEither(member) : resolveMember(member);
    }
    if (reference instanceof Reference.TypeName name) {
      return resolveType(name.name());
    }
    return reference instanceof Reference.FilePath path ? resolvePath(path) : UNKNOWN;
  }

  private Resolution resolveType(String name) {
    Optional<TypeElement> found = scope.find(name);
    if (found.isPresent()) {
      return new Resolution.Found(List.of(found.get()));
    }
    return scope.mayExist(name)
        ? UNKNOWN
        : Resolution.Missing.of("no type '" + name + "' is in scope", scope.nearest(name));
  }

  /** A call whose name begins with a capital letter: of a constructor, or of such a method. */
  private Resolution resolveEither(Reference.Member method) {
    Reference.Member constructor = method.asConstructor();
    boolean isType = scope.find(constructor.type()).isPresent();
    boolean isMethod =
        owners(method).stream().anyMatch(owner -> !members.methods(owner, method.name()).isEmpty());
    Resolution asMethod = resolveMember(method);
    Resolution asConstructor = resolveMember(constructor);
    if (isType) {
      return isMethod ? either(asMethod, asConstructor) : asConstructor;
    }
    if (isMethod) {
      return asMethod;
    }
    if (asConstructor == UNKNOWN || (asMethod == UNKNOWN && mayHaveMethods(method))) {
      return UNKNOWN;
    }
    if (hasSuggestion(asConstructor)) {
      return asConstructor;
    }
    return hasSuggestion(asMethod)
        ? asMethod
        : Resolution.Missing.of(
            "no type and no method '%s' is in scope".formatted(constructor.type()));
  }

  private List<TypeElement> owners(Reference.Member member) {
    return member.type().isEmpty()
        ? scope.nesting()
        : scope.find(member.type()).map(List::of).orElse(List.of());
  }

  /** Whether what stands before the name can be anything but a package. */
  private boolean mayHaveMethods(Reference.Member method) {
    return !owners(method).isEmpty()
        || (!method.type().isEmpty()
            && method.type().indexOf('.') < 0
            && !method.type().equals(scope.packageName()));
  }

  private static Resolution either(Resolution first, Resolution second) {
    if (first instanceof Resolution.Found some && second instanceof Resolution.Found others) {
      List<Element> all = new ArrayList<>(some.elements());
      all.addAll(others.elements());
      return new Resolution.Found(all);
    }
    return second instanceof Resolution.Found ? second : first;
  }

  private static boolean hasSuggestion(Resolution resolution) {
    return resolution instanceof Resolution.Missing missing && missing.nearest().isPresent();
  }

  private Resolution resolveMember(Reference.Member member) {
    if (member.type().isEmpty()) {
      return resolveIn(scope.nesting(), member, UNKNOWN);
    }
    Optional<TypeElement> owner = scope.find(member.type());
    if (owner.isEmpty()) {
      return resolveType(member.type());
    }
    return resolveIn(owner.get(), member);
  }

  /** What the type itself does not have may be meant of another. */
  private Resolution resolveUnqualified(
      Reference.Member member, Resolution inNest, List<TypeElement> context) {
    List<TypeElement> owners = new ArrayList<>(context);
    owners.addAll(scope.staticallyImportedFrom(member.name()));
    return resolveIn(owners, member, inNest);
  }

  /** In the first of some types that may have a member, else what was said of it first. */
  private Resolution resolveIn(
      List<TypeElement> owners, Reference.Member member, Resolution otherwise) {
    Resolution best = otherwise;
    for (TypeElement owner : owners) {
      Resolution resolution = resolveIn(owner, member);
      if (!(resolution instanceof Resolution.Missing)) {
        return resolution;
      }
      best = best == UNKNOWN ? resolution : best;
    }
    return best;
  }

  private Resolution resolveIn(TypeElement owner, Reference.Member member) {
    List<? extends ExecutableElement> named =
        member.isConstructor()
            ? ElementFilter.constructorsIn(owner.getEnclosedElements())
            : members.methods(owner, member.name());
    if (member.isConstructor() && member.parameters().isEmpty()) {
      List<Element> found = new ArrayList<>(named);
      // An interface has none, yet naming it is no lie worth a warning.
      return new Resolution.Found(found.isEmpty() ? List.of(owner) : found);
    }
    List<Element> fitting = parameters.fitting(named, member.parameters());
    if (!fitting.isEmpty()) {
      return new Resolution.Found(fitting);
    }
    Optional<Element> other =
        member.isCall() ? Optional.empty() : fieldOrType(owner, member.name());
    if (other.isPresent()) {
      return new Resolution.Found(List.of(other.get()));
    }
    if (hasUnknownSupertype(owner)) {
      return UNKNOWN;
    }
    if (!named.isEmpty()) {
      String kind = member.isConstructor() ? "constructor" : "'" + member.name() + "'";
      return Resolution.Missing.of(
          named.stream().anyMatch(m -> parameters.hasNumber(m, member.parameters()))
              ? "no %s of %s takes (%s)"
                  .formatted(kind, owner.getSimpleName(), String.join(", ", member.parameters()))
              : "no %s of %s takes %d parameters"
                  .formatted(kind, owner.getSimpleName(), member.parameters().size()));
    }
    return Resolution.Missing.of(
        "%s has no method '%s'".formatted(owner.getSimpleName(), member.name()),
        Suggestion.nearest(member.name(), members.methodNames(owner)));
  }

  private Optional<Element> fieldOrType(TypeElement owner, String name) {
    return elements.getAllMembers(owner).stream()
        .filter(m -> m.getKind() != ElementKind.METHOD && m.getSimpleName().contentEquals(name))
        .<Element>map(m -> m)
        .findFirst();
  }

  private boolean hasUnknownSupertype(TypeElement owner) {
    return types.directSupertypes(owner.asType()).stream().anyMatch(this::isUnknown);
  }

  private boolean isUnknown(TypeMirror supertype) {
    return supertype.getKind() == TypeKind.ERROR
        || (supertype instanceof DeclaredType declared
            && types.directSupertypes(declared).stream().anyMatch(this::isUnknown));
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
      return resolveIn(type, member.asConstructor());
    }
    return namesType || fieldOrType(type, member.name()).isPresent()
        ? new Resolution.Found(List.of(type))
        : resolveIn(type, member);
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
