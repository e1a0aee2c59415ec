package dev.ote.processor.body;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Where the types and methods of one top-level type stand. javac searches the whole file each time
 * that it is asked for one of them.
 */
final class NestPaths {
  private final DocTrees trees;
  private final Map<Element, TreePath> paths = new HashMap<>();

  NestPaths(TypeElement top, DocTrees trees) {
    this.trees = trees;
    @Nullable TreePath path = trees.getPath(top);
    if (path != null) {
      paths.put(top, path);
      addMembers(path);
    }
  }

  private void addMembers(TreePath type) {
    for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
      if (member instanceof ClassTree || member instanceof MethodTree) {
        TreePath path = new TreePath(type, member);
        @Nullable Element declared = trees.getElement(path);
        if (declared != null) {
          paths.put(declared, path);
        }
        if (member instanceof ClassTree) {
          addMembers(path);
        }
      }
    }
  }

  Optional<TreePath> of(Element typeOrMethod) {
    return Optional.ofNullable(paths.get(typeOrMethod));
  }
}
