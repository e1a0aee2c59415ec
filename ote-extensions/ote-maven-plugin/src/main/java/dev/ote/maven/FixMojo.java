package dev.ote.maven;

import dev.ote.analysis.Output;
import java.io.File;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes a patch that adds or repairs what can be told from the code; touches no source. */
@Mojo(name = "fix", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class FixMojo extends WritingMojo {

  /** The file to write. */
  @Parameter(property = "ote.fix", defaultValue = "${project.build.directory}/ote.patch")
  private @Nullable File patch;

  /** For Maven. */
  public FixMojo() {
    super(Output.PATCH);
  }

  @Override
  @Nullable File to() {
    return patch;
  }
}
