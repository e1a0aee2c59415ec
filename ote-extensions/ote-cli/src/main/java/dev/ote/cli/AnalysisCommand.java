package dev.ote.cli;

import dev.ote.analysis.Analysis;
import dev.ote.analysis.AnalysisResult;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that analyses sources. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nWhat is analysed:%n",
    exitCodeListHeading = "%nExit codes:%n")
abstract class AnalysisCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private Sources sources = new Sources();

  @Override
  public final Integer call() {
    Run run = new Run(Objects.requireNonNull(spec), sources.isQuiet());
    Analysis analysis = sources.analysis(run::warn);
    try {
      configure(analysis);
    } catch (IOException e) {
      throw new CannotRun(String.valueOf(e.getMessage()));
    }
    AnalysisResult result = run.analyse(analysis);
    int code = finish(run, result);
    run.printRemarks(result);
    return result.compilerErrors().isEmpty() ? code : ExitCode.NOT_COMPILED;
  }

  /** Asks for what the command is about. */
  abstract void configure(Analysis analysis) throws IOException;

  /** Prints what the command is about, and returns its exit code. */
  abstract int finish(Run run, AnalysisResult result);
}
