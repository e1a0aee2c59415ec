package dev.ote.analysis;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** Counts the files that the compiler has parsed and analysed: two steps each. */
final class Steps implements TaskListener {
  private static final int STEPS_OF_A_FILE = 2;

  private final Progress progress;
  private final Set<URI> parsed = new HashSet<>();
  private final Set<URI> analysed = new HashSet<>();
  private int expected;

  Steps(int files, Progress progress) {
    this.expected = files;
    this.progress = progress;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getSourceFile() == null) {
      return;
    }
    URI file = event.getSourceFile().toUri();
    boolean advanced =
        switch (event.getKind()) {
          case PARSE -> parsed.add(file);
          case ANALYZE -> analysed.add(file);
          default -> false;
        };
    if (advanced) {
      expected = Math.max(expected, parsed.size());
      progress.advanced(
          parsed.size() + analysed.size(),
          STEPS_OF_A_FILE * expected,
          file.getPath().substring(file.getPath().lastIndexOf('/') + 1));
    }
  }
}
