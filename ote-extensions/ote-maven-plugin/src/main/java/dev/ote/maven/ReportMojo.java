package dev.ote.maven;

import dev.ote.analysis.Analysis;
import dev.ote.analysis.AnalysisResult;
import java.io.File;
import java.io.IOException;
import java.util.Objects;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes {@code index.html}, {@code ote.sarif} and {@code ote.json}. */
@Mojo(name = "report", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ReportMojo extends AnalysisMojo {

  /** The folder to write to. */
  @Parameter(property = "ote.report", defaultValue = "${project.build.directory}/ote-report")
  private @Nullable File report;

  @Override
  void configure(Analysis analysis) throws IOException {
    analysis.with("ote.report", output(Objects.requireNonNull(report).toPath()).toString());
  }

  @Override
  void finish(AnalysisResult result) {
    getLog().info("OTE: " + new File(report, "index.html"));
  }
}
