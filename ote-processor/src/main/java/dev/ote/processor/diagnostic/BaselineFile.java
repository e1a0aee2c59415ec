package dev.ote.processor.diagnostic;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ote.processor.output.AtomicFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

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

  /** Replaces the file at once, unless that would change nothing. */
  void write(String text) throws IOException {
    if (exists() && Files.readString(path, UTF_8).equals(text)) {
      return;
    }
    AtomicFile.replace(path, text.getBytes(UTF_8));
  }
}
