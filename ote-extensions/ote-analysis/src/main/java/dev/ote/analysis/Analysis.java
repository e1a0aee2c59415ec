package dev.ote.analysis;

import com.sun.source.util.JavacTask;
import dev.ote.processor.OteProcessor;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Runs the processor over a source tree with the compiler of the running JDK. What the compiler
 * writes goes to a folder that is deleted again; only what the processor's own options name stays.
 */
public final class Analysis {
  private static final String ALL = "1000000";

  private final SourceTree tree;
  private final Map<String, String> options = new TreeMap<>();
  private Progress progress = Progress.NONE;

  /**
   * An analysis of all observed types that writes nothing.
   *
   * @param tree what is analysed
   */
  public Analysis(SourceTree tree) {
    this.tree = tree;
    options.put("ote.maxWarnings", ALL);
  }

  /**
   * Says what is checked.
   *
   * @param packages packages and types, as {@code ote.packages} has them; null for observed types,
   *     or all types where the class path has no {@code @Observe}, so that nobody can observe
   * @param exclude those to leave alone; null for none
   * @return this analysis
   */
  public Analysis checking(@Nullable String packages, @Nullable String exclude) {
    if (packages != null) {
      options.put("ote.packages", packages);
    } else if (!tree.knowsObserve()) {
      options.put("ote.packages", "**");
    }
    if (exclude != null) {
      options.put("ote.exclude", exclude);
    }
    return this;
  }

  /**
   * Has something written.
   *
   * @param output what is written
   * @param to where to; relative to the working directory
   * @return this analysis
   * @throws IOException if it cannot be written there; the message is for users
   */
  public Analysis writing(Output output, Path to) throws IOException {
    // The processor would take a relative path from the root of the project.
    Path path = to.toAbsolutePath().normalize();
    output.prepare(path);
    output.configure(path, options);
    return this;
  }

  /**
   * Sets an option of the processor.
   *
   * @param option its name, such as {@code ote.packages}
   * @param value its value
   * @return this analysis
   */
  public Analysis with(String option, String value) {
    options.put(option, value);
    return this;
  }

  /**
   * Has somebody told how far it is.
   *
   * @param listener who is told, in place of nobody or another
   * @return this analysis
   */
  public Analysis with(Progress listener) {
    this.progress = listener;
    return this;
  }

  /**
   * Analyses the tree.
   *
   * @return what was said
   * @throws IOException if sources cannot be read or the compiler's output cannot be written
   * @throws IllegalArgumentException if an option is none of the compiler's; the message names it
   * @throws IllegalStateException if what runs is no JDK, but a runtime without a compiler
   */
  public AnalysisResult run() throws IOException {
    @Nullable JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("there is no compiler in " + System.getProperty("java.home"));
    }
    List<Path> files = tree.files();
    List<Message> messages = new ArrayList<>();
    if (files.isEmpty()) {
      return new AnalysisResult(0, messages);
    }
    try (TemporaryFolder output = TemporaryFolder.create("ote");
        StandardJavaFileManager fileManager =
            compiler.getStandardFileManager(diagnostic -> {}, null, null)) {
      JavacTask task =
          task(
              compiler,
              fileManager,
              diagnostic -> messages.add(Message.of(diagnostic)),
              arguments(output),
              files);
      task.addTaskListener(new Steps(files.size(), progress));
      Boolean unused = task.call();
    }
    return new AnalysisResult(files.size(), messages);
  }

  private static JavacTask task(
      JavaCompiler compiler,
      StandardJavaFileManager fileManager,
      DiagnosticListener<JavaFileObject> listener,
      List<String> arguments,
      List<Path> files) {
    try {
      return (JavacTask)
          compiler.getTask(
              Writer.nullWriter(),
              fileManager,
              listener,
              arguments,
              null,
              fileManager.getJavaFileObjectsFromPaths((Collection<Path>) files));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          String.valueOf(e.getMessage()).replaceFirst("^error: ", ""), e);
    }
  }

  private List<String> arguments(TemporaryFolder output) throws IOException {
    List<String> arguments = new ArrayList<>();
    // One file that does not compile must not hide what is found in the others.
    arguments.addAll(List.of("--should-stop=ifError=FLOW", "-implicit:none"));
    arguments.addAll(List.of("-Xmaxwarns", ALL, "-Xmaxerrs", ALL));
    arguments.addAll(List.of("-d", output.folder("classes"), "-s", output.folder("generated")));
    arguments.addAll(List.of("-classpath", join(tree.classPath())));
    arguments.addAll(List.of("-processorpath", processorPath()));
    arguments.addAll(tree.compilerOptions());
    options.forEach((name, value) -> arguments.add("-A" + name + "=" + value));
    return arguments;
  }

  /** Ours first: an older one on the class path is then left alone. */
  private String processorPath() {
    List<String> path = new ArrayList<>(List.of(home().toString()));
    path.addAll(tree.processorPath().isEmpty() ? tree.classPath() : tree.processorPath());
    return join(path);
  }

  /** The jar that the processor is in. */
  private static Path home() {
    try {
      return Path.of(
          OteProcessor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String join(List<String> path) {
    return String.join(File.pathSeparator, path);
  }
}
