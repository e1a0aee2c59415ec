package dev.ote.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.ote.processor.testing.Sources.java;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.ote.processor.testing.Compiling;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class SecondPassTest {
  private static final String DOC =
      """
      /**
       * LOCATION: com.acme.%1$s
       * PURPOSE: show a path
       * DEPENDENCIES: com.acme.Helper, com.acme.Other
       * TRACE POINTS: %1$s.run()
       */
      """;

  private static final JavaFileObject HELPER =
      java(
          """
          package com.acme;

          class Helper {
            void work() {
              inner();
            }

            private void inner() {
              new Other().deep();
            }

            void unused() {}
          }
          """);
  private static final JavaFileObject OTHER =
      java(
          """
          package com.acme;

          class Other implements Runnable {
            void deep() {}

            @Override
            public void run() {}
          }
          """);

  @Test
  void followsAPathIntoTypesThatAreAnalysedLater() {
    JavaFileObject first =
        type(
            "1. A.run() starts it\n   *   2. Helper.work()\n   *   3. → Other.deep()"
                + "\n   *   4. → Helper.unused()",
            "new Helper().work();");

    for (List<JavaFileObject> order :
        List.of(
            List.of(first, HELPER, OTHER),
            List.of(OTHER, HELPER, first),
            List.of(HELPER, first, OTHER))) {
      assertThat(findings(order))
          .containsExactly(
              "A.java:19:13: warning: TRACE PATH step 4 'Helper.unused()' is not called by run():"
                  + " it calls new Helper(), Helper.work()"
                  + " [ote:TracePathDrift]");
    }
  }

  @Test
  void saysNothingWhereABodyIsNotInThisCompilation() {
    Compilation classes = javac().compile(HELPER, OTHER);
    JavaFileObject first =
        type("2. Helper.work()\n   *   3. → Helper.unused()", "new Helper().work();");

    assertThat(findings(List.of(first, HELPER, OTHER))).hasSize(1);
    assertThat(
            Compiling.findings(
                javac()
                    .withProcessors(new OteProcessor())
                    .withClasspath(TestClassPath.with(classes))
                    .compile(first)))
        .isEmpty();
  }

  @Test
  void whatOnlyTheTypeItselfCouldCallIsKnownEvenAlone() {
    Compilation classes = javac().compile(HELPER, OTHER);
    JavaFileObject first = type("2. Helper.work()", "");

    assertThat(
            Compiling.findings(
                javac()
                    .withProcessors(new OteProcessor())
                    .withClasspath(TestClassPath.with(classes))
                    .compile(first)))
        .containsExactly(
            "A.java:16:11: warning: TRACE PATH step 2 'Helper.work()' is not called by run(): it"
                + " calls nothing but the JDK [ote:TracePathDrift]");
  }

  @Test
  void findsCallsWhereverTheyAreWritten() {
    for (String body :
        List.of(
            "new Helper().work();",
            "Runnable r = () -> new Helper().work();",
            "Runnable r = new Helper()::work;",
            "new Object() { void m() { new Helper().work(); } };",
            "class L { void m() { new Helper().work(); } }",
            "try { int i = 0; } finally { new Helper().work(); }",
            "switch (1) { case 1 -> new Helper().work(); default -> {} }",
            "java.util.stream.Stream.of(new Helper()).forEach(h -> h.work());",
            "step();",
            "this.step();",
            "Nested.help();",
            "new Sub().work();",
            "new Init();")) {
      assertThat(findings(List.of(type("1. Helper.work()", body), HELPER, OTHER)))
          .as(body)
          .isEmpty();
    }
  }

  @Test
  void aCallOfAnInterfaceMethodIsACallOfItsImplementations() {
    assertThat(
            findings(
                List.of(
                    type("1. Other.run()", "Runnable r = new Other(); r.run();"), HELPER, OTHER)))
        .isEmpty();
    assertThat(
            findings(
                List.of(
                    type("1. Runnable.run()", "Other r = new Other(); r.run();"), HELPER, OTHER)))
        .isEmpty();
  }

  @Test
  void whatALibraryDeclaresIsThereForTheLibraryToCall() {
    for (String body :
        List.of(
            "try (Res r = new Res()) { r.hashCode(); }",
            "String s = \"\" + new Res();",
            "for (String s : new Res()) {}",
            "new Thread(new Res()).start();")) {
      for (String step :
          List.of("Res.close()", "Res.toString()", "Res.iterator()", "Res.run()", "Thread.run()")) {
        JavaFileObject res =
            java(
                """
                package com.acme;

                class Res implements AutoCloseable, Iterable<String>, Runnable {
                  public void close() {}
                  public void run() {}
                  public String toString() { return ""; }
                  public java.util.Iterator<String> iterator() { return null; }
                }
                """);
        assertThat(findings(List.of(type("1. " + step, body), HELPER, OTHER, res)))
            .as("%s in %s", step, body)
            .isEmpty();
      }
    }
  }

  @Test
  void aCallOfAWrapperIsACallOfWhatItWraps() {
    JavaFileObject observed =
        java(
            """
            package com.acme;

            /**
             * LOCATION: com.acme.Vault
             * PURPOSE: keep
             * DEPENDENCIES: none
             * TRACE POINTS: Vault.open()
             */
            @dev.ote.annotations.Observe
            class Vault {
              /** TRACE PATH: Vault.open() */
              public void open() {}
            }
            """);
    JavaFileObject caller = type("1. Vault.open()", "new VaultObserved(new Vault()).open();");

    assertThat(findings(List.of(caller, observed, HELPER, OTHER))).isEmpty();
  }

  @Test
  void aPathGoesOnThroughAnOverload() {
    assertSilent(
        "run() → step()",
        "run(1);",
        "@dev.ote.annotations.NotObserved(\"a test\") public void run(int i) { step(); }");
  }

  @Test
  void aCallMayBeOneOfWhatOverridesIt() {
    assertSilent(
        "Mode.go() → Other.deep()",
        "Mode.ON.go();",
        "enum Mode { ON { void go() { new Other().deep(); } }; void go() {} }");
    assertSilent(
        "Other.deep()",
        "Mode.ON.go();",
        "enum Mode { ON { void go() { new Other().deep(); } }; abstract void go(); }");
    JavaFileObject sub =
        java(
            """
            package com.acme;

            class Sub extends Helper {
              void unused() {
                new Other().deep();
              }
            }
            """);
    JavaFileObject caller =
        type("1. Helper.unused() → Other.deep() → Other.run()", "new Helper().unused();");
    for (List<JavaFileObject> order :
        List.of(
            List.of(caller, HELPER, OTHER, sub),
            List.of(sub, OTHER, HELPER, caller),
            List.of(HELPER, sub, caller, OTHER))) {
      assertThat(findings(order)).isEmpty();
    }
  }

  @Test
  void whatInitializersHandOverMayBeCalledByAnyMethod() {
    assertSilent(
        "Other.deep()", "job.run();", "private final Runnable job = () -> new Other().deep();");
    assertSilent(
        "handle() → Other.deep()",
        "jobs.get(0).run();",
        "private final java.util.List<Runnable> jobs = java.util.List.of(this::handle);"
            + " private void handle() { new Other().deep(); }");
    assertThat(
            findings(
                List.of(
                    withMember(
                        "1. Other.deep()",
                        "",
                        "private final Other other = make();"
                            + " private static Other make() { new Other().deep(); return null; }"),
                    HELPER,
                    OTHER)))
        .hasSize(1);
  }

  @Test
  void aCallOfAWrapperIsACallOfWhatIsInheritedAndImplemented() {
    JavaFileObject observed =
        java(
            """
            package com.acme;

            @SuppressWarnings("ote")
            @dev.ote.annotations.Observe
            class Vault extends Base<String> implements Lock {}

            class Base<T> {
              public void shut(T by) {}

              public void lock() {}
            }

            interface Lock {
              void lock();
            }
            """);
    for (String step : List.of("Vault.shut()", "Base.shut()", "Vault.lock()", "Lock.lock()")) {
      String call = step.endsWith("shut()") ? "shut(\"\")" : "lock()";
      String body = "VaultObserved v = new VaultObserved(new Vault()); v." + call + ";";
      assertThat(findings(List.of(type("1. " + step, body), observed, HELPER, OTHER)))
          .as(step)
          .isEmpty();
    }
  }

  @Test
  void oneCauseIsOneFinding() {
    JavaFileObject first =
        type("1. Helper.work()\n   *   2. → Other.deep()\n   *   3. free text", "");

    assertThat(findings(List.of(first, HELPER, OTHER)))
        .singleElement()
        .asString()
        .startsWith("A.java:16:11: warning: TRACE PATH step 1 'Helper.work()' is not called");
  }

  @Test
  void canBeSwitchedOffAndSuppressed() {
    JavaFileObject drifted = type("1. Helper.work()", "");

    assertThat(findings(List.of(drifted, HELPER, OTHER))).hasSize(1);
    assertThat(findings(List.of(drifted, HELPER, OTHER), "-Aote.deep=false")).isEmpty();
    assertThat(findings(List.of(drifted, HELPER, OTHER), "-Aote.severity.TracePathDrift=off"))
        .isEmpty();
  }

  @Test
  void asAnErrorItFailsTheCompilation() {
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor())
            .withOptions("-Aote.severity.TracePathDrift=error")
            .compile(type("1. Helper.work()", ""), HELPER, OTHER);

    assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
    assertThat(Compiling.findings(compilation))
        .singleElement()
        .asString()
        .startsWith("A.java:16:11: error: TRACE PATH step 1 'Helper.work()' is not called");
  }

  private static void assertSilent(String path, String body, String member) {
    assertThat(findings(List.of(withMember("1. " + path, body, member), HELPER, OTHER)))
        .as(member)
        .isEmpty();
  }

  private static JavaFileObject type(String path, String body) {
    return withMember(path, body, "");
  }

  private static JavaFileObject withMember(String path, String body, String member) {
    return java(
        """
        package com.acme;

        import dev.ote.annotations.Observe;

        %s
        public class A {
          /**
           * Runs.
           *
           * TRACE PATH:
           *   %s
           */
          @Observe
          public void run() {
            %s
          }

          %s

          private void step() {
            new Helper().work();
          }

          private void work() {}

          private static class Nested {
            static void help() {
              new Helper().work();
            }
          }

          private static class Sub extends Helper {}

          private Other another;

          private static class Init {
            {
              new Helper().work();
            }
          }
        }
        """
            .formatted(DOC.formatted("A").strip(), path, body, member));
  }

  private static List<String> findings(List<JavaFileObject> sources, String... options) {
    Compilation compilation =
        javac().withProcessors(new OteProcessor()).withOptions((Object[]) options).compile(sources);
    assertThat(compilation.errors()).isEmpty();
    return Compiling.findings(compilation);
  }
}
