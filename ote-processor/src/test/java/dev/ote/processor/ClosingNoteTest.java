package dev.ote.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.ote.processor.testing.Sources.java;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.ElementKey;
import dev.ote.processor.diagnostic.FindingRecord;
import dev.ote.processor.diagnostic.FindingRecord.State;
import dev.ote.processor.diagnostic.Severity;
import dev.ote.processor.testing.Compiling;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClosingNoteTest {
  private static final String STORE =
      """
      package com.acme;

      import dev.ote.annotations.*;

      /**
       * LOCATION: com.acme.Store
       * PURPOSE: keep
       * DEPENDENCIES: none
       * TRACE POINTS: Store.save()
       */
      public class Store {
        /** TRACE PATH: Store.save() → %s */
        @Observe public void save() {}

        /** TRACE PATH: Store.load() */
        @SuppressWarnings("ote:ObserveMissing") public void load() {}

        /** TRACE PATH: Store.hidden() */
        @Observe void hidden() {}

        @NotObserved("trivial") public int size() { return 0; }
        public static void helper() {}
        private void inner() {}
        @Override public String toString() { return ""; }
      }
      """;

  private static final String NOTE =
      "note: OTE: 1 type, 2 public operations, 1 observed (50.0 %), 1 finding (1 suppressed)";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          14 | 96   | 91   | 3 | 2 | 2 | 40 | 14 types, 96 public operations, 91 observed (94.8 %), 5 findings (2 suppressed, 40 in baseline)
          1  | 1    | 1    | 0 | 0 | 0 | 0  | 1 type, 1 public operation, 1 observed (100.0 %), 0 findings
          1  | 0    | 0    | 1 | 0 | 0 | 0  | 1 type, 0 public operations, 1 finding
          2  | 2000 | 1999 | 0 | 1 | 0 | 7  | 2 types, 2000 public operations, 1999 observed (99.9 %), 1 finding (7 in baseline)
          2  | 9999 | 1    | 0 | 0 | 1 | 0  | 2 types, 9999 public operations, 1 observed (0.1 %), 0 findings (1 suppressed)
          3  | 5    | 0    | 0 | 0 | 0 | 0  | 3 types, 5 public operations, 0 observed (0.0 %), 0 findings
          """)
  void countsWhatWasCheckedAndFound(
      int types,
      int operations,
      int observed,
      int printed,
      int withheld,
      int suppressed,
      int accepted,
      String text) {
    List<FindingRecord> findings =
        Stream.of(
                Collections.nCopies(printed, State.PRINTED),
                Collections.nCopies(withheld, State.WITHHELD),
                Collections.nCopies(suppressed, State.SUPPRESSED),
                Collections.nCopies(accepted, State.BASELINE))
            .flatMap(List::stream)
            .map(ClosingNoteTest::finding)
            .toList();

    assertThat(ClosingNote.text(new Coverage(types, operations, observed), findings))
        .isEqualTo("OTE: " + text);
  }

  private static FindingRecord finding(State state) {
    return new FindingRecord(
        Check.LOCATION_MISSING,
        Severity.WARNING,
        new ElementKey("A", ""),
        "A.java",
        1,
        1,
        "",
        state);
  }

  @Test
  void isTheLastThingSaidBehindTheSecondPass() {
    List<String> said = said(STORE.formatted("inner()"));

    assertThat(said)
        .containsExactly(
            "Store.java:12:34: warning: TRACE PATH step 2 'inner()' is not called by save(): it"
                + " calls nothing but the JDK [ote:TracePathDrift]",
            NOTE);
  }

  @Test
  void isSaidOnceWhereThereIsNoSecondPass() {
    assertThat(said(STORE.formatted("inner()"), "-Aote.deep=false"))
        .containsExactly(NOTE.replace("1 finding ", "0 findings "));
    assertThat(said(STORE.formatted("gone()"), "-proc:only")).hasSize(2).last().isEqualTo(NOTE);
  }

  @Test
  void breaksNoBuildUnderWerror() {
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor())
            .withOptions("-Werror", "-Xlint:all,-processing", "-Aote.severity.TracePathDrift=note")
            .compile(java(STORE.formatted("inner()")));

    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(Compiling.diagnostics(compilation)).hasSize(2).last().isEqualTo(NOTE);
  }

  @Test
  void isSaidAlsoWhereTheCompilationFails() {
    List<String> said = said(STORE.formatted("inner()").replace("void inner()", "String inner()"));

    assertThat(said).filteredOn(line -> line.contains(": OTE: ")).containsExactly(NOTE);
    assertThat(said).anyMatch(line -> line.contains("error: missing return statement"));
  }

  @ParameterizedTest
  @EnumSource
  void isSilentWhereNothingIsChecked(TestCompiler compiler) {
    TestCompilation compilation =
        compiler.compile(
            new OteProcessor(), Map.of("A.java", "public class A {}"), "--release", "17");

    assertThat(compilation.said()).isEmpty();
  }

  @Test
  void whatIsWithheldIsSaidOnceForRoundsAndSecondPassTogether() {
    List<String> said =
        said(
            STORE.formatted("inner() → size() → gone()").replace("LOCATION: com", "LOCATION: org"),
            "-Aote.maxWarnings=1");

    assertThat(said)
        .containsExactly(
            "Store.java:6:14: warning: LOCATION 'org.acme.Store' is not where this type is: expected"
                + " 'com.acme.Store' or a path that ends in 'com/acme/Store.java'"
                + " [ote:LocationMismatch]",
            "note: OTE: 3 more findings not shown; -Aote.maxWarnings=1 is the limit; all are in"
                + " META-INF/ote, beside the classes",
            NOTE.replace("1 finding ", "4 findings "));
  }

  private static List<String> said(String source, Object... options) {
    JavaFileObject file = java(source);
    return Compiling.diagnostics(
        javac().withProcessors(new OteProcessor()).withOptions(options).compile(file));
  }
}
