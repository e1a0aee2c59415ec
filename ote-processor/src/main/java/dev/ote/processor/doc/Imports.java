package dev.ote.processor.doc;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The imports of one file. They are read once: a comment asks for them with every name. */
final class Imports {
  private final @Nullable List<? extends ImportTree> trees;
  private final List<String> names = new ArrayList<>();
  private final List<String> statics = new ArrayList<>();

  /**
   * @param trees as javac has them; null where the compiler does not tell
   */
  Imports(@Nullable List<? extends ImportTree> trees) {
    this.trees = trees;
    if (trees != null) {
      for (ImportTree tree : trees) {
        String name = name(tree.getQualifiedIdentifier());
        names.add(name);
        if (tree.isStatic()) {
          statics.add(name);
        }
      }
    }
  }

  /** Whether names may be imported that are not seen here. */
  boolean mayImportOthers() {
    return trees == null || trees.stream().anyMatch(Imports::isOfModule);
  }

  /** What single imports bring in under a simple name: types, and members of types. */
  List<String> named(String simpleName) {
    List<String> named = new ArrayList<>();
    for (String name : names) {
      if (isSimpleName(simpleName, name)) {
        named.add(name);
      }
    }
    return named;
  }

  /** The packages and types of which all is imported, each with a dot behind it. */
  List<String> onDemand() {
    List<String> prefixes = new ArrayList<>();
    for (String name : names) {
      if (name.endsWith(".*")) {
        prefixes.add(name.substring(0, name.length() - 1));
      }
    }
    return prefixes;
  }

  /** The types from which a static import brings in members of that name. */
  List<String> staticOwners(String member) {
    List<String> owners = new ArrayList<>();
    for (String name : statics) {
      if (name.endsWith(".*") || isSimpleName(member, name)) {
        owners.add(name.substring(0, name.lastIndexOf('.')));
      }
    }
    return owners;
  }

  /** All that is imported, qualified; what is imported on demand ends in a star. */
  List<String> names() {
    return names;
  }

  /** What the tree's own text would be, for which javac takes a printer. */
  private static String name(Tree identifier) {
    if (identifier instanceof MemberSelectTree select) {
      return name(select.getExpression()) + "." + select.getIdentifier();
    }
    return identifier instanceof IdentifierTree name
        ? name.getName().toString()
        : identifier.toString();
  }

  /** Whether it is {@code import module}, which brings in more than one wants to look through. */
  private static boolean isOfModule(ImportTree tree) {
    // ImportTree.isModule came with JDK 23.
    return tree.toString().startsWith("import module ");
  }

  private static boolean isSimpleName(String simpleName, String qualified) {
    return qualified.endsWith(simpleName)
        && qualified.lastIndexOf('.') == qualified.length() - simpleName.length() - 1;
  }
}
