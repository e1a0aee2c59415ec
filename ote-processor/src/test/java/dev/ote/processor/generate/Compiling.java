package dev.ote.processor.generate;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles sources in memory, as strictly as a user may. */
final class Compiling {
  /** javac shows no errors inside wrappers after a processor's error unless it goes on to FLOW. */
  private static final String[] STRICT = {
    "-Xlint:all,-processing,-path,-classfile,-options",
    "-Werror",
    "-XDshould-stop.ifError=FLOW",
    // The same library on every JDK.
    "--release",
    "17"
  };

  private Compiling() {}

  static Compilation strictly(Processor processor, List<JavaFileObject> sources) {
    return Compiler.javac()
        .withProcessors(processor)
        .withOptions((Object[]) STRICT)
        .compile(sources);
  }

  /** Compiles one file as far as javac can get, errors or not. */
  static Compilation leniently(Processor processor, String text) {
    return Compiler.javac()
        .withProcessors(processor)
        .withOptions("-XDshould-stop.ifError=FLOW")
        .compile(JavaFileObjects.forSourceString("p.A", text));
  }

  /** Errors and warnings, each as {@code line: message}. */
  static List<String> problems(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
        .map(
            each ->
                (each.getSource() == null ? "" : each.getSource().getName() + ":")
                    + each.getLineNumber()
                    + ": "
                    + each.getMessage(null))
        .toList();
  }

  /** The text of every generated source, by its path. */
  static Map<String, String> generatedSources(Compilation compilation) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      sources.put(
          file.getName().replace("/SOURCE_OUTPUT/", "").replace("SOURCE_OUTPUT/", ""),
          file.getCharContent(false).toString());
    }
    return sources;
  }

  static List<JavaFileObject> sourcesIn(Path folder) throws IOException {
    List<Path> files = javaFilesIn(folder);
    JavaFileObject[] sources = new JavaFileObject[files.size()];
    for (int i = 0; i < sources.length; i++) {
      sources[i] =
          JavaFileObjects.forSourceString(
              folder
                  .relativize(files.get(i))
                  .toString()
                  .replace('\\', '/')
                  .replace(".java", "")
                  .replace('/', '.'),
              Files.readString(files.get(i)));
    }
    return List.of(sources);
  }

  static List<Path> javaFilesIn(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
