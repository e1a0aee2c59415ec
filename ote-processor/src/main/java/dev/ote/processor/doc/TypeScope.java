package dev.ote.processor.doc;

import dev.ote.processor.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The type names that mean something in a doc comment: those of Javadoc (the type itself, its
 * member types, imports, its package, {@code java.lang}, qualified names), and for convenience the
 * types in its declarations, its fields by their names, and what its DEPENDENCIES and RELATED
 * sections spell out. Only what one file says counts, so a file means the same compiled alone or
 * with others.
 */
final class TypeScope {
  private static final String WRAPPER_SUFFIX = "Observed";

  private final @Nullable TypeElement type;
  private final PackageElement inPackage;
  private final @Nullable ModuleElement module;
  private final OteDoc typeDoc;
  private final TypeNames names;
  private final Members members;
  private final Imports imports;
  private final Neighbours neighbours;
  private final List<TypeElement> nesting = new ArrayList<>();

  /** What the declarations and lists mention; read when a name is found nowhere else. */
  private @Nullable Map<String, TypeElement> declared;

  private final Map<String, Optional<TypeElement>> found = new HashMap<>();

  /**
   * @param documented the type, or the package, that the comment belongs to
   */
  TypeScope(
      Elements elements,
      Element documented,
      OteDoc typeDoc,
      TypeNames names,
      Members members,
      Imports imports,
      Neighbours neighbours) {
    this.type = documented instanceof TypeElement t ? t : null;
    this.inPackage = elements.getPackageOf(documented);
    this.module = elements.getModuleOf(documented);
    this.typeDoc = typeDoc;
    this.names = names;
    this.members = members;
    this.imports = imports;
    this.neighbours = neighbours;
    for (TypeElement t = type; t != null; t = enclosing(t)) {
      nesting.add(t);
    }
  }

  /** The package's qualified name; empty for the unnamed package. */
  String packageName() {
    return inPackage.getQualifiedName().toString();
  }

  /** The documented type and those around it, from the inside out. */
  List<TypeElement> nesting() {
    return nesting;
  }

  /** Finds a type by its simple, nested or qualified name. */
  Optional<TypeElement> find(String name) {
    Optional<TypeElement> known = found.get(name);
    if (known == null) {
      known = search(name);
      found.put(name, known);
    }
    return known;
  }

  private Optional<TypeElement> search(String name) {
    int dot = name.indexOf('.');
    String head = dot < 0 ? name : name.substring(0, dot);
    Optional<TypeElement> first = findSimple(head);
    if (dot >= 0 && first.isPresent()) {
      Optional<TypeElement> member = findMember(first.get(), name.substring(dot + 1));
      if (member.isPresent()) {
        return member;
      }
    }
    return dot < 0 ? first : findQualified(name);
  }

  /** The types from which a static import brings in members of that name. */
  List<TypeElement> staticallyImportedFrom(String member) {
    List<TypeElement> types = new ArrayList<>();
    imports.staticOwners(member).forEach(owner -> visible(owner).ifPresent(types::add));
    return types;
  }

  /** Whether a name that was not found may exist all the same. */
  boolean mayExist(String name) {
    String head = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
    boolean importsUnknown = name.indexOf('.') < 0 && imports.mayImportOthers();
    boolean wrapperNotGenerated =
        name.endsWith(WRAPPER_SUFFIX)
            && find(name.substring(0, name.length() - WRAPPER_SUFFIX.length())).isPresent();
    boolean importUnresolved = !imports.named(head).isEmpty();
    // handler.run() may speak of a parameter or of a local variable.
    boolean variable =
        Stream.of(name.split("\\.", -1)).noneMatch(part -> Character.isUpperCase(part.charAt(0)));
    return importsUnknown
        || wrapperNotGenerated
        || importUnresolved
        || variable
        || isTypeVariable(head)
        || isField(name);
  }

  /** The simple name in scope that is nearest to a name. */
  Optional<String> nearest(String name) {
    Set<String> names = new TreeSet<>(declared().keySet());
    names.removeIf(n -> Character.isLowerCase(n.charAt(0)));
    names.addAll(neighbours.in(inPackage).orElseGet(() -> neighbours.compiledIn(inPackage)));
    imports.names().forEach(each -> names.add(simpleName(each)));
    return Suggestion.nearest(simpleName(name), names);
  }

  private Optional<TypeElement> findSimple(String name) {
    if (name.equals("this") && type != null) {
      return Optional.of(type);
    }
    for (TypeElement t : nesting) {
      if (t.getSimpleName().contentEquals(name)) {
        return Optional.of(t);
      }
    }
    // Each is asked only if those before know nothing: a name that is nowhere costs most.
    return first(nesting, t -> members.type(t, name))
        .or(() -> first(imports.named(name), this::visible))
        .or(() -> visible(inPackagePrefix() + name))
        .or(() -> first(imports.onDemand(), prefix -> visible(prefix + name)))
        .or(() -> visible("java.lang." + name))
        .or(() -> Optional.ofNullable(declared().get(name)))
        .or(() -> first(nesting, t -> findMember(t, name)))
        .or(() -> first(staticallyImportedFrom(name), t -> findMember(t, name)));
  }

