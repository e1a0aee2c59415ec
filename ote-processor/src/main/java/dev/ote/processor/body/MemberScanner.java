package dev.ote.processor.body;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePathScanner;
import org.jspecify.annotations.Nullable;

/** Goes through the bodies of one type, local classes included; member types are of their own. */
abstract class MemberScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  final AnalysedType type;

  MemberScanner(AnalysedType type) {
    this.type = type;
  }

  final void scan() {
    scan(type.path(), null);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    boolean isOtherMember =
        tree != type.path().getLeaf()
            && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree outer
            && outer == type.path().getLeaf();
    return isOtherMember ? null : super.visitClass(tree, null);
  }
}
