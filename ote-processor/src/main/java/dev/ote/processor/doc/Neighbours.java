package dev.ote.processor.doc;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * The top-level types of a package, compiled now or not, as far as they can be told without harm.
 *
 * <p>Asked for a package's types, javac loads every class file of it. One that an earlier
 * compilation wrote for a local class then takes the place of the local class that has its name
 * now, which is compiled to something else or not at all. So where there are class files of types
 * under compilation, their folder is read instead.
 */
public final class Neighbours {
  private static final String CLASS = ".class";

  private final Filer filer;
  private final Set<String> compiled;
  private final Map<String, Optional<Set<String>>> known = new HashMap<>();

  /**
   * @param compiled the qualified names of the types under compilation
   */
  public Neighbours(Filer filer, Set<String> compiled) {
    this.filer = filer;
    this.compiled = compiled;
  }

  /** The simple names of a package's types; empty where they cannot be told. */
  public Optional<Set<String>> in(PackageElement pkg) {
    return known.computeIfAbsent(pkg.getQualifiedName().toString(), name -> find(pkg, name));
  }

  /** The simple names of those of its types that are under compilation. */
  Set<String> compiledIn(PackageElement pkg) {
    String prefix = pkg.isUnnamed() ? "" : pkg.getQualifiedName() + ".";
    return compiled.stream()
        .filter(name -> name.startsWith(prefix) && name.indexOf('.', prefix.length()) < 0)
        .map(name -> name.substring(prefix.length()))
        .collect(toCollection(TreeSet::new));
  }

  private Optional<Set<String>> find(PackageElement pkg, String name) {
    Set<String> types = compiledIn(pkg);
    Optional<URI> earlier =
        types.stream().flatMap(type -> classFile(pkg, type).stream()).findFirst();
    if (earlier.isPresent()) {
      return earlier
          .flatMap(Neighbours::namesBeside)
          .map(names -> Stream.concat(names.stream(), types.stream()).collect(toSet()));
    }
    return Optional.of(
        ElementFilter.typesIn(pkg.getEnclosedElements()).stream()
            .map(type -> type.getSimpleName().toString())
            .collect(toSet()));
  }

  /** Where an earlier compilation's output for a type lies that javac would load. */
  private Optional<URI> classFile(PackageElement pkg, String type) {
    String name = pkg.getQualifiedName().toString();
    Optional<URI> onClassPath = classFile(StandardLocation.CLASS_PATH, name, type + CLASS);
    // In a module, it looks at what it writes to as well; and all that was written is in folders.
    return onClassPath.isPresent() || !isInModule(pkg)
        ? onClassPath
        : classFile(StandardLocation.CLASS_OUTPUT, name, type + CLASS).filter(Neighbours::isFile);
  }

  private static boolean isInModule(PackageElement pkg) {
    return pkg.getEnclosingElement() instanceof ModuleElement module && !module.isUnnamed();
  }

  private static boolean isFile(URI uri) {
    return "file".equals(uri.getScheme());
  }

  private Optional<URI> classFile(StandardLocation location, String pkg, String file) {
    try {
      FileObject found = filer.getResource(location, pkg, file);
      // An output location has an answer for what is not there.
      found.openInputStream().close();
      return Optional.of(found.toUri());
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** Those in the folder of a class file; empty if it lies in no folder, but in a jar, say. */
  private static Optional<Set<String>> namesBeside(URI classFile) {
    if (!isFile(classFile)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(Path.of(classFile).resolveSibling(""))) {
      return Optional.of(
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.endsWith(CLASS) && !name.endsWith("-info" + CLASS))
              .map(name -> name.substring(0, name.length() - CLASS.length()))
              .filter(name -> name.indexOf('$') < 0)
              .collect(toSet()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
