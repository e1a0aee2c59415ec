package dev.ote.runtime.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file in one step: whoever reads it sees the old one or the new one. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Replaces a file, or makes it, and its folder, where there is none. What a link leads to is
   * replaced, and the link stays. What is no file, such as a terminal, is written to as it is.
   *
   * @param file where to
   * @param text all that it shall hold, in UTF-8
   * @throws IOException if that is not possible; the old file is then as it was
   */
  public static void write(Path file, String text) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      Path unusedDevice = Files.writeString(target, text, StandardOpenOption.WRITE);
      return;
    }
    Path folder = target.getParent();
    if (folder != null) {
      Path unusedFolder = Files.createDirectories(folder);
    }
    // Not createTempFile, whose files others may not read.
    String draftName = "." + target.getFileName() + "-" + Long.toHexString(System.nanoTime());
    Path draft = target.resolveSibling(draftName + ".tmp");
    try {
      Path unusedDraft = Files.writeString(draft, text, StandardOpenOption.CREATE_NEW);
      move(draft, target);
    } finally {
      boolean unusedLeft = Files.deleteIfExists(draft);
    }
  }

  /**
   * Puts a draft in the place of a file, or where there is none: in one step, where the file system
   * can.
   *
   * @param draft what is complete, in the same folder; is gone then
   * @param target where to
   * @throws IOException if that is not possible
   */
  public static void move(Path draft, Path target) throws IOException {
    try {
      Path unused = Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Path unused = Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
