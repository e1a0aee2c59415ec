package dev.ote.cli;

import dev.ote.analysis.Analysis;
import dev.ote.analysis.SourceTree;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say what is analysed; every command takes them. */
final class Sources {
  private static final String OBSERVE = "dev.ote.annotations.Observe";

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "Source roots, such as src/main/java, or files.")
  private List<Path> sources = new ArrayList<>();

  @Option(
      names = {"-cp", "--class-path"},
      paramLabel = "PATH",
      description =
          "Jars and class folders that the sources use, separated as the system does it;"
              + " DIR/* means all jars in DIR. For a Maven project:"
              + " mvn dependency:build-classpath -Dmdep.outputFile=cp.txt")
  private String classPath = "";

  @Option(
      names = "--processor-path",
      paramLabel = "PATH",
      description = "Other annotation processors, such as Lombok. Default: the class path.")
  private String processorPath = "";

  @Option(
      names = "--release",
      paramLabel = "N",
      description = "The Java release of the sources. Default: that of the running JDK.")
  private @Nullable Integer release;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = "The encoding of the sources. Default: ${DEFAULT-VALUE}.")
  private String encoding = "UTF-8";

  @Option(
      names = "--packages",
      paramLabel = "GLOBS",
      description =
          "Packages and types to check, such as 'com.acme.**,org.acme.Main'. Default: observed"
              + " types, and all types where the class path has no @Observe.")
  private @Nullable String packages;

  @Option(
      names = "--exclude",
      paramLabel = "GLOBS",
      description = "Packages and types to leave alone.")
  private @Nullable String exclude;

  @Option(
      names = {"-O", "--option"},
      paramLabel = "NAME=VALUE",
      description = "A processor option, such as ote.severity.TracePathMissing=off.")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = {"-J", "--javac-option"},
      paramLabel = "OPTION",
      description = "An option for javac, such as --enable-preview; may be repeated.")
  private List<String> javacOptions = new ArrayList<>();

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no closing line.")
  private boolean quiet;

  boolean isQuiet() {
    return quiet;
  }

  /** An analysis with all that the options say. */
  Analysis analysis() {
    for (Path source : sources) {
      if (!Files.exists(source)) {
        throw new CannotRun("there is no " + source);
      }
    }
    List<String> javac = new ArrayList<>(List.of("-encoding", encoding));
    if (release != null) {
      javac.addAll(List.of("--release", release.toString()));
    }
    javac.addAll(javacOptions);
    List<String> path = entries(classPath);
    Analysis analysis = new Analysis(new SourceTree(sources, path, entries(processorPath), javac));
    if (packages != null) {
      analysis.with("ote.packages", packages);
    } else if (!knowsObserve(path)) {
      analysis.with("ote.packages", "**");
    }
    if (exclude != null) {
      analysis.with("ote.exclude", exclude);
    }
    options.forEach(analysis::with);
    return analysis;
  }

  private static List<String> entries(String path) {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .filter(entry -> !entry.isBlank())
        .flatMap(Sources::expand)
        .toList();
  }

  private static Stream<String> expand(String entry) {
    if (!entry.endsWith("/*") && !entry.endsWith("\\*")) {
      return Stream.of(entry);
    }
    Path folder = Path.of(entry.substring(0, entry.length() - 2));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(Path::toString)
          .filter(name -> name.endsWith(".jar"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new CannotRun("cannot list " + folder + ": " + e);
    }
  }

  private static boolean knowsObserve(List<String> classPath) {
    URL[] urls = classPath.stream().map(Sources::url).toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(urls, null)) {
      return loader.findResource(OBSERVE.replace('.', '/') + ".class") != null;
    } catch (IOException e) {
      return false;
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new CannotRun("no class path entry: " + entry);
    }
  }
}