  private static <T> Optional<TypeElement> first(
      List<T> places, Function<T, Optional<TypeElement>> search) {
    for (T place : places) {
      Optional<TypeElement> found = search.apply(place);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<TypeElement> visible(String canonicalName) {
    return names.visible(module, canonicalName);
  }

  /** Finds a qualified name, also one that goes on to members: {@code com.acme.Tools.DB}. */
  private Optional<TypeElement> findQualified(String name) {
    for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
      // A binary name is as good.
      Optional<TypeElement> found =
          names.anywhere(module, name.substring(0, end).replace('$', '.'));
      if (found.isPresent()) {
        return end == name.length() ? found : findMember(found.get(), name.substring(end + 1));
      }
    }
    return Optional.empty();
  }

  /** Finds the member type of a name, else the type of the field: {@code System.out}. */
  private Optional<TypeElement> findMember(TypeElement outer, String name) {
    int dot = name.indexOf('.');
    String head = dot < 0 ? name : name.substring(0, dot);
    Optional<TypeElement> member =
        members
            .type(outer, head)
            .or(() -> members.field(outer, head).flatMap(field -> typeOf(field.asType())));
    return dot < 0 ? member : member.flatMap(t -> findMember(t, name.substring(dot + 1)));
  }

  /** Whether a name ends with a field, of whose type nothing is known. */
  private boolean isField(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0
        && find(name.substring(0, dot))
            .flatMap(owner -> members.field(owner, name.substring(dot + 1)))
            .isPresent();
  }

  private boolean isTypeVariable(String name) {
    return nesting.stream()
        .flatMap(t -> Stream.concat(Stream.of(t), t.getEnclosedElements().stream()))
        .filter(Parameterizable.class::isInstance)
        .flatMap(e -> ((Parameterizable) e).getTypeParameters().stream())
        .anyMatch(variable -> variable.getSimpleName().contentEquals(name));
  }

  private String inPackagePrefix() {
    return inPackage.isUnnamed() ? "" : inPackage.getQualifiedName() + ".";
  }

  private Map<String, TypeElement> declared() {
    @Nullable Map<String, TypeElement> known = declared;
    if (known == null) {
      known = new LinkedHashMap<>();
      declared = known;
      for (TypeElement t : nesting) {
        addDeclared(t, known);
      }
      for (SectionKind kind : List.of(SectionKind.DEPENDENCIES, SectionKind.RELATED)) {
        for (OteDoc.Entry entry : typeDoc.entries(kind)) {
          addSpelledOut(entry.first().text(), known);
        }
      }
    }
    return known;
  }

  private static void addDeclared(TypeElement t, Map<String, TypeElement> declared) {
    List<TypeMirror> mentioned = new ArrayList<>(t.getInterfaces());
    mentioned.add(t.getSuperclass());
    for (Element member : t.getEnclosedElements()) {
      if (member instanceof VariableElement field && field.getKind() == ElementKind.FIELD) {
        mentioned.add(field.asType());
        typeOf(field.asType())
            .ifPresent(found -> declared.putIfAbsent(field.getSimpleName().toString(), found));
      } else if (member instanceof ExecutableElement method) {
        mentioned.add(method.getReturnType());
        mentioned.addAll(method.getThrownTypes());
        method.getParameters().forEach(parameter -> mentioned.add(parameter.asType()));
      }
    }
    mentioned.forEach(mirror -> addMentioned(mirror, declared));
  }

  private static void addMentioned(TypeMirror mirror, Map<String, TypeElement> declared) {
    typeOf(mirror)
        .ifPresent(
            found -> {
              declared.putIfAbsent(found.getSimpleName().toString(), found);
              if (mirror instanceof DeclaredType withArguments) {
                withArguments.getTypeArguments().forEach(each -> addMentioned(each, declared));
              }
            });
  }

  private void addSpelledOut(String text, Map<String, TypeElement> declared) {
    if (ReferenceParser.parseEntry(text) instanceof Reference.TypeName name
        && name.name().indexOf('.') > 0) {
      names
          .anywhere(module, name.name())
          .ifPresent(found -> declared.putIfAbsent(found.getSimpleName().toString(), found));
    }
  }

  private static Optional<TypeElement> typeOf(TypeMirror mirror) {
    TypeMirror component = mirror;
    while (component instanceof ArrayType array) {
      component = array.getComponentType();
    }
    return component instanceof DeclaredType found
            && found.getKind() == javax.lang.model.type.TypeKind.DECLARED
        ? Optional.of((TypeElement) found.asElement())
        : Optional.empty();
  }

  private static @Nullable TypeElement enclosing(TypeElement t) {
    return t.getEnclosingElement() instanceof TypeElement outer ? outer : null;
  }

  private static String simpleName(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }
}
