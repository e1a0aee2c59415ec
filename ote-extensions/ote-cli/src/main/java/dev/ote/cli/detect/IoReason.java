package dev.ote.cli.detect;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Why reading or writing failed, without the path, which messages name already. */
final class IoReason {
  private IoReason() {}

  static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file is where a folder should be";
    }
    if (e instanceof FileSystemLoopException) {
      return "the link leads to a folder around it";
    }
    if (e instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return String.valueOf(e.getMessage());
  }
}
