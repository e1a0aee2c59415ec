package dev.ote.processor.diagnostic;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;

/**
 * Finds where the compiler points when it means a declaration: at the name of a method or variable,
 * at the keyword of a type. It knows the position itself, but its public interface tells only where
 * the declaration starts, annotations and modifiers included; the rest is read from the text.
 */
final class DeclaredName {
  private static final int UNKNOWN = -1;

  private final String text;
  private final TreePath path;
  private final SourcePositions positions;

  DeclaredName(String text, TreePath path, SourcePositions positions) {
    this.text = text;
    this.path = path;
    this.positions = positions;
  }

  /**
   * The position that the compiler shows.
   *
   * @param start where the tree starts; also the answer where there is no better one
   */
  int position(int start) {
    Tree tree = path.getLeaf();
    int found = UNKNOWN;
    if (tree instanceof ClassTree type) {
      found = find(start, text.length(), keyword(type), "");
    } else if (tree instanceof MethodTree method) {
      found = find(start, text.length(), name(method), "({");
    } else if (tree instanceof VariableTree variable) {
      found = find(start, end(variable), variable.getName().toString(), "=;,)[:");
    }
    return found == UNKNOWN ? start : found;
  }

  private static String keyword(ClassTree type) {
    return switch (type.getKind()) {
      case ENUM -> "enum";
      case RECORD -> "record";
      case INTERFACE, ANNOTATION_TYPE -> "interface";
      default -> "class";
    };
  }

  private String name(MethodTree method) {
    return method.getReturnType() == null
            && path.getParentPath().getLeaf() instanceof ClassTree type
        ? type.getSimpleName().toString()
        : method.getName().toString();
  }

  private int end(VariableTree variable) {
    long initializer =
        variable.getInitializer() == null
            ? UNKNOWN
            : positions.getStartPosition(path.getCompilationUnit(), variable.getInitializer());
    return initializer < 0 ? text.length() : (int) Math.min(initializer, text.length());
  }

  /**
   * The first word that is the given one, stands outside of parentheses, and is no part of a
   * qualified or an annotation's name.
   *
   * @param followers one of these must follow the word, if there are any
   */
  private int find(int start, int end, String word, String followers) {
    int depth = 0;
    char before = ' ';
    for (int i = start; i < end; ) {
      int next = token(i);
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || isComment(i)) {
        i = next;
        continue;
      }
      if (depth == 0
          && before != '.'
          && before != '@'
          && text.substring(i, next).equals(word)
          && (followers.isEmpty() || followers.indexOf(after(next)) >= 0)) {
        return i;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      // The dots of a varargs parameter qualify nothing, the sign of @interface annotates nothing.
      boolean plain = text.startsWith("..", i - 1) || text.startsWith("@interface", i);
      before = plain ? ' ' : c;
      i = next;
    }
    return UNKNOWN;
  }

  /** The first character behind white space and comments. */
  private char after(int position) {
    int i = position;
    while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || isComment(i))) {
      i = token(i);
    }
    return i < text.length() ? text.charAt(i) : ' ';
  }

  private boolean isComment(int at) {
    return text.startsWith("//", at) || text.startsWith("/*", at);
  }

  /** The end of the token that starts here. */
  private int token(int at) {
    char c = text.charAt(at);
    if (text.startsWith("//", at)) {
      return behind("\n", at);
    }
    if (text.startsWith("/*", at)) {
      return behind("*/", at + 2);
    }
    if (text.startsWith("\"\"\"", at)) {
      return behind("\"\"\"", at + 3);
    }
    if (c == '"' || c == '\'') {
      int i = at + 1;
      while (i < text.length() && text.charAt(i) != c) {
        i += text.charAt(i) == '\\' ? 2 : 1;
      }
      return Math.min(i + 1, text.length());
    }
    int i = at;
    while (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
      i++;
    }
    return Math.max(i, at + 1);
  }

  private int behind(String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }
}
