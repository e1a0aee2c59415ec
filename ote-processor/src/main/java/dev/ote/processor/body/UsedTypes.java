package dev.ote.processor.body;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** All types that a file's code has to do with, by name, in any place and in any way. */
final class UsedTypes extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final AnalysedType type;
  private final Set<TypeElement> used = new HashSet<>();
  private final Set<TypeMirror> seen = new HashSet<>();
  private final List<String> texts = new ArrayList<>();
  private boolean unknown;

  private UsedTypes(AnalysedType type) {
    this.type = type;
  }

  static UsedTypes of(AnalysedType type, TreePath nest) {
    UsedTypes types = new UsedTypes(type);
    types.scan(nest, null);
    return types;
  }

  Set<TypeElement> types() {
    return used;
  }

  /** Whether something did not resolve. */
  boolean isUnknown() {
    return unknown;
  }

  /** Whether a literal text may name a type, for reflection. */
  boolean isInText(String simpleName) {
    return texts.stream().anyMatch(text -> text.contains(simpleName));
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree != null && getCurrentPath() != null) {
      TreePath at = new TreePath(getCurrentPath(), tree);
      if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
        texts.add(text);
      }
      add(type.meaning(at));
      add(type.typeOf(at));
    }
    return super.scan(tree, null);
  }

  private void add(@Nullable Element element) {
    if (element instanceof TypeElement declared) {
      used.add(declared);
    } else if (element instanceof ExecutableElement method) {
      add(method.getEnclosingElement());
      add(method.getReturnType());
      method.getParameters().forEach(each -> add(each.asType()));
      method.getThrownTypes().forEach(this::add);
    } else if (element instanceof VariableElement variable) {
      add(variable.asType());
      if (variable.getEnclosingElement() instanceof TypeElement owner) {
        used.add(owner);
      }
    }
  }

  private void add(@Nullable TypeMirror mirror) {
    if (mirror == null || !seen.add(mirror)) {
      return;
    }
    if (mirror.getKind() == TypeKind.ERROR) {
      unknown = true;
    } else if (mirror instanceof DeclaredType declared) {
      used.add((TypeElement) declared.asElement());
      declared.getTypeArguments().forEach(this::add);
    } else if (mirror instanceof ArrayType array) {
      add(array.getComponentType());
    } else if (mirror instanceof TypeVariable variable) {
      add(variable.getUpperBound());
    } else if (mirror instanceof WildcardType wildcard) {
      add(wildcard.getExtendsBound());
      add(wildcard.getSuperBound());
    } else if (mirror instanceof IntersectionType intersection) {
      intersection.getBounds().forEach(this::add);
    } else if (mirror instanceof UnionType union) {
      union.getAlternatives().forEach(this::add);
    }
  }
}
