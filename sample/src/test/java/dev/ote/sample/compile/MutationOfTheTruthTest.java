package dev.ote.sample.compile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application's documentation is true. Each kind of drift makes it false in one place, and must
 * give one finding there; its twin looks alike and leaves it true, and must give none.
 */
class MutationOfTheTruthTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern FINDING =
      Pattern.compile("(.+?:\\d+):\\d+: (?:warning|note|error): .* \\[ote:(\\w+)]");

  @TempDir private Path folder;
  private int number;

  private final List<String> hits = new ArrayList<>();
  private final List<String> misses = new ArrayList<>();
  private final List<String> falseAlarms = new ArrayList<>();
  private final List<String> silences = new ArrayList<>();

  @Test
  void everyDriftIsNoticedAndNothingElse() throws IOException {
    List<Kind> kinds = Stream.of(PathDrifts.KINDS, TypeDrifts.KINDS).flatMap(List::stream).toList();
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(40);
    assertThat(kinds).extracting(Kind::name).doesNotHaveDuplicates();
    List<String> before = findings(new Drift(List.of(), List.of()));

    for (Kind kind : kinds) {
      judge(kind.name(), kind.drift(), before);
      judge(kind.name() + ", twin", kind.twin(), before);
    }

    System.out.printf(
        "mutation of the truth: %d kinds: %d hits, %d misses, %d false alarms, %d correct silences%n",
        kinds.size(), hits.size(), misses.size(), falseAlarms.size(), silences.size());
    assertThat(misses).as("misses").isEmpty();
    assertThat(falseAlarms).as("false alarms").isEmpty();
    assertThat(hits).hasSameSizeAs(kinds);
    assertThat(silences).hasSameSizeAs(kinds);
  }

  private void judge(String name, Drift drift, List<String> before) throws IOException {
    List<String> found = findings(drift);
    List<String> known = new ArrayList<>(found.stream().map(this::withoutLine).toList());
    List<String> usual = before.stream().map(this::withoutLine).toList();
    assertThat(known).as("what was said before, in %s", name).containsAll(usual);
    // Legacy code has findings that no drift here touches.
    List<String> news = found.stream().filter(line -> !line.contains("/legacy/")).toList();
    List<String> expected = drift.expectedIn(root());

    if (expected.isEmpty()) {
      (news.isEmpty() ? silences : falseAlarms).add(name + ": " + news);
    } else if (news.containsAll(expected)) {
      hits.add(name);
      if (news.size() > expected.size()) {
        falseAlarms.add(name + ": " + news + " for " + expected);
      }
    } else {
      misses.add(name + ": " + news + " for " + expected);
    }
  }

  private String withoutLine(String finding) {
    return finding.replaceFirst(":\\d+ ", " ");
  }

  /** What is said of the changed sources, {@code file:line check} each. */
  private List<String> findings(Drift drift) throws IOException {
    number++;
    copySources();
    drift.apply(root());
    SampleCompiler compiler = new SampleCompiler(root(), List.of("-Aote.maxWarnings=1000"));
    List<String> said =
        compiler.compile(
            compiler.sources(), Path.of("target/no-such-folder"), folder.resolve("out" + number));
    List<String> findings = new ArrayList<>();
    for (String line : said) {
      if (line.startsWith("note: OTE: ")) {
        // It counts, and says nothing of its own.
        continue;
      }
      Matcher finding = FINDING.matcher(line);
      assertThat(finding.matches()).as("only findings, not '%s'", line).isTrue();
      findings.add(finding.group(1) + " " + finding.group(2));
    }
    return findings;
  }

  private Path root() {
    return folder.resolve("project" + number).resolve("sample").resolve(SOURCES);
  }

  private void copySources() throws IOException {
    Files.createDirectories(root());
    Files.writeString(folder.resolve("project" + number).resolve("pom.xml"), "<project/>", UTF_8);
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root().resolve(SOURCES.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
