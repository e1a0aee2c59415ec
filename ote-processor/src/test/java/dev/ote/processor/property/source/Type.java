package dev.ote.processor.property.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A type of a hierarchy. It grows while the hierarchy is made, and shrinks where it failed. */
public final class Type {
  enum Kind {
    INTERFACE,
    CLASS,
    RECORD,
    ENUM
  }

  private static final String SUBCLASS =
      "@dev.ote.annotations.ObservedWrapper(dev.ote.annotations.ObservedWrapper.Kind.SUBCLASS)";

  final Kind kind;
  final String pkg;
  final String name;

  /** The canonical name of the enclosing type. */
  final @Nullable String outer;

  /** {@code public}, {@code protected}, {@code private}, or nothing. */
  String visibility = "";

  Set<String> modifiers = new LinkedHashSet<>();
  List<TypeParam> params = new ArrayList<>();
  Ty.@Nullable Declared superclass;
  List<Ty.Declared> interfaces = new ArrayList<>();
  List<Ty.Declared> permits = new ArrayList<>();
  List<Param> components = new ArrayList<>();
  List<Method> methods = new ArrayList<>();
  List<Method> constructors = new ArrayList<>();
  List<String> annotations = new ArrayList<>();
  @Nullable Settings observe;

  /** Whether the wrapper is asked to extend it. */
  boolean subclass;

  Type(Kind kind, String pkg, String name, @Nullable String outer) {
    this.kind = kind;
    this.pkg = pkg;
    this.name = name;
    this.outer = outer;
  }

  Type copy() {
    Type copy = new Type(kind, pkg, name, outer);
    copy.visibility = visibility;
    copy.modifiers = new LinkedHashSet<>(modifiers);
    copy.params = new ArrayList<>(params);
    copy.superclass = superclass;
    copy.interfaces = new ArrayList<>(interfaces);
    copy.permits = new ArrayList<>(permits);
    copy.components = new ArrayList<>(components);
    copy.methods = new ArrayList<>(methods);
    copy.constructors = new ArrayList<>(constructors);
    copy.annotations = new ArrayList<>(annotations);
    copy.observe = observe;
    copy.subclass = subclass;
    return copy;
  }

  public String canonicalName() {
    return (outer == null ? pkg : outer) + "." + name;
  }

  /** The name that the class has at run time. */
  public String binaryName() {
    return pkg + "." + canonicalName().substring(pkg.length() + 1).replace('.', '$');
  }

  /** The name of the wrapper that is documented. */
  public String wrapperName() {
    return pkg + "." + canonicalName().substring(pkg.length() + 1).replace('.', '_') + "Observed";
  }

  public String simpleName() {
    return name;
  }

  public String packageName() {
    return pkg;
  }

  /** The path of the file that it stands in. */
  public String file() {
    String top = canonicalName().substring(pkg.length() + 1).replaceFirst("\\..*", "");
    return pkg.replace('.', '/') + "/" + top + ".java";
  }

  public List<Method> methods() {
    return List.copyOf(methods);
  }

  public @Nullable Settings settings() {
    return observe;
  }

  /** Whether it carries {@code @ObservedWrapper(SUBCLASS)}. */
  public boolean isSubclass() {
    return subclass;
  }

  public boolean isObserved() {
    return observe != null || methods.stream().anyMatch(each -> each.observe() != null);
  }

  boolean is(String modifier) {
    return modifiers.contains(modifier);
  }

  boolean isInterface() {
    return kind == Kind.INTERFACE;
  }

  /** Whether it has an enclosing instance. */
  boolean isInner() {
    return outer != null && kind == Kind.CLASS && !is("static");
  }

  boolean isConcrete() {
    return kind != Kind.INTERFACE && !is("abstract");
  }

  List<Ty.Declared> supers() {
    List<Ty.Declared> supers = new ArrayList<>();
    if (superclass != null) {
      supers.add(superclass);
    }
    supers.addAll(interfaces);
    return supers;
  }

  void print(StringBuilder out, String indent, Hierarchy hierarchy) {
    for (String each : annotations) {
      out.append(indent).append(each).append('\n');
    }
    if (observe != null) {
      out.append(indent).append(observe.text()).append('\n');
    }
    if (subclass) {
      out.append(indent).append(SUBCLASS).append('\n');
    }
    out.append(indent);
    if (!visibility.isEmpty()) {
      out.append(visibility).append(' ');
    }
    modifiers.forEach(each -> out.append(each).append(' '));
    out.append(kind.name().toLowerCase(java.util.Locale.ROOT)).append(' ').append(name);
    out.append(TypeParam.text(params));
    if (kind == Kind.RECORD) {
      out.append(
          components.stream()
              .map(each -> each.text(false))
              .collect(Collectors.joining(", ", "(", ")")));
    }
    if (superclass != null) {
      out.append(" extends ").append(superclass.text());
    }
    out.append(list(isInterface() ? " extends " : " implements ", interfaces));
    out.append(list(" permits ", permits));
    out.append(" {\n");
    if (kind == Kind.ENUM) {
      out.append(indent).append("  ONE, TWO;\n");
    }
    constructors.forEach(each -> each.print(out, indent + "  "));
    methods.forEach(each -> each.print(out, indent + "  "));
    hierarchy.nestedIn(this).forEach(each -> each.print(out, indent + "  ", hierarchy));
    out.append(indent).append("}\n");
  }

  private static String list(String keyword, List<Ty.Declared> types) {
    return types.isEmpty()
        ? ""
        : types.stream().map(Ty::text).collect(Collectors.joining(", ", keyword, ""));
  }
}
