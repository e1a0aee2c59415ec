package dev.ote.benchmarks.processor;

import dev.ote.benchmarks.measure.Statistics;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the processor adds to compilations of real libraries, and how that grows with the number of
 * types. See {@code benchmarks/README.md} for what is measured and how to read it.
 */
public final class ProcessorCost {
  private static final double MAX_RATIO = 1.25;
  private static final double MAX_EXPONENT = 1.1;
  private static final double MAX_CHECKS = 1.10;
  private static final double MAX_UNUSED = 1.03;

  private final Path corpus;
  private final Path output;
  private final int coldRounds = Integer.getInteger("cost.cold", 5);
  private final int warmRounds = Integer.getInteger("cost.warm", 7);
  private final StringBuilder tables = new StringBuilder();

  private ProcessorCost(Path corpus, Path output) {
    this.corpus = corpus;
    this.output = output;
  }

  /**
   * Measures and prints tables; they are written to {@code processor-cost.md} as well.
   *
   * @param arguments the folder of the corpus, and the folder to write to
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    new ProcessorCost(Path.of(arguments[0]), Path.of(arguments[1])).run();
  }

  private void run() throws IOException, InterruptedException {
    Files.createDirectories(output);
    measureLibraries(Pattern.compile(System.getProperty("cost.library", "")));
    measureSizes(
        Pattern.compile(",")
            .splitAsStream(System.getProperty("cost.sizes", "250,500,1000,2000,4000"))
            .filter(size -> !size.isBlank())
            .map(String::strip)
            .mapToInt(Integer::parseInt)
            .toArray());
    measureChecks(Integer.getInteger("cost.checks", 1000));
    Files.writeString(output.resolve("processor-cost.md"), tables);
  }

  private void measureLibraries(Pattern wanted) throws IOException, InterruptedException {
    List<Path> libraries =
        list(corpus.resolve("annotated")).stream()
            .filter(each -> wanted.matcher(each.getFileName().toString()).find())
            .toList();
    if (libraries.isEmpty()) {
      return;
    }
    say("| Library | JVM | Rounds | With | Without | Ratio | 95 %% | Floor | CPU ratio | floor |");
    say("| --- | --- | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: |");
    List<Double> ratios = new ArrayList<>();
    for (Path library : libraries) {
      Subject subject;
      try {
        subject = prepare(library.getFileName().toString(), library);
      } catch (IllegalStateException e) {
        say(
            "| %s | left out: it does not compile against the corpus's class path |",
            name(library));
        continue;
      }
      if (coldRounds > 0) {
        ratios.add(sayLibrary(name(library), "cold", subject.measureCold(coldRounds)));
      }
      ratios.add(sayLibrary(name(library), "warm", subject.measureWarm(warmRounds)));
    }
    double largest = ratios.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    say("");
    say("Largest median ratio of wall times: %.2f, at most %.2f wanted.", largest, MAX_RATIO);
    say("");
  }

  /** Prints a row; returns the ratio of wall times. */
  private double sayLibrary(String library, String jvm, List<Round> rounds) {
    double[] ratios = Round.ratios(rounds, Cost::wallSeconds);
    Statistics.Interval interval = Statistics.intervalOfMedian(ratios);
    say(
        "| %s | %s | %d | %.2f s | %.2f s | %.2f | %.2f to %.2f | %.2f | %.2f | %.2f |",
        library,
        jvm,
        rounds.size(),
        Round.medianWith(rounds, Cost::wallSeconds),
        Round.medianWithout(rounds, Cost::wallSeconds),
        Statistics.median(ratios),
        interval.low(),
        interval.high(),
        Statistics.median(Round.floors(rounds, Cost::wallSeconds)),
        Statistics.median(Round.ratios(rounds, Cost::cpuSeconds)),
        Statistics.median(Round.floors(rounds, Cost::cpuSeconds)));
    return Statistics.median(ratios);
  }

