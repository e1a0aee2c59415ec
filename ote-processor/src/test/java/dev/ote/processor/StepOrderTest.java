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

/** The order of a path's steps, and what it leaves out. */
class StepOrderTest {
  private static final JavaFileObject STORE =
      java(
          """
          package com.acme;

          interface Store {
            String find(String key);

            void save(String value);
          }
          """);
  private static final JavaFileObject FILE_STORE =
      java(
          """
          package com.acme;

          final class FileStore implements Store {
            @Override
            public String find(String key) {
              return key;
            }

            @Override
            public void save(String value) {
              sync();
            }

            void sync() {}
          }
          """);
  private static final String PATH = "check() → Store.find() → seal() → Store.save()";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check(); store.find(k); seal(); store.save(k);",
        "store.save(k(check(), store.find(k), seal()));",
        "check(); String v = store.find(k); if (v == null) { seal(); } store.save(v);",
        "check(); store.find(k); try { seal(); } finally { store.save(k); }",
        // A helper that does it all.
        "all();",
        // One of several ways, of which none is the documented order.
        "if (k.isEmpty()) { store.save(k); return; } check(); store.find(k); seal();",
        "if (k.isEmpty()) { store.save(k); } else { check(); store.find(k); seal(); }",
        "switch (k) { case \"\" -> store.save(k); default -> { check(); store.find(k); seal(); } }",
        "switch (k) { case \"\": store.save(k); break; default: check(); }"
            + " store.find(k); seal(); check();",
        "boolean b = k.isEmpty() ? store.find(k) == null : check(); seal(); store.save(k); check();",
        // Again and again.
        "for (int i = 0; i < 3; i++) { store.save(k); check(); store.find(k); seal(); }",
        "while (check()) { seal(); store.find(k); store.save(k); }",
        "do { store.find(k); check(); } while (k.isEmpty()); seal(); store.save(k);",
        "check(); for (String s : java.util.List.of(k)) { seal(); store.save(s); store.find(s); }",
        // Later, or never.
        "Runnable r = () -> store.save(k); check(); store.find(k); seal(); r.run();",
        "java.util.function.Consumer<String> r = store::save; check(); store.find(k); seal();"
            + " r.accept(k);",
        "java.util.stream.Stream.of(k).peek(s -> seal()).map(store::find).forEach(store::save);"
            + " check(); check();",
        "Runnable r = new Runnable() { public void run() { store.save(k); } }; check();"
            + " store.find(k); seal(); r.run();",
        // Both ways.
        "seal(); check(); store.find(k); seal(); store.save(k);",
        "store.save(k); check(); store.find(k); seal(); store.save(k);",
        "all(); store.save(k); seal(); store.find(k); check(); all();",
        // Something else may have made the call before.
        "open(); seal(); store.save(k); store.find(k); check();",
      })
  void thatIsTheDocumentedOrder(String body) {
    assertThat(findings(PATH, body)).isEmpty();
  }

  @Test
  void twoCallsWereSwapped() {
    assertThat(findings(PATH, "check(); store.find(k); store.save(k); seal();"))
        .containsExactly(
            "A.java:18:40: warning: TRACE PATH step 4 'Store.save()' is called before step 3"
                + " 'seal()' by run() [ote:TracePathDrift]");
  }

  @Test
  void oneCallWasMovedBehindAllOthers() {
    assertThat(findings(PATH, "store.find(k); seal(); store.save(k); check();"))
        .containsExactly(
            "A.java:18:6: warning: TRACE PATH step 1 'check()' is called after step 4"
                + " 'Store.save()' by run() [ote:TracePathDrift]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check(); store.find(k); if (k.isEmpty()) { store.save(k); } seal();",
        "check(); store.find(k); try { store.save(k); } catch (RuntimeException e) { seal(); }",
        "check(); store.find(k); for (int i = 0; i < 3; i++) { store.save(k); } seal();",
        "check(); store.find(k); synchronized (this) { store.save(k); } seal();",
        "check(); store.find(k); saveIt(k); seal();",
        "check(); store.find(k); saveIt(k); sealIt();",
        "check(); seal(k(store.find(k)), saved(k));",
      })
  void anOrderIsSeenThroughConstructs(String body) {
    assertThat(findings(PATH, body))
        .singleElement()
        .asString()
        .contains("'Store.save()' is called before step 3 'seal()'");
  }

  @Test
  void theOrderOfAnotherMethodsCallsIsThatMethodsMatter() {
    assertThat(findings("Store.save() → FileStore.sync() → check()", "store.save(k); check();"))
        .isEmpty();
    assertThat(findings("Store.save() → check() → FileStore.sync()", "store.save(k); check();"))
        .isEmpty();
    assertThat(findings("FileStore.sync() → Store.save()", "store.save(k);"))
        .singleElement()
        .asString()
        .contains("step 1 'FileStore.sync()' is not called by run()");
  }

  @Test
  void anInterfacesMethodRunsTheOverridersThatAreKnown() {
    assertThat(findings("Store.find() → FileStore.sync()", "store.find(k);"))
        .containsExactly(
            "A.java:18:21: warning: TRACE PATH step 2 'FileStore.sync()' is not called by run():"
                + " it calls Store.find() [ote:TracePathDrift]");
  }

  @Test
  void whatOverridesAMethodMayLieThereAsAClassFileOnly() {
    Compilation classes = javac().compile(STORE, FILE_STORE);
    JavaFileObject other =
        java(
            """
            package com.acme;

            final class Other implements Store {
              @Override
              public String find(String key) {
                return key;
              }

              @Override
              public void save(String value) {}

              static void deep() {}
            }
            """);
    JavaFileObject path = type("Store.save() → Other.deep()", "store.save(k);");

    assertThat(findings(List.of(path, STORE, FILE_STORE, other))).hasSize(1);
    assertThat(
            Compiling.findings(
                javac()
                    .withProcessors(new OteProcessor())
                    .withClasspath(TestClassPath.with(classes))
                    .compile(path, STORE, other)))
        .isEmpty();
  }

  @Test
  void aStepThatMeansNothingIsReportedAlone() {
    assertThat(findings("check() → FileStore.flush() → FileStore.sync()", "check();"))
        .singleElement()
        .asString()
        .contains("'FileStore.flush()' does not resolve");
  }

  @Test
  void aPathNamesTheOperationsThatItUses() {
    assertThat(findings("run() → check() → Store.save()", "check(); store.find(k); store.save(k);"))
        .containsExactly(
            "A.java:17:6: note: TRACE PATH of run() leaves out what it calls: Store.find()"
                + " [ote:TracePathIncomplete]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Words may stand for the call, where it is made or by its name.
        "run() → check() → look it up → Store.save()",
        "run() → find it → check() → Store.save()",
        // No method is named.
        "look it up",
      })
  void wordsMayStandForACall(String path) {
    assertThat(findings(path, "check(); store.find(k); store.save(k);")).isEmpty();
  }

  @Test
  void wordsElsewhereDoNotStandForACall() {
    assertThat(
            findings(
                "run() → check() → Store.save() → sleep", "check(); store.find(k); store.save(k);"))
        .hasSize(1);
  }

  private static List<String> findings(String path, String body) {
    return findings(List.of(type(path, body), STORE, FILE_STORE));
  }

  private static List<String> findings(List<JavaFileObject> sources) {
    Compilation compilation = javac().withProcessors(new OteProcessor()).compile(sources);
    assertThat(compilation.errors()).isEmpty();
    return Compiling.findings(compilation);
  }

  private static JavaFileObject type(String path, String body) {
    return java(
        """
        package com.acme;

        import dev.ote.annotations.Observe;

        /**
         * LOCATION: com.acme.A
         * PURPOSE: show an order
         * DEPENDENCIES: com.acme.Store
         * TRACE POINTS: A.run()
         */
        public class A {
          private final Store store = new FileStore();

          /**
           * Runs.
           *
           * TRACE PATH:
           * %s
           */
          @Observe
          public void run(String k) {
            %s
          }

          @dev.ote.annotations.NotObserved("a test")
          public void open() {
            check();
            store.find("");
            seal();
          }

          private void all() {
            check();
            store.find("");
            seal();
            store.save("");
          }

          private boolean check() {
            return true;
          }

          private String seal(String... all) {
            return "";
          }

          private void sealIt() {
            seal();
          }

          private void saveIt(String k) {
            if (k.isEmpty()) {
              return;
            }
            store.save(k);
          }

          private String saved(String k) {
            store.save(k);
            return k;
          }

          private static String k(Object... all) {
            return "";
          }
        }
        """
            .formatted(path, body));
  }
}
