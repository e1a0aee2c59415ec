package dev.ote.processor.body;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.ote.processor.model.Nest;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Whether a piece of code does something about an error: throws, uses the error in any way, calls
 * what by its name logs or reports, or notes that something failed. Methods of the same nest are
 * looked into.
 */
final class ErrorHandling extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final Pattern REPORTING =
      Pattern.compile(
          // A catalog or a login is no log.
          "(?i).*(?:(?<!cata|dia|ana|pro|epi)log(?!i[nc]|out)|trace|debug|info|warn|error|fail|report|record|notif|publish|alert|abort"
              + "|exit|halt|interrupt|exception|reject|problem|print|metric|cancel).*");

  private final AnalysedType type;
  private final @Nullable Element caught;
  private final Set<Element> seen;
  private boolean found;

  private ErrorHandling(AnalysedType type, @Nullable Element caught, Set<Element> seen) {
    this.type = type;
    this.caught = caught;
    this.seen = seen;
  }

  static boolean isIn(TreePath code, Element caught, AnalysedType type) {
    return isIn(code, caught, type, new HashSet<>());
  }

  private static boolean isIn(
      TreePath code, @Nullable Element caught, AnalysedType type, Set<Element> seen) {
    ErrorHandling handling = new ErrorHandling(type, caught, seen);
    handling.scan(code, null);
    return handling.found;
  }

  @Override
  public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
    found = true;
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    found |= caught != null && caught.equals(type.meaning(getCurrentPath()));
    return null;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    found |=
        type.isA(type.typeOf(getCurrentPath()), "java.lang.Throwable")
            || isReporting(tree.getIdentifier());
    return super.visitNewClass(tree, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    found |= isReporting(tree.getMethodSelect());
    if (!found
        && type.meaning(getCurrentPath()) instanceof ExecutableElement called
        && Nest.holds(type.element(), called)
        && seen.add(called)) {
      found = type.nest().of(called).filter(body -> isIn(body, null, type, seen)).isPresent();
    }
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    found |= isReporting(tree.getVariable());
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    found |= isReporting(tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    found |= isReporting(tree.getExpression());
    return super.visitUnary(tree, null);
  }

  private static boolean isReporting(ExpressionTree named) {
    return REPORTING.matcher(named.toString()).matches();
  }
}
