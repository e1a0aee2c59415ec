package dev.ote.cli.detect;

import java.nio.file.Path;

/** Is told how far a replay is. */
public interface ReadProgress {

  /**
   * A part of a file was read.
   *
   * @param bytes that were read of all files
   * @param total so many there are
   * @param file what is being read
   */
  void advanced(long bytes, long total, Path file);
}
