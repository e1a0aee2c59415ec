package dev.ote.runtime.index;

import java.io.IOException;

/** A file of the index is not what it should be. */
final class UnreadableIndex extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableIndex(String why) {
    super(why);
  }
}
