package dev.ote.processor.callgraph;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** How a piece of a body may leave what is around it, so that what stands behind is not run. */
final class ExitScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
  private Where.Exit exit = Where.Exit.NONE;

  private ExitScanner() {}

  static Where.Exit of(Tree tree) {
    ExitScanner scanner = new ExitScanner();
    scanner.scan(tree, null);
    return scanner.exit;
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    return jump();
  }

  @Override
  public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
    return jump();
  }

  @Override
  public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
    return jump();
  }

  @Override
  public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
    exit = Where.Exit.THROW;
    return null;
  }

  private @Nullable Void jump() {
    exit = exit == Where.Exit.THROW ? exit : Where.Exit.JUMP;
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return null;
  }
}
