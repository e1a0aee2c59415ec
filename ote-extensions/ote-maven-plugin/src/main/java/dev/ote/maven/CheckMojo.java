package dev.ote.maven;

import dev.ote.analysis.Analysis;
import dev.ote.analysis.AnalysisResult;
import dev.ote.analysis.Message;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Prints what is missing or untrue, and fails the build where there is something. */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class CheckMojo extends AnalysisMojo {

  /** Findings that are accepted; ignored where there is no such file. */
  @Parameter(property = "ote.baseline", defaultValue = "${project.basedir}/ote-baseline.txt")
  private @Nullable File baseline;

  /** Whether the baseline must be current: nothing in it that is found no more. */
  @Parameter(property = "ote.baselineStrict", defaultValue = "false")
  private boolean baselineStrict;

  /** Whether findings fail the build. */
  @Parameter(property = "ote.failOnFindings", defaultValue = "true")
  private boolean failOnFindings;

  /** A goal that Maven configures. */
  public CheckMojo() {}

  @Override
  void configure(Analysis analysis) {
    if (baseline != null && baseline.isFile()) {
      analysis
          .with("ote.baseline", baseline.getAbsolutePath())
          .with("ote.baselineStrict", Boolean.toString(baselineStrict));
    }
  }

  @Override
  void print(AnalysisResult result) {
    result.findings().forEach(finding -> getLog().warn(line(finding)));
  }

  @Override
  void judge(AnalysisResult result) throws MojoFailureException {
    List<Message> findings = result.findings();
    if (failOnFindings && !findings.isEmpty()) {
      throw new MojoFailureException(
          "OTE found %d place%s; ote:fix mends what is mechanical, ote:baseline accepts the rest"
              .formatted(findings.size(), findings.size() == 1 ? "" : "s"));
    }
  }
}
