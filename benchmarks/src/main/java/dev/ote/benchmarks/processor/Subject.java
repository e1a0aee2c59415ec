package dev.ote.benchmarks.processor;

import dev.ote.processor.OteProcessor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/**
 * Sources that are compiled with the processor, and again to the same class files without any: what
 * remains is the processor's, and the compiler's work to run one. A third compilation, the floor,
 * tells these apart: its processor only has the compiler do the same.
 */
final class Subject {
  private static final int KINDS = 3;

  private final Path with;
  private final Path floor;
  private final Path without;

  private Subject(Path folder) {
    this.with = folder.resolve("with");
    this.floor = folder.resolve("floor");
    this.without = folder.resolve("without");
  }

  /**
   * Prepares compilations with wrappers, by compiling once with the processor. At the floor they
   * are written again, and without a processor they are sources.
   *
   * @param sources the folder of the sources
   * @param folder where everything is written
   */
  static Subject generating(Path sources, List<Path> classPath, Path folder)
      throws IOException, InterruptedException {
    Subject subject = new Subject(folder);
    String path = joined(classPath);
    List<Path> files = javaFiles(sources);
    subject.write(subject.with, withProcessor(List.of()), path, files);
    Forks.run(List.of(subject.with));
    List<Path> all = new ArrayList<>(files);
    Path generated = folder.resolve("generated");
    Path index = folder.resolve("index");
    Files.move(subject.with.resolve("out/generated"), generated);
    Files.move(subject.with.resolve("out/classes/META-INF/ote"), index);
    subject.write(
        subject.floor,
        with(
            Replay.class,
            "-A" + Replay.SOURCES + "=" + generated,
            "-A" + Replay.RESOURCES + "=" + index),
        path,
        files);
    all.addAll(javaFiles(generated));
    subject.write(subject.without, List.of("-proc:none"), path, all);
    return subject;
  }

  /** Prepares compilations with checks only; at the floor, a processor looks at nothing. */
  static Subject checking(Path sources, List<Path> classPath, Path folder) throws IOException {
    Subject subject = new Subject(folder);
    String path = joined(classPath);
    List<Path> files = javaFiles(sources);
    subject.write(subject.with, withProcessor(List.of("-Aote.generate=false")), path, files);
    subject.write(subject.floor, with(Noop.class), path, files);
    subject.write(subject.without, List.of("-proc:none"), path, files);
    return subject;
  }

  private static List<String> withProcessor(List<String> options) {
    List<String> all = new ArrayList<>(options);
    // Findings are no failures, and no more are printed than a user would see.
    all.addAll(List.of("-Aote.severity=note", "-Aote.severity.ObserveImpossible=note"));
    all.addAll(with(OteProcessor.class));
    return all;
  }

  private static List<String> with(Class<? extends Processor> processor, String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(
        List.of(
            "-processorpath",
            System.getProperty("java.class.path"),
            "-processor",
            processor.getName()));
    return all;
  }

  private static String joined(List<Path> classPath) {
    return String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList());
  }

  /** Each compilation in a JVM of its own. */
  List<Round> measureCold(int rounds) throws IOException, InterruptedException {
    List<Cost> costs = new ArrayList<>();
    for (Path folder : interleaved(rounds)) {
      costs.addAll(Forks.run(List.of(folder)));
    }
    return rounds(costs);
  }

  /** All in one JVM, without the first round, by which it gets warm. */
  List<Round> measureWarm(int rounds) throws IOException, InterruptedException {
    List<Round> all = rounds(Forks.run(interleaved(rounds + 1)));
    return all.subList(1, all.size());
  }

  /** In turns, each time another one first: whatever changes meanwhile concerns all. */
  private List<Path> interleaved(int rounds) {
    List<Path> folders = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      List<Path> order = new ArrayList<>(List.of(with, floor, without));
      Collections.rotate(order, i);
      folders.addAll(order);
    }
    return folders;
  }

  private static List<Round> rounds(List<Cost> costs) {
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < costs.size() / KINDS; i++) {
      List<Cost> order = new ArrayList<>(costs.subList(i * KINDS, (i + 1) * KINDS));
      Collections.rotate(order, -i);
      rounds.add(new Round(order.get(0), order.get(1), order.get(2)));
    }
    return rounds;
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
