package dev.ote.maven;

import dev.ote.analysis.Analysis;
import dev.ote.analysis.AnalysisResult;
import dev.ote.analysis.CompilerErrors;
import dev.ote.analysis.Message;
import dev.ote.analysis.PacedProgress;
import dev.ote.analysis.SourceTree;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** A goal that analyses the sources of a project, which need not know of OTE. */
abstract class AnalysisMojo extends AbstractMojo {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  @Inject private @Nullable RepositorySystem repositories;

  /** Leaves the goal out. */
  @Parameter(property = "ote.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Packages and types to check, such as {@code com.acme.**}. Default: observed types, and all
   * types where the class path has no {@code @Observe}.
   */
  @Parameter(property = "ote.packages")
  private @Nullable String packages;

  /** Packages and types to leave alone. */
  @Parameter(property = "ote.exclude")
  private @Nullable String exclude;

  /** The encoding of the sources. */
  @Parameter(property = "encoding", defaultValue = "${project.build.sourceEncoding}")
  private @Nullable String encoding;

  /** The Java release of the sources. Default: {@code maven.compiler.release}, or source. */
  @Parameter(property = "ote.release")
  private @Nullable String release;

  /** Further options of the processor, such as {@code ote.severity.TracePathMissing}. */
  @Parameter private @Nullable Map<String, String> options;

  /** Further options of javac. */
  @Parameter private @Nullable List<String> compilerArgs;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    ProjectSources sources = new ProjectSources(known(project));
    if (skip || sources.roots().isEmpty()) {
      getLog().info(skip ? "OTE is skipped" : "OTE: there are no sources");
      return;
    }
    try {
      AnalysisResult result = analyse(sources);
      print(result);
      printRemarks(result);
      judge(result);
    } catch (IOException
        | DependencyResolutionRequiredException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new MojoExecutionException("OTE cannot analyse the sources: " + e.getMessage(), e);
    }
  }

  /** Sets the options of the processor that the goal is about. */
  abstract void configure(Analysis analysis) throws IOException;

  /** Prints what the goal is about. */
  abstract void print(AnalysisResult result);

  /** Fails the build where it is to, when all is said. */
  abstract void judge(AnalysisResult result) throws MojoFailureException;

  final String line(Message message) {
    if (message.file().isEmpty()) {
      return message.text();
    }
    return "%s:[%d,%d] %s"
        .formatted(
            message.fileFrom(known(project).getBasedir().toPath()),
            message.line(),
            message.column(),
            message.text());
  }

  private AnalysisResult analyse(ProjectSources sources)
      throws IOException, DependencyResolutionRequiredException, MojoExecutionException {
    List<String> classPath = sources.classPath();
    List<String> processors =
        new ProcessorPath(known(project), known(session), known(repositories)).resolve();
    Analysis analysis =
        new Analysis(new SourceTree(sources.roots(), classPath, processors, javac(sources)));
    analysis.checking(packages, exclude);
    if (options != null) {
      options.forEach(analysis::with);
    }
    configure(analysis);
    return analysis.with(new PacedProgress(BETWEEN_LINES, getLog()::info)).run();
  }

  private List<String> javac(ProjectSources sources) {
    List<String> javac = new ArrayList<>(sources.sourcePath());
    if (encoding != null) {
      javac.addAll(List.of("-encoding", encoding));
    }
    sources.release(release).ifPresent(value -> javac.addAll(List.of("--release", value)));
    if (compilerArgs != null) {
      javac.addAll(compilerArgs);
    }
    return javac;
  }

  private void printRemarks(AnalysisResult result) {
    CompilerErrors errors = result.compilerErrors();
    errors.shown().forEach(error -> getLog().warn(line(error)));
    if (!errors.isEmpty()) {
      getLog().warn("OTE: " + errors.summary());
    }
    result.notes().forEach(note -> getLog().info(note));
  }

  /** Maven sets what a goal requires. */
  private static <T> T known(@Nullable T set) {
    if (set == null) {
      throw new IllegalStateException("not run by Maven");
    }
    return set;
  }
}
