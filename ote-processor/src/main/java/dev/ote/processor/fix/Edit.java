package dev.ote.processor.fix;

/**
 * A change of a text.
 *
 * @param from where the text starts that goes, as an index into the old text
 * @param to where it ends; equals {@code from} for an insertion
 * @param text what comes in its place
 */
record Edit(int from, int to, String text) {

  static Edit insert(int at, String text) {
    return new Edit(at, at, text);
  }
}
