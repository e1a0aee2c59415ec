package dev.ote.benchmarks.processor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sources that are compiled with the processor, and again, with what it generated beside them,
 * without any. So what is compared is the same code in the same class files: what remains is the
 * processor's, and the compiler's work to run one.
 */
final class Subject {
  private final Path with;
  private final Path without;

  private Subject(Path folder) {
    this.with = folder.resolve("with");
    this.without = folder.resolve("without");
  }

  /**
   * Prepares both compilations, by compiling once with the processor.
   *
   * @param sources the folder of the sources
   * @param folder where everything is written
   */
  static Subject prepare(Path sources, List<Path> classPath, Path folder)
      throws IOException, InterruptedException {
    Subject subject = new Subject(folder);
    String path = String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList());
    List<Path> files = javaFiles(sources);
    subject.write(
        subject.with,
        List.of(
            "-processorpath",
            System.getProperty("java.class.path"),
            // Findings are no failures, and no more are printed than a user would see.
            "-Aote.severity=note",
            "-Aote.severity.ObserveImpossible=note"),
        path,
        files);
    Forks.run(List.of(subject.with));
    List<Path> all = new ArrayList<>(files);
    Path generated = folder.resolve("generated");
    Files.move(subject.with.resolve("out/generated"), generated);
    all.addAll(javaFiles(generated));
    subject.write(subject.without, List.of("-proc:none"), path, all);
    return subject;
  }

  /** Pairs in a JVM for each compilation. */
  List<Pair> measureCold(int pairs) throws IOException, InterruptedException {
    List<Cost> costs = new ArrayList<>();
    for (Path folder : interleaved(pairs)) {
      costs.addAll(Forks.run(List.of(folder)));
    }
    return pair(costs);
  }

  /** Pairs in one JVM, the first of which, by which it gets warm, is left out. */
  List<Pair> measureWarm(int pairs) throws IOException, InterruptedException {
    List<Pair> all = pair(Forks.run(interleaved(pairs + 1)));
    return all.subList(1, all.size());
  }

  /** In turns, each time in the other order: whatever changes meanwhile concerns both. */
  private List<Path> interleaved(int pairs) {
    List<Path> folders = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      folders.addAll(i % 2 == 0 ? List.of(with, without) : List.of(without, with));
    }
    return folders;
  }

  private static List<Pair> pair(List<Cost> costs) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < costs.size(); i += 2) {
      pairs.add(
          i % 4 == 0
              ? new Pair(costs.get(i), costs.get(i + 1))
              : new Pair(costs.get(i + 1), costs.get(i)));
    }
    return pairs;
  }

  private void write(Path folder, List<String> options, String classPath, List<Path> sources)
      throws IOException {
    Files.createDirectories(folder);
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(
        List.of(
            "-nowarn",
            "--release",
            "17",
            "-encoding",
            "UTF-8",
            "-cp",
            classPath,
            "-d",
            folder.resolve("out/classes").toString(),
            "-s",
            folder.resolve("out/generated").toString()));
    sources.forEach(source -> arguments.add(source.toString()));
    Files.write(
        folder.resolve("arguments"),
        arguments.stream().map(argument -> "\"" + argument + "\"").toList());
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
