package dev.ote.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What of a project is analysed: what people wrote. What was generated is only looked into. */
record ProjectSources(MavenProject project) {
  /** The folders that people write in. */
  List<Path> roots() {
    return existing().filter(root -> !isGenerated(root)).toList();
  }

  /** Where generated sources are found; annotation processors generate theirs once more. */
  List<String> sourcePath() {
    String path =
        existing()
            .filter(this::isGenerated)
            .filter(root -> !root.endsWith(Path.of("generated-sources", "annotations")))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return path.isEmpty() ? List.of() : List.of("-sourcepath", path);
  }

  /** What the project depends on, without its own classes, among which are wrappers. */
  List<String> classPath() throws DependencyResolutionRequiredException {
    String own = project.getBuild().getOutputDirectory();
    return project.getCompileClasspathElements().stream().filter(e -> !e.equals(own)).toList();
  }

  /** The release that the compiler is told, where the project says it in the usual places. */
  Optional<String> release(@Nullable String configured) {
    Properties properties = project.getProperties();
    return Stream.of(
            Optional.ofNullable(configured),
            Optional.ofNullable(properties.getProperty("maven.compiler.release")),
            Optional.ofNullable(properties.getProperty("maven.compiler.source"))
                .map(ProjectSources::withoutPrefix))
        .flatMap(Optional::stream)
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static String withoutPrefix(String version) {
    return version.startsWith("1.") ? version.substring(2) : version;
  }

  private Stream<Path> existing() {
    return project.getCompileSourceRoots().stream().map(Path::of).filter(Files::isDirectory);
  }

  private boolean isGenerated(Path root) {
    return root.toAbsolutePath()
        .normalize()
        .startsWith(Path.of(project.getBuild().getDirectory()).toAbsolutePath().normalize());
  }
}
