package dev.ote.processor.doc;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The texts of doc comments, and the trees around them, for the length of a round.
 *
 * <p>javac finds the tree of a declaration by searching its whole file, bodies included, each time
 * that it is asked: the comments of a class of a thousand methods would take a thousand searches.
 * So only the top-level type is asked for, and everything else is found from there.
 */
final class DocComments {
  private final Elements elements;
  private final @Nullable DocTrees trees;
  private final Map<Element, Optional<TreePath>> paths = new HashMap<>();
  private final Map<Element, Optional<String>> comments = new HashMap<>();
  private final Set<TypeElement> read = new HashSet<>();

  DocComments(Elements elements, @Nullable DocTrees trees) {
    this.elements = elements;
    this.trees = trees;
  }

  /** The comment's text; null where there is none or only a class file. */
  @Nullable String of(Element element) {
    if (element instanceof ExecutableElement
        && element.getEnclosingElement() instanceof TypeElement type
        && read.add(type)) {
      readMethods(type);
    }
    Optional<String> comment = comments.get(element);
    if (comment == null) {
      comment = Optional.ofNullable(elements.getDocComment(element));
      comments.put(element, comment);
    }
    return comment.orElse(null);
  }

  /** The file of a type or package; null where the compiler does not tell. */
  @Nullable CompilationUnitTree file(Element typeOrPackage) {
    @Nullable TreePath path = path(typeOrPackage).orElse(null);
    return path == null ? null : path.getCompilationUnit();
  }

  private Optional<TreePath> path(Element typeOrPackage) {
    Optional<TreePath> known = paths.get(typeOrPackage);
    if (known == null) {
      known = findPath(typeOrPackage);
      paths.put(typeOrPackage, known);
    }
    return known;
  }

  private Optional<TreePath> findPath(Element typeOrPackage) {
    if (trees == null) {
      return Optional.empty();
    }
    return typeOrPackage.getEnclosingElement() instanceof TypeElement outer
        ? path(outer).flatMap(path -> member(path, typeOrPackage.getSimpleName()))
        : Optional.ofNullable(trees.getPath(typeOrPackage));
  }

  private static Optional<TreePath> member(TreePath outer, Name name) {
    return ((ClassTree) outer.getLeaf())
        .getMembers().stream()
            .filter(each -> each instanceof ClassTree type && type.getSimpleName().equals(name))
            .findFirst()
            .map(type -> new TreePath(outer, type));
  }

  private void readMethods(TypeElement type) {
    Optional<TreePath> path = path(type);
    if (trees == null || path.isEmpty()) {
      return;
    }
    Map<Name, List<ExecutableElement>> methods = new HashMap<>();
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.METHOD) {
        methods
            .computeIfAbsent(member.getSimpleName(), name -> new ArrayList<>())
            .add((ExecutableElement) member);
      }
    }
    Map<Name, List<MethodTree>> declarations = new HashMap<>();
    for (Tree member : ((ClassTree) path.get().getLeaf()).getMembers()) {
      if (member instanceof MethodTree method) {
        declarations.computeIfAbsent(method.getName(), name -> new ArrayList<>()).add(method);
      }
    }
    methods.forEach(
        (name, overloads) ->
            pair(path.get(), overloads, declarations.getOrDefault(name, List.of())));
  }

  /**
   * Both are in the order of the source. Where they do not match, one being implicit or a mistake
   * of the user's, the compiler is asked after all.
   */
  private void pair(TreePath type, List<ExecutableElement> methods, List<MethodTree> declarations) {
    if (trees == null || methods.size() != declarations.size()) {
      return;
    }
    for (int i = 0; i < methods.size(); i++) {
      if (haveSameParameters(methods.get(i), declarations.get(i))) {
        @Nullable String comment = trees.getDocComment(new TreePath(type, declarations.get(i)));
        comments.put(methods.get(i), Optional.ofNullable(comment));
      }
    }
  }

  private static boolean haveSameParameters(ExecutableElement method, MethodTree declaration) {
    List<? extends VariableElement> parameters = method.getParameters();
    List<? extends VariableTree> declared = declaration.getParameters();
    if (parameters.size() != declared.size()) {
      return false;
    }
    for (int i = 0; i < declared.size(); i++) {
      if (!parameters.get(i).getSimpleName().equals(declared.get(i).getName())) {
        return false;
      }
    }
    return true;
  }
}
