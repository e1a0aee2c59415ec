package dev.ote.processor.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.OteProcessor;
import dev.ote.processor.testing.Compiling;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of drift gives its one finding and nothing else, and what is true gives none. */
class TruthTest {
  /** What a user has; the compiler opens all of it anew for each case. */
  private static final List<File> CLASS_PATH =
      Compiling.classPathWithout().stream()
          .filter(entry -> entry.getPath().matches(".*(?:ote-annotations|ote-runtime|slf4j-api).*"))
          .toList();

  @Test
  void everyDriftIsNoticedAndNothingElse() throws IOException {
    List<TruthCase> cases = TruthCases.all();
    assertThat(cases).extracting(TruthCase::name).doesNotHaveDuplicates();
    assertThat(cases.stream().filter(TruthCase::isDrift)).hasSizeGreaterThanOrEqualTo(40);
    assertThat(cases.stream().filter(each -> !each.isDrift())).hasSizeGreaterThanOrEqualTo(40);
    List<String> hits = new ArrayList<>();
    List<String> misses = new ArrayList<>();
    List<String> falseAlarms = new ArrayList<>();
    List<String> silences = new ArrayList<>();
    for (TruthCase each : cases) {
      List<String> found = findings(each);
      if (!found.containsAll(each.expected())) {
        misses.add(each.name() + ": " + found + " for " + each.expected());
      } else if (found.size() > each.expected().size()) {
        falseAlarms.add(each.name() + ": " + found + " for " + each.expected());
      } else {
        (each.isDrift() ? hits : silences).add(each.name());
      }
    }
    System.out.printf(
        "truth: %d cases: %d hits, %d misses, %d false alarms, %d correct silences%n",
        cases.size(), hits.size(), misses.size(), falseAlarms.size(), silences.size());
    assertThat(misses).as("misses").isEmpty();
    assertThat(falseAlarms).as("false alarms").isEmpty();
  }

  private static List<String> findings(TruthCase each) {
    TestCompilation compilation =
        TestCompiler.JAVAC.compile(new OteProcessor(), each.sources(), CLASS_PATH, List.of());
    assertThat(compilation.said().stream().filter(said -> said.kind().equals("error")))
        .as("errors in '%s'", each.name())
        .isEmpty();
    return compilation.said().stream()
        .filter(TestCompilation.Said::isOurs)
        .map(said -> said.file() + ":" + said.line() + " " + check(said.text()))
        .toList();
  }

  private static String check(String text) {
    return text.substring(text.indexOf("[ote:") + "[ote:".length(), text.lastIndexOf(']'));
  }
}
