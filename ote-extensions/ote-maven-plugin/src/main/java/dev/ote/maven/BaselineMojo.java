package dev.ote.maven;

import dev.ote.analysis.Output;
import java.io.File;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes down what is found today, so that {@code ote:check} reports only what is new. */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class BaselineMojo extends WritingMojo {

  /** The file to write. */
  @Parameter(property = "ote.baseline", defaultValue = "${project.basedir}/ote-baseline.txt")
  private @Nullable File baseline;

  /** For Maven. */
  public BaselineMojo() {
    super(Output.BASELINE);
  }

  @Override
  @Nullable File to() {
    return baseline;
  }
}
