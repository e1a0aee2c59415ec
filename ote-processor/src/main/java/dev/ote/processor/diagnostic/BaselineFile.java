package dev.ote.processor.diagnostic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Reads and replaces a baseline file. */
record BaselineFile(Path path) {

  /**
   * What the file says now.
   *
   * @throws IOException if it cannot be read, or is not UTF-8
   */
  BaselineText read() throws IOException {
    try {
      return BaselineText.parse(Files.readString(path, UTF_8));
    } catch (CharacterCodingException e) {
      throw new IOException("it is not UTF-8", e);
    }
  }

  boolean exists() {
    return Files.exists(path);
  }

  /**
   * Replaces the file at once: whoever reads it sees the old one or the new one. It is left alone
   * where that would change nothing.
   */
  void write(String text) throws IOException {
    if (exists() && Files.readString(path, UTF_8).equals(text)) {
      return;
    }
    Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    Path next = Files.createTempFile(folder, "ote-baseline", ".tmp");
    try {
      Files.writeString(next, text, UTF_8);
      move(next);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  private void move(Path next) throws IOException {
    try {
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
