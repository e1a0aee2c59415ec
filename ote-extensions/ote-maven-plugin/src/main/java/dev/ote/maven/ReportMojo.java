package dev.ote.maven;

import dev.ote.analysis.Output;
import java.io.File;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes {@code index.html}, {@code ote.sarif} and {@code ote.json}. */
@Mojo(name = "report", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ReportMojo extends WritingMojo {

  /** The folder to write to. */
  @Parameter(property = "ote.report", defaultValue = "${project.build.directory}/ote-report")
  private @Nullable File report;

  /** For Maven. */
  public ReportMojo() {
    super(Output.REPORT);
  }

  @Override
  @Nullable File to() {
    return report;
  }
}
