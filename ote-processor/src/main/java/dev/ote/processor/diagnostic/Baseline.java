package dev.ote.processor.diagnostic;

import dev.ote.processor.diagnostic.BaselineText.Accepted;
import dev.ote.processor.output.IoProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The findings that a code base has and lives with, by declaration and check, without lines.
 *
 * <p>If more are found of one check in one declaration than are accepted, none of them is: nobody
 * knows which is the new one.
 */
public final class Baseline {
  /** What a baseline cannot do away with: what is not the declaration's own, and what is broken. */
  private static final Set<Check> NEVER_ACCEPTED =
      EnumSet.of(
          Check.OBSERVE_IMPOSSIBLE,
          Check.RUNTIME_MISSING,
          Check.SUPPRESSION_UNUSED,
          Check.BASELINE_STALE,
          Check.INVALID_OPTION,
          Check.INTERNAL_ERROR);

  private final @Nullable BaselineFile file;
  private final BaselineText text;
  private final boolean update;
  private final List<String> problems;
  private final Map<BaselineEntry, Integer> found = new TreeMap<>();

  private Baseline(
      @Nullable BaselineFile file, BaselineText text, boolean update, List<String> problems) {
    this.file = file;
    this.text = text;
    this.update = update;
    this.problems = List.copyOf(problems);
  }

  /** Accepts nothing. */
  public static Baseline none() {
    return new Baseline(null, BaselineText.empty(), false, List.of());
  }

  /**
   * Reads a file; what is wrong with it is among the {@link #problems}.
   *
   * @param update whether it will be written anew: whatever is found is accepted then
   */
  public static Baseline of(Path path, boolean update) {
    BaselineFile file = new BaselineFile(path);
    if (!file.exists()) {
      return new Baseline(
          file,
          BaselineText.empty(),
          update,
          update
              ? List.of()
              : List.of("there is no such file: -Aote.baselineUpdate=true writes it"));
    }
    try {
      BaselineText text = file.read();
      return new Baseline(file, text, update, text.problems());
    } catch (IOException e) {
      return new Baseline(
          null, BaselineText.empty(), update, List.of("it cannot be read: " + IoProblem.text(e)));
    }
  }

  static boolean mayAccept(Check check) {
    return !NEVER_ACCEPTED.contains(check);
  }

  /** What could not be read. */
  public List<String> problems() {
    return problems;
  }

  /** Whether so many findings of a check in a declaration, found together, are accepted. */
  boolean accepts(BaselineEntry entry, int number) {
    if (file == null || !mayAccept(entry.check())) {
      return false;
    }
    int total = found.merge(entry, number, Integer::sum);
    @Nullable Accepted accepted = text.entries().get(entry);
    return update || (accepted != null && total <= accepted.count());
  }

  /**
   * What the file accepts and is not found any more, one line each.
   *
   * @param certainty says of which declarations that is known
   */
  public List<String> stale(Certainty certainty) {
    List<String> stale = new ArrayList<>();
    text.entries()
        .forEach(
            (entry, accepted) -> {
              int now = found.getOrDefault(entry, 0);
              if (now < accepted.count() && certainty.isFinal(entry.check(), entry.element())) {
                stale.add(
                    "line %d accepts %s %s, but %s: -Aote.baselineUpdate=true brings it up to date"
                        .formatted(
                            accepted.line(),
                            entry.element(),
                            entry.check().id(),
                            now == 0
                                ? "it is not found any more"
                                : "%d of %d are found".formatted(now, accepted.count())));
              }
            });
    return stale;
  }

  /**
   * Writes what was found. Kept is what concerns other types than those of this compilation, and
   * what of these is not known.
   *
   * @throws IOException if that is not possible
   */
  public void update(Certainty certainty) throws IOException {
    if (file == null) {
      return;
    }
    // Modules that are compiled side by side may share the file, each in a class loader of its own:
    // an interned string is what they have in common.
    synchronized (file.path().toString().intern()) {
      BaselineText now = file.exists() ? file.read() : text;
      Map<BaselineEntry, Integer> counts = new TreeMap<>(found);
      now.entries()
          .forEach(
              (entry, accepted) -> {
                if (!certainty.isFinal(entry.check(), entry.element())) {
                  counts.merge(entry, accepted.count(), Math::max);
                }
              });
      file.write(now.render(counts));
    }
  }
}
