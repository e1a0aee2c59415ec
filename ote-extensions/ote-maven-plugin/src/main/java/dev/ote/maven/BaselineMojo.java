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

/** Writes down what is found today, so that {@code ote:check} reports only what is new. */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class BaselineMojo extends AnalysisMojo {

  /** The file to write. */
  @Parameter(property = "ote.baseline", defaultValue = "${project.basedir}/ote-baseline.txt")
  private @Nullable File baseline;

  @Override
  void configure(Analysis analysis) throws IOException {
    analysis
        .with("ote.baseline", output(Objects.requireNonNull(baseline).toPath()).toString())
        .with("ote.baselineUpdate", "true");
  }

  @Override
  void finish(AnalysisResult result) {
    getLog().info("OTE: " + baseline + " accepts what is found today");
  }
}
