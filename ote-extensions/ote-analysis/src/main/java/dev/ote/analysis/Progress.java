package dev.ote.analysis;

/** Told how far an analysis is. It is called on the thread that analyses. */
public interface Progress {
  /** Hears nothing. */
  Progress NONE = (done, total, what) -> {};

  /**
   * A step is done.
   *
   * @param done so many steps are done; it never shrinks
   * @param total of so many; it grows as sources are generated
   * @param what the name of the file that was done last
   */
  void advanced(int done, int total, String what);
}
