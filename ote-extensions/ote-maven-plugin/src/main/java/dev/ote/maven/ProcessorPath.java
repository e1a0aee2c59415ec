package dev.ote.maven;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processors that the project's compiler plugin is told of by {@code
 * annotationProcessorPaths}: without Lombok's or MapStruct's, its sources may not compile.
 */
record ProcessorPath(MavenProject project, MavenSession session, RepositorySystem repositories) {
  private static final String COMPILER_PLUGIN = "org.apache.maven.plugins:maven-compiler-plugin";

  /** The jars; empty where the project names none, and processors come from its class path. */
  List<String> resolve() throws MojoExecutionException {
    List<org.eclipse.aether.graph.Dependency> named = named();
    if (named.isEmpty()) {
      return List.of();
    }
    CollectRequest collect =
        new CollectRequest(
            named, List.of(), RepositoryUtils.toRepos(project.getRemoteArtifactRepositories()));
    try {
      return repositories
          .resolveDependencies(session.getRepositorySession(), new DependencyRequest(collect, null))
          .getArtifactResults()
          .stream()
          .map(ArtifactResult::getArtifact)
          .map(artifact -> artifact.getFile().toString())
          .toList();
    } catch (DependencyResolutionException e) {
      throw new MojoExecutionException("OTE cannot resolve annotationProcessorPaths", e);
    }
  }

  private List<org.eclipse.aether.graph.Dependency> named() {
    List<org.eclipse.aether.graph.Dependency> named = new ArrayList<>();
    for (Xpp3Dom path : paths()) {
      String group = text(path, "groupId").orElse("");
      String name = text(path, "artifactId").orElse("");
      Optional<String> version = text(path, "version").or(() -> managed(group, name));
      // Ours is there anyway, in the version of the plugin.
      if (version.isPresent() && !(group.equals("dev.ote") && name.equals("ote-processor"))) {
        Artifact artifact =
            new DefaultArtifact(
                group,
                name,
                text(path, "classifier").orElse(""),
                text(path, "type").orElse("jar"),
                version.get());
        named.add(new org.eclipse.aether.graph.Dependency(artifact, "runtime"));
      }
    }
    return named;
  }

  private List<Xpp3Dom> paths() {
    return Stream.ofNullable(project.getPlugin(COMPILER_PLUGIN))
        .map(plugin -> (Xpp3Dom) plugin.getConfiguration())
        .filter(Objects::nonNull)
        .map(configuration -> configuration.getChild("annotationProcessorPaths"))
        .filter(Objects::nonNull)
        .flatMap(paths -> Arrays.stream(paths.getChildren()))
        .toList();
  }

  private Optional<String> managed(String group, String name) {
    return Stream.ofNullable(project.getDependencyManagement())
        .flatMap(management -> management.getDependencies().stream())
        .filter(d -> d.getGroupId().equals(group) && d.getArtifactId().equals(name))
        .map(Dependency::getVersion)
        .findFirst();
  }

  private static Optional<String> text(Xpp3Dom element, String child) {
    @Nullable Xpp3Dom found = element.getChild(child);
    return Optional.ofNullable(found).map(Xpp3Dom::getValue).map(String::strip);
  }
}
