package dev.ote.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.ote.processor.testing.Sources.java;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.ote.processor.testing.Compiling;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {
  private static final String TYPE =
      """
      package com.acme;

      import dev.ote.annotations.Observe;

      %s
      class Outer {
        /**
         * LOCATION: com.acme.Outer.Store
         * PURPOSE: keep
         * DEPENDENCIES: none
         * TRACE POINTS: gone()
         */
        %s
        static class Store {
          /** TRACE PATH: gone() */
          %s
          @Observe
          public void save() {}

          public void load() {}
        }
      }
      """;

  private static final List<String> ALL =
      List.of(
          "TRACE POINTS entry 'gone()' does not resolve: Store has no method 'gone'"
              + " [ote:TracePointUnresolved]",
          "public method load() is not observed: add @Observe, or @NotObserved with the reason"
              + " [ote:ObserveMissing]",
          "TRACE PATH step 1 'gone()' does not resolve: Store has no method 'gone'"
              + " [ote:TracePathUnresolved]",
          "the Javadoc of load() has no TRACE PATH section: add 'TRACE PATH: 1. Store.load()'"
              + " [ote:TracePathMissing]");

  @Test
  void withoutSuppressionAllIsSaid() {
    assertThat(findings("", "", "")).containsExactlyElementsOf(ALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"ote\"", "{\"unchecked\", \"ote\"}", "value = {\"ote\"}"})
  void everythingCanBeSuppressedOnAType(String value) {
    String annotation = "@SuppressWarnings(" + value + ")";
    assertThat(findings(annotation, "", "")).isEmpty();
    assertThat(findings("", annotation, "")).isEmpty();
  }

  @Test
  void oneCheckCanBeSuppressedOnAMethod() {
    assertThat(findings("", "", "@SuppressWarnings(\"ote:TracePathUnresolved\")"))
        .containsExactly(ALL.get(0), ALL.get(1), ALL.get(3));
    assertThat(findings("", "", "@SuppressWarnings(\"ote:TracePathMissing\")"))
        .startsWith(ALL.toArray(String[]::new))
        .hasSize(ALL.size() + 1)
        .last()
        .asString()
        .endsWith(
            "note: 'ote:TracePathMissing' silences nothing here: remove it"
                + " [ote:SuppressionUnused]");
  }

  @Test
  void oneCheckCanBeSuppressedForATypeAndAllWithinIt() {
    assertThat(
            findings(
                "@SuppressWarnings({\"ote:TracePathMissing\", \"ote:ObserveMissing\"})", "", ""))
        .containsExactly(ALL.get(0), ALL.get(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"OTE\"", "\"ote:Nothing\"", "\"all\"", "\"ote:\""})
  void otherWordsSuppressNothing(String value) {
    assertThat(findings("@SuppressWarnings(" + value + ")", "", "")).containsExactlyElementsOf(ALL);
  }

  @Test
  void severitiesApplyToEachCheck() {
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor())
            .withOptions(
                "-Aote.severity=off",
                "-Aote.severity.ObserveMissing=note",
                "-Aote.severity.TracePathUnresolved=error")
            .compile(java(TYPE.formatted("", "", "")));

    assertThat(Compiling.findings(compilation))
        .containsExactly(
            "Outer.java:20:17: note: " + ALL.get(1), "Outer.java:15:21: error: " + ALL.get(2));
    assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
  }

  @Test
  void theCapKeepsWarningsBackButNeverErrorsAndSaysSo() {
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor())
            .withOptions("-Aote.maxWarnings=1", "-Aote.severity.TracePathMissing=error")
            .compile(java(TYPE.formatted("", "", "")));

    assertThat(Compiling.findings(compilation))
        .containsExactly(
            "Outer.java:11:20: warning: " + ALL.get(0), "Outer.java:20:17: error: " + ALL.get(3));
    assertThat(Compiling.diagnostics(compilation))
        .contains(
            "note: OTE: 2 more findings not shown; -Aote.maxWarnings=1 is the limit; all are in"
                + " META-INF/ote, beside the classes");
  }

  @Test
  void aMessageIsOneLineWhateverAnOptionHolds() {
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor())
            .withOptions("-Aote.severity=lo\nud", "-Aote.severity.ObserveMissing=off")
            .compile(java("package com.acme; class Plain {}"));

    assertThat(Compiling.findings(compilation))
        .containsExactly(
            "warning: option 'ote.severity' has the value 'lo ud'; expected one of off, note,"
                + " warning, error [ote:InvalidOption]");
  }

  private static List<String> findings(String onOuter, String onType, String onMethod) {
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor())
            .compile(java(TYPE.formatted(onOuter, onType, onMethod)));
    return Compiling.findings(compilation).stream()
        .map(finding -> finding.replaceAll("^.*?: warning: ", ""))
        .toList();
  }
}
