package dev.ote.maven;

import dev.ote.analysis.Analysis;
import dev.ote.analysis.AnalysisResult;
import dev.ote.analysis.Output;
import java.io.File;
import java.io.IOException;
import java.util.Objects;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** A goal that leaves a file or a folder, and is silent about what is found. */
abstract class WritingMojo extends AnalysisMojo {
  private final Output output;

  WritingMojo(Output output) {
    this.output = output;
  }

  /** Where to; Maven sets it. */
  abstract @Nullable File to();

  @Override
  final void configure(Analysis analysis) throws IOException {
    analysis.writing(output, Objects.requireNonNull(to()).toPath());
  }

  @Override
  final void print(AnalysisResult result) {
    result.problems().forEach(problem -> getLog().warn(problem.text()));
    output
        .remark(Objects.requireNonNull(to()).toPath(), result)
        .ifPresent(remark -> getLog().info(remark));
  }

  @Override
  final void judge(AnalysisResult result) throws MojoFailureException {
    if (!result.problems().isEmpty()) {
      throw new MojoFailureException("OTE: " + result.problems().get(0).text());
    }
  }
}
