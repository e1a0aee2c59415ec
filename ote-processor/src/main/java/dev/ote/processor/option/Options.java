package dev.ote.processor.option;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code -Aote.*} options of one compilation.
 *
 * @param severities the severity of every check
 * @param packages packages and types to check even where nothing is annotated
 * @param exclude packages and types that are never checked
 * @param baseline the file of accepted findings as it is written in the option; empty for none
 * @param baselineStrict whether what that file accepts must still be found
 * @param baselineUpdate whether that file is written
 * @param noDependencies types that are no dependencies: the JDK, logging, OTE and what the user
 *     says
 * @param report the folder of reports as it is written in the option; empty for none
 * @param maxWarnings how many findings are printed before the rest is only counted
 * @param generate whether wrappers and index files are written
 * @param deep whether method bodies are checked against their documentation
 * @param fix the file that a documentation patch is written to; empty if none is
 * @param problems what was wrong with the options, one message each
 */
public record Options(
    Map<Check, Severity> severities,
    Globs packages,
    Globs exclude,
    String baseline,
    boolean baselineStrict,
    boolean baselineUpdate,
    Globs noDependencies,
    String report,
    int maxWarnings,
    boolean generate,
    boolean deep,
    Optional<Path> fix,
    List<String> problems) {

  public Options {
    severities = Map.copyOf(severities);
    problems = List.copyOf(problems);
  }

  public Severity severity(Check check) {
    return severities.getOrDefault(check, check.defaultSeverity());
  }
}
