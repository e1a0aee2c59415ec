package dev.ote.processor.doc;

import com.sun.source.tree.ImportTree;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The imports of one file.
 *
 * @param trees as javac has them; null where the compiler does not tell
 */
record Imports(@Nullable List<? extends ImportTree> trees) {

  /** Whether names may be imported that are not seen here. */
  boolean mayImportOthers() {
    return trees == null || trees.stream().anyMatch(Imports::isOfModule);
  }

  /** What single imports bring in under a simple name: types, and members of types. */
  Stream<String> named(String simpleName) {
    return names().filter(name -> simpleName(name).equals(simpleName));
  }

  /** The packages and types of which all is imported, each with a dot behind it. */
  Stream<String> onDemand() {
    return names()
        .filter(name -> name.endsWith(".*"))
        .map(name -> name.substring(0, name.length() - 1));
  }

  /** The types from which a static import brings in members of that name. */
  Stream<String> staticOwners(String member) {
    return stream()
        .filter(ImportTree::isStatic)
        .map(Imports::name)
        .filter(name -> name.endsWith(".*") || simpleName(name).equals(member))
        .map(name -> name.substring(0, name.lastIndexOf('.')));
  }

  /** All that is imported, qualified; what is imported on demand ends in a star. */
  Stream<String> names() {
    return stream().map(Imports::name);
  }

  private Stream<? extends ImportTree> stream() {
    return trees == null ? Stream.empty() : trees.stream();
  }

  private static String name(ImportTree tree) {
    return tree.getQualifiedIdentifier().toString();
  }

  /** Whether it is {@code import module}, which brings in more than one wants to look through. */
  private static boolean isOfModule(ImportTree tree) {
    // ImportTree.isModule came with JDK 23.
    return tree.toString().startsWith("import module ");
  }

  private static String simpleName(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }
}
