package dev.ote.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.ote.processor.testing.Sources.java;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.ote.processor.testing.Compiling;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnusedSuppressionTest {
  private static final String STORE =
      """
      package com.acme;

      import dev.ote.annotations.Observe;

      /**
       * LOCATION: com.acme.Store
       * PURPOSE: keep
       * DEPENDENCIES: none
       * TRACE POINTS: Store.save()
       */
      %s
      public class Store {
        %s private final Other other = null;
        public Store(%s Other other) {}
        %s
        /** TRACE PATH: 1. Store.save() 2. Other.run() */
        %s public void save(Other other) { %s; }
        static class Part { void nothing() {} }
      }
      """;

  private static final String OTHER =
      """
      package com.acme.other;
      public class Other { public void run() {} }
      """;

  @Test
  void aFieldAndAParameterSuppressWhatIsFoundThere() {
    String suppress = "@SuppressWarnings(\"ote:DependencyUndocumented\")";
    assertThat(said("@Observe", "", "", "", "other.run()"))
        .containsExactly(
            "Store.java:14:24: warning: field 'other' uses com.acme.other.Other, which DEPENDENCIES"
                + " does not list [ote:DependencyUndocumented]");
    assertThat(said("@Observe", suppress, "", "", "other.run()")).isEmpty();
    // One use of a dependency is enough; the second is found where the first is gone.
    assertThat(said("@Observe", "", suppress, "", "other.run()"))
        .containsExactly(
            "Store.java:14:24: warning: field 'other' uses com.acme.other.Other, which DEPENDENCIES"
                + " does not list [ote:DependencyUndocumented]",
            "Store.java:15:34: note: 'ote:DependencyUndocumented' silences nothing here: remove it"
                + " [ote:SuppressionUnused]");
  }

  @Test
  void allThatSilenceAFindingAreInUse() {
    assertThat(
            said(
                "@SuppressWarnings({\"ote\", \"ote:DependencyUndocumented\"}) @Observe",
                "@SuppressWarnings(\"ote:DependencyUndocumented\")",
                "",
                "",
                "other.run()"))
        .isEmpty();
  }

  @Test
  void whatSilencesNothingIsSaidBehindTheSecondPassWithItsPlace() {
    assertThat(
            said(
                "@SuppressWarnings(\"ote:LocationMissing\") @Observe",
                "@SuppressWarnings(\"ote\")",
                "",
                "@SuppressWarnings({\"unused\", \"ote:TracePathDrift\", \"ote:ObserveMissing\"})",
                "toString()"))
        .containsExactly(
            "Store.java:12:19: note: 'ote:LocationMissing' silences nothing here: remove it"
                + " [ote:SuppressionUnused]",
            "Store.java:18:54: note: 'ote:ObserveMissing' silences nothing here: remove it"
                + " [ote:SuppressionUnused]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-Aote.severity.PurposeMissing=off", "-Aote.deep=false", "-Aote.generate=false"})
  void whatSilencesEverythingIsInUseWhereSomethingIsOff(String option) {
    String typical = "@SuppressWarnings(\"ote\") void free() {}";
    assertThat(saidOfMember(typical))
        .containsExactly(
            "Store.java:16:21: note: 'ote' silences nothing here: remove it [ote:SuppressionUnused]");
    assertThat(saidOfMember(typical, option)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "note", "warning", "error"})
  void aCheckThatIsOffIsNotKnownToFindNothing(String severity) {
    assertThat(
            saidOfMember(
                "@SuppressWarnings(\"ote:TracePathMissing\") void free() {}",
                "-Aote.severity.TracePathMissing=" + severity))
        .hasSize(severity.equals("off") ? 0 : 1);
  }

  @Test
  void unknownIdsAreSaidAndOtherWordsAreNot() {
    assertThat(
            saidOfMember(
                "@SuppressWarnings({\"ote:\", \"ote:purposeMissing\", \"ote:Zzz\", \"OTE\", \"otel\","
                    + " \"all\"}) void free() {}"))
        .extracting(line -> line.replaceFirst("^Store.java:16:", ""))
        .containsExactly(
            "22: note: 'ote:' silences nothing: there is no check '' [ote:SuppressionUnused]",
            "30: note: 'ote:purposeMissing' silences nothing: there is no check 'purposeMissing': did"
                + " you mean 'PurposeMissing'? [ote:SuppressionUnused]",
            "52: note: 'ote:Zzz' silences nothing: there is no check 'Zzz' [ote:SuppressionUnused]");
  }

  @Test
  void itCanItselfBeSuppressedAndRaised() {
    assertThat(
            saidOfMember(
                "@SuppressWarnings({\"ote:PurposeMissing\", \"ote:SuppressionUnused\"})"
                    + " void free() {}"))
        .isEmpty();
    Compilation failed =
        javac()
            .withProcessors(new OteProcessor())
            .withOptions("-Aote.severity.SuppressionUnused=warning", "-Werror")
            .compile(
                source(
                    "@SuppressWarnings({\"ote:PurposeMissing\", \"ote:DependencyUndocumented\"})",
                    "",
                    "",
                    "",
                    "@Observe",
                    "other.run()"),
                java(OTHER));
    assertThat(failed.status()).isEqualTo(Compilation.Status.FAILURE);
    assertThat(Compiling.findings(failed)).singleElement().asString().contains("12:20: warning:");
  }

  @Test
  void aTypeAloneHasNoMoreUnusedOnesThanAmongAll() {
    // Silences what is found in company only: another type has the same operation's name, and a
    // step is not called.
    JavaFileObject alone =
        java(
            """
            package com.acme;
            /** LOCATION: com.acme.Zoo
             * PURPOSE: keep
             * DEPENDENCIES: none
             * TRACE POINTS: Zoo.go() */
            @SuppressWarnings({"ote", "ote:OperationNameClash", "ote:TracePathDrift"})
            public class Zoo {
              /** TRACE PATH: 1. Zoo.go() 2. Ape.sit() 3. Ape.run() */
              @dev.ote.annotations.Observe("go") public void go(Ape ape) { ape.sit(); }
            }
            """);
    JavaFileObject ape =
        java(
            """
            package com.acme;
            @SuppressWarnings({"ote:TracePathMissing", "ote:LocationMissing"})
            public class Ape {
              @dev.ote.annotations.Observe("go") public void run() {}
              void sit() {}
            }
            """);
    String[] options = {
      "-Aote.severity.PurposeMissing=off",
      "-Aote.severity.DependenciesMissing=off",
      "-Aote.severity.TracePointsMissing=off"
    };
    OteProcessor together = new OteProcessor();
    Compilation all =
        javac().withProcessors(together).withOptions((Object[]) options).compile(alone, ape);

    assertThat(Compiling.findings(all)).isEmpty();
    assertThat(together.findings())
        .extracting(each -> each.check().id())
        .contains("OperationNameClash", "TracePathDrift");
    assertThat(
            Compiling.findings(
                javac()
                    .withProcessors(new OteProcessor())
                    .withClasspath(TestClassPath.with(all))
                    .compile(alone)))
        .isEmpty();
  }

  @Test
  void whatNeedsOtherTypesIsInUseWhereTheyAreNotCompiled() {
    String method = "@SuppressWarnings(\"ote\") public void save(Other other) { other.run(); %s }";
    JavaFileObject others =
        java(
            """
            package com.acme.other;
            public class Other {
              public void run() {}
              @SuppressWarnings("ote:ObserveMissing") void nothing() {}
            }
            """);
    JavaFileObject oops =
        java(
            "package com.acme; public class Oops extends RuntimeException { Oops(String m) {"
                + " super(m); } }");
    JavaFileObject vault =
        java(
            """
            package com.acme;
            @SuppressWarnings("ote:LocationMissing") @dev.ote.annotations.Observe
            public class Vault { public void open() {} }
            """);
    for (String silenced :
        List.of("if (other == null) { throw new Oops(\"no\"); }", "new Vault().open();")) {
      JavaFileObject alone = store(method.formatted(silenced));
      Compilation all =
          javac().withProcessors(new OteProcessor()).compile(alone, others, oops, vault);
      assertThat(Compiling.findings(all)).noneMatch(line -> line.contains("Store.java"));
      Compilation one =
          javac()
              .withProcessors(new OteProcessor())
              .withClasspath(TestClassPath.with(all))
              .compile(alone);
      assertThat(Compiling.findings(one)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ErrorUntraced", "WrapperBypassed", "TracePathIncomplete"})
  void whatBodiesAloneTellIsKnown(String check) {
    String method = "@SuppressWarnings(\"ote:%s\") public void save(Other other) { other.run(); }";
    assertThat(findings(store(method.formatted(check))))
        .containsExactly(
            "Store.java:16:21: note: 'ote:%s' silences nothing here: remove it".formatted(check)
                + " [ote:SuppressionUnused]");
    assertThat(findings(store(method.formatted(check)), "-Aote.deep=false")).isEmpty();
  }

  private static JavaFileObject store(String method) {
    return java(
        """
        package com.acme;

        import com.acme.other.Other;
        import dev.ote.annotations.Observe;

        /**
         * LOCATION: com.acme.Store
         * PURPOSE: keep
         * DEPENDENCIES: com.acme.other.Other, the Vault
         * TRACE POINTS: Store.save()
         */
        @Observe
        public class Store {

          /** TRACE PATH: 1. Store.save() 2. Other.run() 3. and more */
          %s
        }
        """
            .formatted(method));
  }

  @Test
  void recordsCarryTheirComponentsAnnotationsManyTimes() {
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor())
            .compile(
                java(
                    """
                    package com.acme;
                    /** LOCATION: com.acme.Pair
                     * PURPOSE: hold
                     * DEPENDENCIES: none
                     * TRACE POINTS: Pair.go() */
                    @dev.ote.annotations.Observe
                    record Pair(@SuppressWarnings("ote:DependencyUndocumented") com.acme.other.Other o) {
                      /** TRACE PATH: Pair.go() */
                      public void go() {}
                    }
                    """),
                java(OTHER));

    assertThat(Compiling.findings(compilation)).isEmpty();
  }

  @Test
  void isNotSaidWhereTheCompilationHasErrors() {
    assertThat(
            said(
                "@SuppressWarnings(\"ote:LocationMissing\") @Observe", "", "", "", "missing.run()"))
        .noneMatch(line -> line.contains("SuppressionUnused"));
  }

  private static List<String> saidOfMember(String member, String... options) {
    return findings(
        source(
            "",
            "@SuppressWarnings(\"ote:DependencyUndocumented\")",
            "",
            member,
            "@Observe",
            "other.run()"),
        options);
  }

  private static List<String> said(
      String onType, String onField, String onParameter, String onMethod, String body) {
    return findings(source(onType, onField, onParameter, "", onMethod, body));
  }

  private static List<String> findings(JavaFileObject source, String... options) {
    return Compiling.findings(
        javac()
            .withProcessors(new OteProcessor())
            .withOptions((Object[]) options)
            .compile(source, java(OTHER)));
  }

  private static JavaFileObject source(
      String onType,
      String onField,
      String onParameter,
      String member,
      String onMethod,
      String body) {
    return java(
        STORE
            .replace("import dev", "import com.acme.other.Other;\nimport dev")
            .formatted(onType, onField, onParameter, member, onMethod, body));
  }
}
