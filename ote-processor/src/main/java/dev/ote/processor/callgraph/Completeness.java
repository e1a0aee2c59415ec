package dev.ote.processor.callgraph;

import dev.ote.processor.doc.Neighbours;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Whether all types around those of this compilation are compiled with them, so that what overrides
 * a method is known. In an incremental build, for one, they are not: others lie there as class
 * files, or as sources that are not compiled this time.
 */
final class Completeness {
  /** Nobody wants to wait for more files to be looked at. */
  private static final int MOST_FILES = 20_000;

  private final Elements elements;
  private final Neighbours neighbours;
  private final Set<String> compiled;
  private final Set<Path> roots = new HashSet<>();
  private final Set<Folder> seen = new HashSet<>();
  private @Nullable Boolean complete;

  private record Folder(PackageElement pkg, String path) {}

  /**
   * @param compiled the types whose source is in this compilation
   */
  Completeness(Elements elements, Neighbours neighbours, Set<String> compiled) {
    this.elements = elements;
    this.neighbours = neighbours;
    this.compiled = compiled;
  }

  /** Notes where the source of a type lies. */
  void add(TypeElement type, JavaFileObject file) {
    PackageElement pkg = elements.getPackageOf(type);
    String name = file.getName();
    int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    // One folder's files of one package have one root, which is dear to ask for.
    if (!seen.add(new Folder(pkg, folder < 0 ? name : name.substring(0, folder)))) {
      return;
    }
    sourceRoot(pkg, file)
        .ifPresent(
            root -> {
              if (roots.add(root)) {
                complete = null;
              }
            });
  }

  boolean isComplete() {
    if (complete == null) {
      complete = packages().allMatch(this::isCompiled) && roots.stream().allMatch(this::isCompiled);
    }
    return complete;
  }

  private Stream<PackageElement> packages() {
    return compiled.stream()
        .<@Nullable TypeElement>map(elements::getTypeElement)
        .<PackageElement>mapMulti(
            (type, sink) -> {
              if (type != null) {
                sink.accept(elements.getPackageOf(type));
              }
            })
        .distinct();
  }

  private boolean isCompiled(PackageElement pkg) {
    String prefix = pkg.isUnnamed() ? "" : pkg.getQualifiedName() + ".";
    return neighbours.in(pkg).stream()
        .anyMatch(names -> names.stream().allMatch(name -> compiled.contains(prefix + name)));
  }

  private boolean isCompiled(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      List<String> names = files.limit(MOST_FILES).map(file -> name(root, file)).toList();
      return names.size() < MOST_FILES
          && names.stream()
              .filter(name -> name.endsWith(".java") && !name.endsWith("-info.java"))
              .map(name -> name.substring(0, name.length() - ".java".length()).replace('/', '.'))
              .allMatch(compiled::contains);
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /**
   * The folder of the default package; empty where there is none, or where it may hold anything.
   */
  private static Optional<Path> sourceRoot(PackageElement pkg, JavaFileObject source) {
    URI uri = source.toUri();
    if (!"file".equals(uri.getScheme()) || pkg.isUnnamed()) {
      return Optional.empty();
    }
    try {
      Path folder = Path.of(uri).getParent();
      Path inRoot = Path.of(pkg.getQualifiedName().toString().replace('.', '/'));
      if (folder == null || !folder.endsWith(inRoot)) {
        return Optional.empty();
      }
      for (int i = 0; i < inRoot.getNameCount() && folder != null; i++) {
        folder = folder.getParent();
      }
      return Optional.ofNullable(folder);
    } catch (IllegalArgumentException | FileSystemNotFoundException | SecurityException e) {
      return Optional.empty();
    }
  }
}
