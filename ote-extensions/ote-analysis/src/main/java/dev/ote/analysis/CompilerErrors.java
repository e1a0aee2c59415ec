package dev.ote.analysis;

import java.util.List;

/**
 * What the compiler could not make out of the sources: what was found may be incomplete.
 *
 * @param all its errors, in the order in which it said them
 */
public record CompilerErrors(List<Message> all) {
  private static final int SHOWN = 10;

  /** Copies the list. */
  public CompilerErrors {
    all = List.copyOf(all);
  }

  /**
   * Whether there are none.
   *
   * @return whether all was understood
   */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * The first of them: often one causes the others.
   *
   * @return at most ten
   */
  public List<Message> shown() {
    return all.subList(0, Math.min(SHOWN, all.size()));
  }

  /**
   * What they mean to users.
   *
   * @return a line
   */
  public String summary() {
    return "%d compiler error%s%s: what was found may be incomplete%s"
        .formatted(
            all.size(),
            all.size() == 1 ? "" : "s",
            all.size() > SHOWN ? ", of which " + SHOWN + " are shown" : "",
            all.stream().anyMatch(Message::isMissing) ? "; is the class path whole?" : "");
  }
}
