package dev.ote.processor.diagnostic;

import java.util.Comparator;

/**
 * What a line of the baseline file names. Its order is that of the file: what concerns one type
 * stands together.
 *
 * @param element as an {@link ElementKey} is written
 */
record BaselineEntry(String element, Check check) implements Comparable<BaselineEntry> {
  private static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing(BaselineEntry::element).thenComparing(entry -> entry.check().id());

  @Override
  public int compareTo(BaselineEntry other) {
    return ORDER.compare(this, other);
  }
}
