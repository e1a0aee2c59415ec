package dev.ote.analysis;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is analysed, and what the compiler must know to understand it.
 *
 * @param sources folders, which are searched, and files
 * @param classPath jars and folders of classes that the sources use
 * @param processorPath other annotation processors that the sources need, such as Lombok; where it
 *     is empty, they are looked for on the class path
 * @param compilerOptions further options of javac, such as {@code --release 17}
 */
public record SourceTree(
    List<Path> sources,
    List<String> classPath,
    List<String> processorPath,
    List<String> compilerOptions) {
  private static final String OBSERVE = "dev/ote/annotations/Observe.class";

  /** Copies the lists. */
  public SourceTree {
    sources = List.copyOf(sources);
    classPath = List.copyOf(classPath);
    processorPath = List.copyOf(processorPath);
    compilerOptions = List.copyOf(compilerOptions);
  }

  /**
   * The source files, sorted. Module declarations are left out: all is analysed as one unnamed
   * module, so that several roots with a declaration each can be, and a class path is enough.
   *
   * @throws IOException if a folder cannot be read
   */
  List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path source : sources) {
      try (Stream<Path> below = Files.walk(source)) {
        below.filter(SourceTree::isAnalysed).forEach(files::add);
      }
    }
    return files.stream().distinct().sorted().toList();
  }

  /** Whether the sources can use {@code @Observe}. */
  boolean knowsObserve() {
    URL[] urls = classPath.stream().map(SourceTree::url).toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(urls, null)) {
      return loader.findResource(OBSERVE) != null;
    } catch (IOException e) {
      return false;
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no class path entry: " + entry, e);
    }
  }

  private static boolean isAnalysed(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".java") && !name.equals("module-info.java") && Files.isRegularFile(file);
  }
}
