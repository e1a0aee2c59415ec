package dev.ote.analysis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * A line of the compiler's.
 *
 * @param file the source file's path as the compiler knows it; empty where the line concerns none
 * @param line from 1 on; 0 where there is none
 * @param column from 1 on; 0 where there is none
 * @param text what it says; several lines in the compiler's own
 * @param check the check that found it; empty in the compiler's own
 */
public record Message(
    Diagnostic.Kind kind,
    String file,
    long line,
    long column,
    String text,
    Optional<String> check) {
  private static final Pattern TAG = Pattern.compile("\\[ote:(\\w+)]$");

  static Message of(Diagnostic<? extends JavaFileObject> diagnostic) {
    @Nullable JavaFileObject source = diagnostic.getSource();
    String text = String.valueOf(diagnostic.getMessage(null));
    Matcher tag = TAG.matcher(text);
    return new Message(
        diagnostic.getKind(),
        source == null ? "" : source.getName(),
        Math.max(0, diagnostic.getLineNumber()),
        Math.max(0, diagnostic.getColumnNumber()),
        text,
        tag.find() ? Optional.of(tag.group(1)) : Optional.empty());
  }

  /** Whether the line is something that was found, and no mere note. */
  public boolean isFinding() {
    return check.isPresent() && kind != Diagnostic.Kind.NOTE;
  }

  /** Whether the sources, or the options, are beyond what the compiler understands. */
  public boolean isCompilerError() {
    return check.isEmpty() && kind == Diagnostic.Kind.ERROR;
  }
}