  private void measureSizes(int... sizes) throws IOException, InterruptedException {
    if (sizes.length == 0) {
      return;
    }
    say("| Types | Rounds | Wall with | added | CPU with | added | CPU added a type |");
    say("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    List<List<Round>> all = new ArrayList<>();
    for (int size : sizes) {
      Path sources = output.resolve("synthetic").resolve(String.valueOf(size));
      Folders.delete(sources);
      SyntheticProject.write(size, sources, source -> source);
      List<Round> rounds = prepare("synthetic-" + size, sources).measureWarm(warmRounds);
      all.add(rounds);
      say(
          "| %d | %d | %.2f s | %.2f s | %.2f s | %.2f s | %.2f ms |",
          size,
          rounds.size(),
          Round.medianWith(rounds, Cost::wallSeconds),
          Round.medianAdded(rounds, Cost::wallSeconds),
          Round.medianWith(rounds, Cost::cpuSeconds),
          Round.medianAdded(rounds, Cost::cpuSeconds),
          1000 * Round.medianAdded(rounds, Cost::cpuSeconds) / size);
    }
    if (sizes.length > 1) {
      say("");
      sayExponents("wall", sizes, all, Cost::wallSeconds);
      sayExponents("CPU", sizes, all, Cost::cpuSeconds);
    }
  }

  private void sayExponents(
      String name, int[] sizes, List<List<Round>> all, ToDoubleFunction<Cost> figure) {
    double[] x = new double[sizes.length];
    double[] total = new double[sizes.length];
    double[] added = new double[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      x[i] = sizes[i];
      total[i] = Round.medianWith(all.get(i), figure);
      added[i] = Round.medianAdded(all.get(i), figure);
    }
    say(
        "Exponent of %s time over types: total %.2f, added by the processor %.2f, at most %.1f"
            + " wanted.",
        name, Statistics.exponent(x, total), Statistics.exponent(x, added), MAX_EXPONENT);
  }

  private void measureChecks(int types) throws IOException, InterruptedException {
    if (types == 0) {
      return;
    }
    say("");
    say("Checks alone, %d types, over a processor that does nothing, over none:", types);
    say("");
    say("| Sources | JVM | Rounds | Checks | No-op | None | Ratio | 95 %% | CPU ratio | Wanted |");
    say("| --- | --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: |");
    measureChecks("documented, observed", types, source -> source, MAX_CHECKS);
    measureChecks("nothing observed", types, SyntheticProject::withoutAnnotations, MAX_UNUSED);
  }

  private void measureChecks(String name, int types, UnaryOperator<String> change, double wanted)
      throws IOException, InterruptedException {
    Path sources = output.resolve("synthetic").resolve("checks");
    Folders.delete(sources);
    SyntheticProject.write(types, sources, change);
    Subject subject =
        Subject.checking(sources, classPath(), emptied(output.resolve("work").resolve("checks")));
    if (coldRounds > 0) {
      sayChecks(name, "cold", subject.measureCold(coldRounds), wanted);
    }
    sayChecks(name, "warm", subject.measureWarm(warmRounds), wanted);
  }

  private void sayChecks(String name, String jvm, List<Round> rounds, double wanted) {
    double[] ratios = Round.overFloor(rounds, Cost::wallSeconds);
    Statistics.Interval interval = Statistics.intervalOfMedian(ratios);
    say(
        "| %s | %s | %d | %.2f s | %.2f s | %.2f s | %.3f | %.3f to %.3f | %.3f | %.2f |",
        name,
        jvm,
        rounds.size(),
        Round.medianWith(rounds, Cost::wallSeconds),
        Round.medianFloor(rounds, Cost::wallSeconds),
        Round.medianWithout(rounds, Cost::wallSeconds),
        Statistics.median(ratios),
        interval.low(),
        interval.high(),
        Statistics.median(Round.overFloor(rounds, Cost::cpuSeconds)),
        wanted);
  }

  private static Path emptied(Path folder) throws IOException {
    Folders.delete(folder);
    return folder;
  }

  private Subject prepare(String name, Path sources) throws IOException, InterruptedException {
    return Subject.generating(sources, classPath(), emptied(output.resolve("work").resolve(name)));
  }

  private List<Path> classPath() throws IOException {
    List<Path> classPath = new ArrayList<>(list(corpus.resolve("libs")));
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .forEach(classPath::add);
    return classPath;
  }

  private static String name(Path library) {
    return library.getFileName().toString();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private void say(String format, Object... figures) {
    String line = String.format(Locale.ROOT, format, figures);
    System.out.println(line);
    tables.append(line).append('\n');
  }
}
