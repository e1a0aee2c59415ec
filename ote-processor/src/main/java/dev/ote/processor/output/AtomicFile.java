package dev.ote.processor.output;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Writes a file in one step: whoever reads it sees the old one or the new one. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Replaces a file, or makes it, and its folder, where there is none. What a link leads to is
   * replaced, and the link stays.
   *
   * @throws IOException if that is not possible, and the old file is as it was; the message says
   *     why, for users to read
   */
  public static void replace(Path file, byte[] content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new IOException("it is a folder");
    }
    Path folder = Objects.requireNonNull(target.getParent(), "a file is in a folder");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IOException(IoProblem.text(e), e);
    }
    // Not createTempFile, whose files others may not read.
    Path draft = folder.resolve(".ote-" + Long.toHexString(System.nanoTime()) + ".tmp");
    try {
      write(draft, content);
      move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void write(Path draft, byte[] content) throws IOException {
    try {
      Files.write(draft, content, CREATE_NEW, WRITE);
    } catch (IOException e) {
      throw new IOException(
          "no file can be made in " + draft.getParent() + " (" + IoProblem.text(e) + ")", e);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, REPLACE_EXISTING);
    }
  }
}
