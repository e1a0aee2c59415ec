package dev.ote.analysis;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * A line of the compiler's.
 *
 * @param kind what the compiler takes it for
 * @param file the source file's path as the compiler knows it; empty where the line concerns none
 * @param line from 1 on; 0 where there is none
 * @param column from 1 on; 0 where there is none
 * @param text what it says; several lines in the compiler's own
 * @param code what the compiler calls the message, such as {@code compiler.err.expected}
 * @param check the check that found it; empty in the compiler's own
 */
public record Message(
    Diagnostic.Kind kind,
    String file,
    long line,
    long column,
    String text,
    String code,
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
        String.valueOf(diagnostic.getCode()),
        tag.find() ? Optional.of(tag.group(1)) : Optional.empty());
  }

  /**
   * Whether the line is something that was found, and no mere note.
   *
   * @return whether a check warns, or refuses
   */
  public boolean isFinding() {
    return check.isPresent() && kind != Diagnostic.Kind.NOTE;
  }

  /**
   * Whether the sources, or the options, are beyond what the compiler understands.
   *
   * @return whether it is an error of the compiler's own
   */
  public boolean isCompilerError() {
    return check.isEmpty() && kind == Diagnostic.Kind.ERROR;
  }

  /** Whether the compiler misses something that a class path may have. */
  boolean isMissing() {
    return code.startsWith("compiler.err.cant.resolve")
        || code.startsWith("compiler.err.doesnt.exist")
        || code.startsWith("compiler.err.cant.access");
  }

  /**
   * The source file as one would call it in a folder.
   *
   * @param folder the folder
   * @return its path from there where it is below it; else the absolute one
   */
  public String fileFrom(Path folder) {
    Path base = folder.toAbsolutePath().normalize();
    Path path = Path.of(file).toAbsolutePath().normalize();
    return (path.startsWith(base) ? base.relativize(path) : path).toString();
  }
}
