package dev.ote.processor.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.doc.SectionKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepRepairTest {

  /** Steps of a method that calls {@code check}, {@code Box.open}, {@code seal} and {@code go}. */
  private static String repaired(String comment, String... falseSteps) {
    SourceText source = new SourceText("A.java", comment + "\n", StandardCharsets.UTF_8);
    DocComment doc = DocComment.of(source, new CommentLexer.Range(0, comment.length()));
    Subject subject =
        new Subject(
            "A",
            source,
            comment.length() + 1,
            Optional.of(doc),
            doc.close(),
            false,
            Map.of(
                SectionKind.TRACE_PATH,
                List.of("A.run()", "→ check()", "→ Box.open()", "→ seal()", "→ go()")),
            Map.of(),
            List.of(
                Set.of("check", "A.check"),
                Set.of("open", "Box.open", "Case.open"),
                Set.of("seal", "A.seal"),
                Set.of("go", "A.go")));
    Set<Integer> positions =
        Set.copyOf(List.of(falseSteps).stream().map(step -> source.text().indexOf(step)).toList());
    List<Edit> edits =
        new ArrayList<>(new StepRepair(subject, doc, doc.sections()).without(positions));
    edits.sort((one, other) -> Integer.compare(other.from(), one.from()));
    StringBuilder text = new StringBuilder(source.text());
    edits.forEach(edit -> text.replace(edit.from(), edit.to(), edit.text()));
    return text.toString().strip();
  }

  private static String path(String... steps) {
    StringBuilder text = new StringBuilder("/**\n * TRACE PATH:\n");
    for (int i = 0; i < steps.length; i++) {
      text.append(" *   ").append(i + 1).append(". ").append(steps[i]).append('\n');
    }
    return text.append(" */").toString();
  }

  @Test
  void aStepThatIsCalledAtAnotherTimeMovesThere() {
    assertThat(repaired(path("A.run()", "seal()", "→ check()", "→ Case.open()", "go()"), "seal()"))
        .isEqualTo(path("A.run()", "→ check()", "→ Case.open()", "seal()", "go()"));
    assertThat(
            repaired(path("A.run()", "check()", "seal()", "now what", "Box#open()"), "Box#open()"))
        .isEqualTo(path("A.run()", "check()", "Box#open()", "seal()", "now what"));
  }

  @Test
  void aStepOfAnotherTypeGetsTheRightOne() {
    assertThat(repaired(path("A.run()", "check()", "Chest.open()", "free text"), "Chest.open()"))
        .isEqualTo(path("A.run()", "check()", "Box.open()", "free text"));
  }

  @Test
  void aStepThatWasRenamedGetsItsNewName() {
    assertThat(repaired(path("A.run()", "→ chek() twice", "seal()"), "chek()"))
        .isEqualTo(path("A.run()", "→ check() twice", "seal()"));
  }

  @Test
  void aStepThatIsGoneGoesAndTheOthersMoveUp() {
    assertThat(
            repaired(
                path("A.run()", "vanish()", "seal()", "evaporate()"), "vanish()", "evaporate()"))
        .isEqualTo(path("A.run()", "seal()"));
  }

  @Test
  void aPathOfFalseStepsIsTheMethodItself() {
    assertThat(repaired(path("vanish()", "evaporate()"), "vanish()", "evaporate()"))
        .isEqualTo(path("A.run()"));
  }

  @Test
  void ofSeveralStepsInALineOnlyTheFalseOneGoes() {
    assertThat(repaired("/** TRACE PATH: A.run() → vanish() */", "vanish()"))
        .isEqualTo("/** TRACE PATH: A.run() */");
    assertThat(repaired("/** TRACE PATH: vanish() -> seal() => {@code go()} */", "vanish()"))
        .isEqualTo("/** TRACE PATH: seal() -> {@code go()} */");
    assertThat(repaired(path("A.run()", "check() → {@code vanish()} → seal()", "go()"), "vanish()"))
        .isEqualTo(path("A.run()", "check() → seal()", "go()"));
    assertThat(repaired(path("A.run()", "fade() → vanish()", "go()"), "fade()", "vanish()"))
        .isEqualTo(path("A.run()", "go()"));
  }

  @Test
  void ofSeveralStepsInALineOneGetsItsNewNameOrPlace() {
    assertThat(repaired("/** TRACE PATH: A.run() → chek() → seal() */", "chek()"))
        .isEqualTo("/** TRACE PATH: A.run() → check() → seal() */");
    assertThat(repaired(path("A.run()", "seal() -&gt; <b>check()</b>", "go()"), "seal()"))
        .isEqualTo(path("A.run()", "<b>check()</b> -&gt; seal()", "go()"));
  }

  @Test
  void anArrowThatStartsALineGoesWithItsStep() {
    assertThat(
            repaired(
                "/**\n * TRACE PATH:\n *   1. A.run()\n *      → check()\n *      → vanish()\n *   2. go()\n */",
                "vanish()"))
        .isEqualTo("/**\n * TRACE PATH:\n *   1. A.run()\n *      → check()\n *   2. go()\n */");
  }

  @Test
  void whatWouldHaveToMoveBetweenSharedLinesIsLeftAlone() {
    String shared = path("A.run()", "seal() → go()", "check()");
    assertThat(repaired(shared, "check()")).isEqualTo(path("A.run()", "check()", "seal() → go()"));
    String apart = path("A.run()", "check() → go()", "seal()");
    assertThat(repaired(apart, "go()")).isEqualTo(apart);
    String arrows =
        "/**\n * TRACE PATH:\n *   1. A.run()\n *   2. vanish()\n *      → check()\n *   3. go()\n */";
    assertThat(repaired(arrows, "vanish()")).isEqualTo(arrows);
  }

  @Test
  void whatGoesOverSeveralLinesIsLeftAlone() {
    String continued =
        "/**\n * TRACE PATH:\n *   1. A.run()\n *   2. vanish() and\n *      more\n *   3. go()\n */";
    assertThat(repaired(continued, "vanish()")).isEqualTo(continued);
  }

  @Test
  void wordsBesideAStepThatGoesStay() {
    assertThat(
            repaired(
                path("A.run()", "→ vanish(): as the law asks", "Log: vanish()", "go()"),
                "vanish(): as",
                "vanish()\n"))
        .isEqualTo(path("A.run()", "→ as the law asks", "Log", "go()"));
    assertThat(repaired(path("A.run()", "{@code vanish()} (twice)"), "vanish()"))
        .isEqualTo(path("A.run()", "(twice)"));
  }

  @Test
  void inHtmlAStepIsALineToo() {
    assertThat(
            repaired(
                "/**\n * <p>TRACE PATH:\n * <ol>\n *   <li>A.run()\n *   <li>vanish()</li>\n *   <li>{@code go()}</li>\n * </ol>\n */",
                "vanish()"))
        .isEqualTo(
            "/**\n * <p>TRACE PATH:\n * <ol>\n *   <li>A.run()\n *   <li>{@code go()}</li>\n * </ol>\n */");
  }
}
