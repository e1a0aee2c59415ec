package dev.ote.processor.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** What users are told of files that cannot be read or written. */
public final class IoProblem {
  private IoProblem() {}

  /** The reason in words; the messages of some of Java's exceptions are a mere path. */
  public static String text(IOException e) {
    if (e instanceof FileSystemException problem && problem.getReason() == null) {
      return text(problem, String.valueOf(problem.getFile()));
    }
    @Nullable String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static String text(FileSystemException problem, String file) {
    if (problem instanceof AccessDeniedException) {
      return "no permission for " + file;
    }
    if (problem instanceof NoSuchFileException) {
      return "there is no " + file;
    }
    // Java says so where a folder is to be made.
    if (problem instanceof FileAlreadyExistsException) {
      return file + " is no folder";
    }
    return problem.getClass().getSimpleName() + ": " + file;
  }
}
