package dev.ote.processor.report;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is compiled while a report is written: class files may not be there yet, and index files of
 * earlier compilations may be.
 */
public final class Compiled {
  /** For a report on a folder of classes that nobody writes to. */
  public static final Compiled NOTHING = new Compiled(Set.of(), Set.of());

  private final Set<String> all;
  private final Set<String> indexed;

  /**
   * @param all canonical names of the types, and names of packages with {@code .package-info}
   * @param indexed those of them that have an entry in the index now
   */
  public Compiled(Set<String> all, Set<String> indexed) {
    this.all = dotted(all);
    this.indexed = dotted(indexed);
  }

  boolean isIndexed(String binaryName) {
    return indexed.contains(dotted(binaryName));
  }

  /** Whether an entry is left from a time when the type was still observed or checked. */
  boolean isStale(String binaryName) {
    return all.contains(dotted(binaryName)) && !isIndexed(binaryName);
  }

  /** A {@code $} is a border between names, or part of one; here both are the same. */
  private static String dotted(String name) {
    return name.replace('$', '.');
  }

  private static Set<String> dotted(Set<String> names) {
    return names.stream().map(Compiled::dotted).collect(Collectors.toUnmodifiableSet());
  }
}
