package dev.ote.cli.detect;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * The files in the making: should the JVM be ended meanwhile, they are deleted. Not by {@code
 * deleteOnExit}, which remembers each file for ever.
 *
 * <p>Safe for use by several threads.
 */
final class Drafts {
  private static final Set<Path> OPEN = new HashSet<>();
  private static boolean ended;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Drafts::end, "ote-drafts"));
  }

  private Drafts() {}

  /** Makes a file. */
  static synchronized BufferedWriter open(Path draft) throws IOException {
    if (ended) {
      throw new IOException("the program is being ended");
    }
    BufferedWriter writer =
        Files.newBufferedWriter(
            draft, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    OPEN.add(draft);
    return writer;
  }

  /** Deletes it, where it was not moved. */
  static synchronized void close(Path draft) throws IOException {
    OPEN.remove(draft);
    Files.deleteIfExists(draft);
  }

  static synchronized Set<Path> open() {
    return Set.copyOf(OPEN);
  }

  private static synchronized void end() {
    ended = true;
    for (Path draft : OPEN) {
      try {
        Files.deleteIfExists(draft);
      } catch (IOException stays) {
        // There is nobody left to tell, and the next draft may go.
      }
    }
  }
}
