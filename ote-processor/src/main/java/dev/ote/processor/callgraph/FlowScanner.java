package dev.ote.processor.callgraph;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through a body in the order of evaluation, and knows what is around each place. */
abstract class FlowScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private List<Where.Frame> frames = List.of();

  /** Counts places and constructs. */
  private int counter;

  /** How many lambdas and local classes are around. */
  private int deferring;

  /** The next place. */
  final Where where() {
    return new Where(counter++, frames);
  }

  final boolean isDeferred() {
    return deferring > 0;
  }

  /** Scans something that what is around it has nothing to do with. */
  final void apart(Where.@Nullable Kind within, Runnable scan) {
    List<Where.Frame> outer = frames;
    frames =
        within == null
            ? List.of()
            : List.of(new Where.Frame(within, counter++, 0, Where.Exit.NONE));
    scan.run();
    frames = outer;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    return deferred(() -> super.visitLambdaExpression(tree, null));
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
    scan(tree.getCondition(), null);
    int construct = counter++;
    branch(construct, 0, tree.getThenStatement());
    branch(construct, 1, tree.getElseStatement());
    return null;
  }

  @Override
  public @Nullable Void visitConditionalExpression(
      ConditionalExpressionTree tree, @Nullable Void unused) {
    scan(tree.getCondition(), null);
    int construct = counter++;
    branch(construct, 0, tree.getTrueExpression());
    branch(construct, 1, tree.getFalseExpression());
    return null;
  }

  @Override
  public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    cases(tree.getCases());
    return null;
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    cases(tree.getCases());
    return null;
  }

  /** Where one falls through into the next, both are run; nothing is known of their order then. */
  private void cases(List<? extends CaseTree> cases) {
    int construct = counter++;
    for (int i = 0; i < cases.size(); i++) {
      branch(construct, i, cases.get(i));
    }
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
    scan(tree.getResources(), null);
    scan(tree.getBlock(), null);
    int construct = counter++;
    for (int i = 0; i < tree.getCatches().size(); i++) {
      branch(construct, i, tree.getCatches().get(i));
    }
    scan(tree.getFinallyBlock(), null);
    return null;
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
    scan(tree.getInitializer(), null);
    return loop(
        () -> {
          scan(tree.getCondition(), null);
          scan(tree.getStatement(), null);
          scan(tree.getUpdate(), null);
        });
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    return loop(() -> scan(tree.getStatement(), null));
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
    return loop(() -> super.visitWhileLoop(tree, null));
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
    return loop(() -> super.visitDoWhileLoop(tree, null));
  }

  final @Nullable Void deferred(Runnable scan) {
    deferring++;
    within(new Where.Frame(Where.Kind.DEFERRED, counter++, 0, Where.Exit.NONE), scan);
    deferring--;
    return null;
  }

  private @Nullable Void loop(Runnable scan) {
    within(new Where.Frame(Where.Kind.LOOP, counter++, 0, Where.Exit.NONE), scan);
    return null;
  }

  private void branch(int construct, int branch, @Nullable Tree tree) {
    if (tree != null) {
      Where.Exit exit = ExitScanner.of(tree);
      within(new Where.Frame(Where.Kind.BRANCH, construct, branch, exit), () -> scan(tree, null));
    }
  }

  private void within(Where.Frame frame, Runnable scan) {
    List<Where.Frame> outer = frames;
    frames = new ArrayList<>(outer);
    frames.add(frame);
    scan.run();
    frames = outer;
  }
}
