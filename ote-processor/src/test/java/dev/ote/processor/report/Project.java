package dev.ote.processor.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A project with a written index, copied to where it may be changed. */
record Project(Path root) {
  private static final Path RESOURCES = Path.of("src/test/resources/report");

  static Project in(Path folder) throws IOException {
    Path from = RESOURCES.resolve("project");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    Project project = new Project(folder);
    for (String type :
        List.of("Checkout", "Ledger", "pay/Gateway", "pay/Gateway$Na\u00efve_$1", "Added")) {
      Path file = project.classes().resolve("com/acme/" + type + ".class");
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
    return project;
  }

  static String expected(String name) throws IOException {
    return Files.readString(RESOURCES.resolve(name), UTF_8);
  }

  /** The golden file takes over what came out where {@code -Dgolden.update=true} asks for it. */
  static String expected(String name, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(RESOURCES.resolve(name), actual, UTF_8);
    }
    return expected(name);
  }

  Path classes() {
    return root.resolve("classes");
  }

  Path index(String type) {
    return classes().resolve(IndexFolder.PATH).resolve(type + ".json");
  }

  Path reports() {
    return root.resolve("reports");
  }

  String report(String name) throws IOException {
    return Files.readString(reports().resolve(name), UTF_8);
  }

  List<String> write() throws IOException {
    return Reports.write(classes(), root, reports(), Compiled.NOTHING);
  }
}
