package dev.ote.processor.property;

import static java.util.stream.Collectors.toMap;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.ote.processor.OteProcessor;
import dev.ote.processor.property.source.Hierarchy;
import dev.ote.processor.testing.CompiledClasses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Compiles many hierarchies at once and tells of each what the compiler said. */
final class Batch {
  private static final List<String> OPTIONS =
      List.of(
          "-Xlint:all,-processing,-path,-classfile,-options",
          "-XDshould-stop.ifError=FLOW",
          "-Xmaxerrs",
          "100000",
          "-Xmaxwarns",
          "100000",
          "-parameters",
          "--release",
          "17");
  private static final List<String> PROCESSOR_OPTIONS =
      List.of(
          "-Aote.severity=off",
          "-Aote.severity.ObserveImpossible=note",
          "-Aote.severity.InternalError=error",
          "-Aote.maxWarnings=1000000",
          "-Aote.deep=false");

  private final Compilation compilation;

  private Batch(Compilation compilation) {
    this.compilation = compilation;
  }

  /** The sources as they are. */
  static Batch alone(List<Hierarchy> hierarchies) {
    return new Batch(compile(hierarchies, Compiler.javac(), List.of("-proc:none")));
  }

  /** The sources with their wrappers. */
  static Batch wrapped(List<Hierarchy> hierarchies) {
    return new Batch(
        compile(
            hierarchies, Compiler.javac().withProcessors(new OteProcessor()), PROCESSOR_OPTIONS));
  }

  private static Compilation compile(
      List<Hierarchy> hierarchies, Compiler compiler, List<String> more) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (Hierarchy each : hierarchies) {
      each.sources()
          .forEach(
              (path, text) ->
                  sources.add(
                      JavaFileObjects.forSourceString(
                          path.replace(".java", "").replace('/', '.'), text)));
    }
    List<String> options = new ArrayList<>(OPTIONS);
    options.addAll(more);
    return compiler.withOptions(options.toArray()).compile(sources);
  }

  /** Errors and warnings by the root package of their hierarchy. */
  Map<String, List<Failure>> problems() {
    Map<String, List<Failure>> problems = new TreeMap<>();
    for (Diagnostic<? extends JavaFileObject> each : compilation.diagnostics()) {
      if (each.getKind() != Diagnostic.Kind.NOTE && each.getSource() != null) {
        problems
            .computeIfAbsent(root(each.getSource()), key -> new ArrayList<>())
            .add(new Failure("compilation: " + each.getCode(), text(each)));
      }
    }
    return problems;
  }

  /** Notes of ours in the sources of a hierarchy. */
  List<Refusal> refusals(Hierarchy hierarchy) {
    List<Refusal> refusals = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : compilation.diagnostics()) {
      if (each.getKind() == Diagnostic.Kind.NOTE
          && each.getSource() != null
          && root(each.getSource()).equals(hierarchy.root())
          && each.getMessage(Locale.ROOT).contains("[ote:ObserveImpossible]")) {
        refusals.add(Refusal.of(path(each.getSource()), each.getMessage(Locale.ROOT)));
      }
    }
    return refusals;
  }

  boolean succeeded() {
    return compilation.status() != Compilation.Status.FAILURE;
  }

  CompiledClasses classes() {
    return CompiledClasses.of(compilation);
  }

  /** The generated sources of a hierarchy, by their paths; none where the compiler failed. */
  Map<String, String> wrappers(Hierarchy hierarchy) {
    if (!succeeded()) {
      return Map.of();
    }
    return compilation.generatedSourceFiles().stream()
        .filter(each -> root(each).equals(hierarchy.root()))
        .collect(toMap(Batch::path, Batch::content, (a, b) -> a, LinkedHashMap::new));
  }

  private static String content(JavaFileObject file) {
    try {
      return file.getCharContent(false).toString();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String root(JavaFileObject file) {
    String path = path(file);
    return path.substring(0, Math.max(0, path.indexOf('/')));
  }

  private static String path(JavaFileObject file) {
    return file.getName().replaceFirst("^/?(SOURCE_OUTPUT/)?", "");
  }

  private static String text(Diagnostic<? extends JavaFileObject> each) {
    @Nullable JavaFileObject source = each.getSource();
    return "%s:%d: %s"
        .formatted(
            source == null ? "" : path(source), each.getLineNumber(), each.getMessage(Locale.ROOT));
  }
}
