package dev.ote.runtime.text;

/**
 * Operations by name: {@code *} stands for any characters, all else for itself.
 *
 * @param pattern such as {@code Cache.*}
 */
public record OperationGlob(String pattern) {
  /**
   * How much a glob says: one that says more wins over one that says less.
   *
   * @return how many of its characters are no {@code *}
   */
  public int specificity() {
    return pattern.length() - (int) pattern.chars().filter(c -> c == '*').count();
  }

  /**
   * As {@code equals}, whose first use makes JDK 17 keep our class loader.
   *
   * @param other another glob
   * @return whether it is the same pattern
   */
  public boolean isSame(OperationGlob other) {
    return pattern.equals(other.pattern);
  }

  /**
   * Whether an operation is meant.
   *
   * @param operation its name
   * @return whether all of the name matches
   */
  public boolean matches(String operation) {
    // Linear but for one step back, to the last star: no pattern is slow.
    int p = 0;
    int star = -1;
    int resume = 0;
    for (int o = 0; o < operation.length(); ) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = o;
      } else if (p < pattern.length() && pattern.charAt(p) == operation.charAt(o)) {
        p++;
        o++;
      } else if (star >= 0) {
        p = star + 1;
        o = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
