package dev.ote.cli;

import dev.ote.analysis.Analysis;
import dev.ote.analysis.AnalysisResult;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that analyses sources. */
@Command(mixinStandardHelpOptions = true)
abstract class AnalysisCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private Sources sources = new Sources();

  @Override
  public final Integer call() {
    Run run = new Run(Objects.requireNonNull(spec), sources.isQuiet());
    Analysis analysis = sources.analysis();
    configure(analysis);
    AnalysisResult result = run.analyse(analysis);
    int code = finish(run, result);
    run.printRemarks(result);
    return result.compilerErrors().isEmpty() ? code : ExitCode.NOT_COMPILED;
  }

  /** Sets the options of the processor that the command is about. */
  abstract void configure(Analysis analysis);

  /** Prints what the command is about, and returns its exit code. */
  int finish(Run run, AnalysisResult result) {
    return ExitCode.CLEAN;
  }

  /** The processor would take a relative path from the project's root, the user means from here. */
  static String fromHere(Path path) {
    return path.toAbsolutePath().toString();
  }
}
