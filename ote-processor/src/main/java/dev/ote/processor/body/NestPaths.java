package dev.ote.processor.body;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Where in one top-level type things stand: its types and methods, and what the checks look at in
 * their bodies. The code is walked through once, for all checks; javac itself would search the
 * whole file each time that it is asked for a declaration.
 */
final class NestPaths {
  private final DocTrees trees;
  private final Map<Element, TreePath> declarations = new HashMap<>();
  private final List<TreePath> code = new ArrayList<>();

  /** Which part of the code each class and method has. */
  private final IdentityHashMap<Tree, Range> ranges = new IdentityHashMap<>();

  private record Range(int from, int to) {}

  /**
   * @param top the top-level type; null where it has no source
   */
  NestPaths(@Nullable TreePath top, DocTrees trees) {
    this.trees = trees;
    if (top != null) {
      new Walk().scan(top, null);
    }
  }

  /** Where a member type, or a method of one, is declared. */
  Optional<TreePath> of(Element typeOrMethod) {
    return Optional.ofNullable(declarations.get(typeOrMethod));
  }

  /**
   * The calls, references, static fields, new objects and catches within a class or method, what is
   * around others before these.
   */
  List<TreePath> within(TreePath classOrMethod) {
    Range range = ranges.getOrDefault(classOrMethod.getLeaf(), new Range(0, 0));
    return code.subList(range.from(), range.to());
  }

  /** The same of a type alone, local classes included: its member types are of their own. */
  List<TreePath> ofOneType(TreePath type) {
    Range all = ranges.getOrDefault(type.getLeaf(), new Range(0, 0));
    List<TreePath> own = new ArrayList<>();
    int from = all.from();
    for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
      @Nullable Range other = member instanceof ClassTree ? ranges.get(member) : null;
      if (other != null) {
        own.addAll(code.subList(from, other.from()));
        from = other.to();
      }
    }
    own.addAll(code.subList(from, all.to()));
    return own;
  }

  private final class Walk extends TreePathScanner<@Nullable Void, @Nullable Void> {
    /** The member types, and methods of theirs, that the walk is in. */
    private final Set<Tree> members = Collections.newSetFromMap(new IdentityHashMap<>());

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      if (members.isEmpty() || isMember()) {
        members.add(tree);
        declare();
      }
      int from = code.size();
      super.visitClass(tree, null);
      ranges.put(tree, new Range(from, code.size()));
      return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
      if (isMember()) {
        declare();
      }
      int from = code.size();
      super.visitMethod(tree, null);
      ranges.put(tree, new Range(from, code.size()));
      return null;
    }

    private boolean isMember() {
      return members.contains(getCurrentPath().getParentPath().getLeaf());
    }

    private void declare() {
      @Nullable Element declared = trees.getElement(getCurrentPath());
      if (declared != null) {
        declarations.put(declared, getCurrentPath());
      }
    }

    private void add() {
      code.add(getCurrentPath());
    }

    /** Of all names, few are those of static fields, and of the others nobody wants to know. */
    private void addStatic() {
      if (trees.getElement(getCurrentPath()) instanceof VariableElement field
          && field.getKind() == ElementKind.FIELD
          && field.getModifiers().contains(Modifier.STATIC)) {
        add();
      }
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
      add();
      return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      add();
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      add();
      return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      addStatic();
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      addStatic();
      return super.visitIdentifier(tree, null);
    }

    @Override
    public @Nullable Void visitCatch(CatchTree tree, @Nullable Void unused) {
      add();
      return super.visitCatch(tree, null);
    }
  }
}
