package dev.ote.processor;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;

/** Tells when the compilation ends, behind all analysis. */
final class EndOfCompilation implements TaskListener {
  private final Runnable atEnd;
  private boolean ended;

  /**
   * @param atEnd run once, also where errors stop the compilation
   */
  EndOfCompilation(Runnable atEnd) {
    this.atEnd = atEnd;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.COMPILATION && !ended) {
      ended = true;
      atEnd.run();
    }
  }
}
