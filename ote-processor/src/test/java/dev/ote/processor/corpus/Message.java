package dev.ote.processor.corpus;

import dev.ote.processor.diagnostic.Check;
import java.nio.file.Path;
import javax.tools.Diagnostic;

/**
 * Something that the compiler, or the processor through it, said.
 *
 * @param code javac's key for it
 * @param file where; empty when nowhere
 * @param inWrapper whether that file was generated
 * @param position as an index into the file
 */
record Message(
    Diagnostic.Kind kind,
    String code,
    Path file,
    boolean inWrapper,
    long position,
    long line,
    String text) {

  boolean isError() {
    return kind == Diagnostic.Kind.ERROR;
  }

  boolean isWarning() {
    return kind == Diagnostic.Kind.WARNING || kind == Diagnostic.Kind.MANDATORY_WARNING;
  }

  boolean isOf(Check check) {
    return text.endsWith(check.tag());
  }

  boolean isFinding() {
    return text.contains("[ote:");
  }

  @Override
  public String toString() {
    return file.getFileName() + ":" + line + ": " + text;
  }
}
