package dev.ote.cli;

import dev.ote.analysis.Analysis;
import dev.ote.analysis.SourceTree;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say what is analysed; every command takes them. */
final class Sources {
  /** What all commands have comes behind what a command is about. */
  private static final int LAST = 1;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "Source roots, such as src/main/java, or files.")
  private List<Path> sources = new ArrayList<>();

  @Option(
      names = {"-cp", "--class-path"},
      paramLabel = "PATH",
      order = LAST,
      description =
          "Jars and class folders that the sources use, separated by '${sys:path.separator}';"
              + " DIR/* means all jars in DIR.")
  private String classPath = "";

  @Option(
      names = "--processor-path",
      order = LAST,
      paramLabel = "PATH",
      description = "Other annotation processors, such as Lombok. Default: the class path.")
  private String processorPath = "";

  @Option(
      names = "--release",
      order = LAST,
      paramLabel = "N",
      description = "The Java release of the sources. Default: that of the running JDK.")
  private @Nullable Integer release;

  @Option(
      names = "--encoding",
      order = LAST,
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = "The encoding of the sources. Default: ${DEFAULT-VALUE}.")
  private String encoding = "UTF-8";

  @Option(
      names = "--packages",
      order = LAST,
      paramLabel = "GLOBS",
      description =
          "Packages and types to check, such as 'com.acme.**,org.acme.Main'. Default: observed"
              + " types, and all types where the class path has no @Observe.")
  private @Nullable String packages;

  @Option(
      names = "--exclude",
      order = LAST,
      paramLabel = "GLOBS",
      description = "Packages and types to leave alone.")
  private @Nullable String exclude;

  @Option(
      names = {"-O", "--option"},
      order = LAST,
      paramLabel = "NAME=VALUE",
      description = "A processor option, such as ote.severity.TracePathMissing=off.")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = {"-J", "--javac-option"},
      order = LAST,
      paramLabel = "OPTION",
      description = "An option for javac, such as --enable-preview; may be repeated.")
  private List<String> javacOptions = new ArrayList<>();

  @Option(
      names = {"-q", "--quiet"},
      order = LAST,
      description = "No progress and no closing line.")
  private boolean quiet;

  boolean isQuiet() {
    return quiet;
  }

  /**
   * An analysis with all that the options say.
   *
   * @param remarks takes what is to be said about them
   */
  Analysis analysis(Consumer<String> remarks) {
    for (Path source : sources) {
      if (!Files.exists(source)) {
        throw new CannotRun("there is no " + source);
      }
    }
    if (!isEncoding(encoding)) {
      throw new CannotRun("there is no encoding " + encoding);
    }
    List<String> javac = new ArrayList<>(List.of("-encoding", encoding));
    if (release != null) {
      javac.addAll(List.of("--release", release.toString()));
    }
    javac.addAll(javacOptions);
    Analysis analysis =
        new Analysis(
            new SourceTree(
                sources,
                ClassPath.entries(classPath, remarks),
                ClassPath.entries(processorPath, remarks),
                javac));
    analysis.checking(packages, exclude);
    options.forEach(analysis::with);
    return analysis;
  }

  private static boolean isEncoding(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
