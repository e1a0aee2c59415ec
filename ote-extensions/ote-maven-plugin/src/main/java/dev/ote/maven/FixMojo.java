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

/** Writes a patch that adds or repairs what can be told from the code; touches no source. */
@Mojo(name = "fix", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class FixMojo extends AnalysisMojo {

  /** The file to write. */
  @Parameter(property = "ote.fix", defaultValue = "${project.build.directory}/ote.patch")
  private @Nullable File patch;

  @Override
  void configure(Analysis analysis) throws IOException {
    analysis.with("ote.fix", output(Objects.requireNonNull(patch).toPath()).toString());
  }

  @Override
  void finish(AnalysisResult result) {
    File file = Objects.requireNonNull(patch);
    if (file.length() > 0) {
      getLog().info("OTE: look at " + file + ", and apply it with: git apply " + file);
    }
  }
}
