package dev.ote.maven;

import dev.ote.analysis.Analysis;
import dev.ote.analysis.AnalysisResult;
import dev.ote.analysis.Message;
import dev.ote.analysis.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import javax.tools.Diagnostic;
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
  private static final int ERRORS_SHOWN = 10;

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
      printRemarks(result);
      finish(result);
    } catch (IOException
        | DependencyResolutionRequiredException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new MojoExecutionException("OTE cannot analyse the sources: " + e.getMessage(), e);
    }
  }

  /** Sets the options of the processor that the goal is about. */
  abstract void configure(Analysis analysis) throws IOException;

  /** Says what the goal is about, and fails the build where it is to. */
  abstract void finish(AnalysisResult result) throws MojoFailureException;

  /** A file that the goal writes, in a folder that is there. */
  static Path output(Path file) throws IOException {
    Path path = file.toAbsolutePath();
    if (path.getParent() != null) {
      Files.createDirectories(path.getParent());
    }
    return path;
  }

  final String line(Message message) {
    if (message.file().isEmpty()) {
      return message.text();
    }
    Path base = known(project).getBasedir().toPath().toAbsolutePath();
    Path file = Path.of(message.file()).toAbsolutePath().normalize();
    return "%s:[%d,%d] %s"
        .formatted(
            file.startsWith(base) ? base.relativize(file) : file,
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
    if (packages != null) {
      analysis.with("ote.packages", packages);
    } else if (!sources.knowsObserve()) {
      analysis.with("ote.packages", "**");
    }
    if (exclude != null) {
      analysis.with("ote.exclude", exclude);
    }
    if (options != null) {
      options.forEach(analysis::with);
    }
    configure(analysis);
    return analysis.with(new LoggedProgress(getLog())).run();
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
    List<Message> errors = result.compilerErrors();
    errors.stream().limit(ERRORS_SHOWN).forEach(error -> getLog().warn(line(error)));
    if (!errors.isEmpty()) {
      getLog()
          .warn(
              "OTE: the compiler did not understand %d places, so what was found may be incomplete"
                  .formatted(errors.size()));
    }
    result.messages().stream()
        .filter(message -> message.kind() == Diagnostic.Kind.NOTE)
        .filter(message -> message.text().startsWith("OTE: "))
        .forEach(note -> getLog().info(note.text()));
  }

  /** Maven sets what a goal requires. */
  private static <T> T known(@Nullable T set) {
    if (set == null) {
      throw new IllegalStateException("not run by Maven");
    }
    return set;
  }
}
