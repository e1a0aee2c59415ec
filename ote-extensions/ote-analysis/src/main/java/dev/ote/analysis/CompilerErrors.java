package dev.ote.analysis;

import java.util.List;

/** What the compiler could not make out of the sources: what was found may be incomplete. */
public record CompilerErrors(List<Message> all) {
  private static final int SHOWN = 10;

  public CompilerErrors {
    all = List.copyOf(all);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The first of them: often one causes the others. */
  public List<Message> shown() {
    return all.subList(0, Math.min(SHOWN, all.size()));
  }

  /** What they mean to users, in a line. */
  public String summary() {
    return "%d compiler error%s%s: what was found may be incomplete%s"
        .formatted(
            all.size(),
            all.size() == 1 ? "" : "s",
            all.size() > SHOWN ? ", of which " + SHOWN + " are shown" : "",
            all.stream().anyMatch(Message::isMissing) ? "; is the class path whole?" : "");
  }
}
