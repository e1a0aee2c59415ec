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
  void whatSharesALineIsLeftAlone() {
    String joined = "/** TRACE PATH: A.run() → vanish() */";
    assertThat(repaired(joined, "vanish()")).isEqualTo(joined);
    String arrows = "/**\n * TRACE PATH:\n *   1. A.run()\n *   2. check() → vanish()\n */";
    assertThat(repaired(arrows, "vanish()")).isEqualTo(arrows);
    String continued =
        "/**\n * TRACE PATH:\n *   1. A.run()\n *   2. vanish() and\n *      more\n *   3. go()\n */";
    assertThat(repaired(continued, "vanish()")).isEqualTo(continued);
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
