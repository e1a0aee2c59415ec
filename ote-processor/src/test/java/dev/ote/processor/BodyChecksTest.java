package dev.ote.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.ote.processor.testing.Sources.java;
import static dev.ote.processor.testing.Sources.javaAt;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.ote.processor.testing.Compiling;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one type's bodies show: its dependencies, its errors, and objects without a wrapper. */
class BodyChecksTest {
  private static final JavaFileObject SERVICE =
      java(
          """
          package com.acme;

          public class Service {
            public static final Service INSTANCE = new Service();
            public static final String NAME = "service";

            public static Service create() {
              return new Service();
            }

            public Service work() {
              return this;
            }
          }
          """);
  private static final JavaFileObject SUB_SERVICE =
      java("package com.acme; public class SubService extends Service {}");
  private static final JavaFileObject VALUE =
      java("package com.acme.data; public record Value(String text) {}");
  private static final JavaFileObject DETAIL =
      java("package com.acme; final class Detail { static void help() {} }");
  private static final JavaFileObject OOPS =
      java(
          """
          package com.acme;

          public class Oops extends RuntimeException {
            public Oops(String message, Throwable cause) {
              super(message, cause);
            }

            public Oops(int number) {
              super("number " + number);
            }
          }
          """);
  private static final JavaFileObject VAULT =
      java(
          """
          package com.acme;

          @SuppressWarnings("ote")
          @dev.ote.annotations.Observe
          public class Vault {
            public void open() {}

            @dev.ote.annotations.NotObserved("a test")
            public void setUp() {}
          }
          """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Service();",
        "Service.create();",
        "Runnable r = () -> Service.create();",
        "java.util.function.Supplier<Service> s = Service::create;",
        "java.util.function.Supplier<Service> s = Service::new;",
        "Service.INSTANCE.work();",
        "new SubService() { };",
      })
  void whatABodyGetsHoldOfByItselfIsADependency(String body) {
    assertThat(findings("none", body))
        .singleElement()
        .asString()
        .matches(
            "A.java:21:\\d+: warning: .* uses com.acme.(?:Sub)?Service, which DEPENDENCIES does not"
                + " list \\[ote:DependencyUndocumented]");
    assertThat(findings("com.acme.Service", body)).isEmpty();
    assertThat(findings("none", body, "-Aote.dependencies.ignore=com.acme.*Service")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "given.work().work();",
        "new StringBuilder(Service.NAME);",
        "new com.acme.data.Value(k).text();",
        "Detail.help();",
        "Service local = given; local.work();",
        "Object o = given; boolean b = o instanceof Service;",
      })
  void whatIsGivenToABodyIsNone(String body) {
    assertThat(findings("none", body)).isEmpty();
  }

  @Test
  void initializersAreBodiesWithoutAName() {
    JavaFileObject file =
        java(
            """
            package com.acme;

            /**
             * LOCATION: com.acme.B
             *
             * PURPOSE: Tests.
             *
             * DEPENDENCIES: none
             *
             * TRACE POINTS:
             * - Entry: B.run()
             */
            @dev.ote.annotations.Observe
            public class B {
              private static String text;

              static {
                String found;
                try {
                  Object local = Service.create();
                  found = local.toString();
                } catch (Throwable t) {
                  found = "";
                }
                text = found;
              }

              {
                try {
                  text = System.lineSeparator();
                } catch (Exception e) {
                }
              }

              /**
               * TRACE PATH:
               * 1. B.run()
               */
              public void run() {}
            }
            """);

    assertThat(
            Compiling.diagnostics(
                javac().withProcessors(new OteProcessor()).compile(file, SERVICE)))
        .filteredOn(line -> !line.startsWith("note: "))
        .containsExactly(
            "B.java:22:7: warning: the caught Throwable is swallowed: throw it on, log it, or pass"
                + " it on [ote:ErrorSwallowed]",
            "B.java:31:7: warning: the caught Exception is swallowed: throw it on, log it, or pass"
                + " it on [ote:ErrorSwallowed]",
            "B.java:20:36: warning: an initializer uses com.acme.Service, which DEPENDENCIES does"
                + " not list [ote:DependencyUndocumented]");
  }

  @Test
  void whatIsListedAndNotUsedIsReported() {
    assertThat(findings("com.acme.Detail, com.acme.Oops", "Detail.help();"))
        .containsExactly(
            "A.java:8:35: warning: DEPENDENCIES entry 'com.acme.Oops' is not used by A"
                + " [ote:DependencyUnused]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Class<?> c = Oops.class;",
        "Object o = k; boolean b = o instanceof Oops;",
        "Object o = (Oops) null;",
        "java.util.List<? super Oops> l = null;",
        "try { k.trim(); } catch (Oops e) { throw e; }",
        "java.util.function.Function<Oops, String> f = x -> k;",
        "String name = \"com.acme.Oops\";",
        "Oops[] all = {};",
      })
  void anyUseIsUse(String body) {
    assertThat(findings("com.acme.Oops", body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "catch (Exception e) {}",
        "catch (Throwable t) { k.trim(); }",
        "catch (Exception e) { return; }",
        "catch (IllegalStateException | Error e) { throw e; } catch (Exception e) { quiet(); }",
      })
  void whoCatchesEverythingDoesSomething(String caught) {
    assertThat(findings("none", "try { k.length(); } " + caught))
        .singleElement()
        .asString()
        .contains("is swallowed: throw it on, log it, or pass it on [ote:ErrorSwallowed]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "catch (IllegalStateException e) {}",
        "catch (Exception e) { throw new IllegalStateException(e); }",
        "catch (Exception e) { last = e; }",
        "catch (Exception e) { System.err.println(k); }",
        "catch (Exception e) { failures++; }",
        "catch (Exception e) { java.util.logging.Logger.getGlobal().info(k); }",
        "catch (Exception e) { Thread.currentThread().interrupt(); }",
        "catch (Exception e) { tell(); }",
        "catch (Throwable t) { java.util.function.Supplier<Object> s = () -> t; }",
        "catch (@SuppressWarnings(\"ote:ErrorSwallowed\") Exception e) {}",
      })
  void whoDoesIsLeftAlone(String caught) {
    assertThat(findings("none", "try { k.length(); } " + caught)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"no \" + k);",
        "throw new IllegalStateException(k.isEmpty() ? \"none\" : \"not \" + k.trim());",
        "throw new IllegalStateException(String.format(\"no %s\", k));",
        "throw new IllegalStateException(\"none\", new RuntimeException());",
        "throw new UnsupportedOperationException();",
        "final String text = \"no \" + 1; throw new IllegalStateException(text);",
        "new java.util.concurrent.CompletableFuture<String>()"
            + ".completeExceptionally(new IllegalStateException(\"none\"));",
        "java.util.Optional.of(k).orElseThrow(() -> new IllegalStateException(\"none\"));",
      })
  void anErrorSaysWhereItComesFrom(String body) {
    assertThat(findings("none", body))
        .singleElement()
        .asString()
        .contains("has no trace information: use Trace.message(step, detail) [ote:ErrorUntraced]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"TRACE: run -> step | none\");",
        "throw new IllegalStateException(dev.ote.runtime.Trace.message(\"step\", k));",
        "throw new IllegalStateException(\"a: \" + dev.ote.runtime.Trace.message(\"step\", k));",
        "throw new IllegalStateException(describe());",
        "throw new IllegalStateException(\"no \" + describe());",
        "throw new IllegalStateException(k);",
        "String text = \"TRACE: a\"; throw new IllegalStateException(text);",
        "throw new IllegalStateException(new RuntimeException(k));",
        "try { k.length(); } catch (RuntimeException e) {"
            + " throw new IllegalStateException(\"not: \" + e.getMessage()); }",
        "throw new Oops(1);",
        "throw new AssertionError(\"never\");",
        "Object stack = new RuntimeException(\"here\").getStackTrace();",
        "throw new RuntimeException(\"none\") { @Override public String getMessage() { return k; } };",
      })
  void aMessageThatMayHaveATraceIsLeftAlone(String body) {
    assertThat(findings("com.acme.Service", "given.work(); " + body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Vault().open();",
        "Vault v = new Vault(); v.setUp(); v.open();",
        "Vault v = new Vault(); Runnable r = () -> v.open();",
        "Vault v = new Vault(); v.open(); Runnable r = v::open;",
      })
  void anObjectIsCalledThroughItsWrapper(String body) {
    assertThat(main(body))
        .singleElement()
        .asString()
        .contains(
            "note: what is called on this Vault is not observed: wrap it,"
                + " 'new VaultObserved(new Vault(…))' [ote:WrapperBypassed]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Vault();",
        "new Vault().setUp();",
        "Vault v = new Vault(); v.setUp();",
        "Vault v = new Vault(); v.open(); new VaultObserved(v);",
        "Vault v = new Vault(); v.open(); kept = v;",
        "Vault v = new Vault(); v.open(); Object o = v;",
        "Vault v = new Vault(); v.open(); Vault[] all = {v};",
        "kept = new Vault(); kept.open();",
        "java.util.function.Supplier<Vault> s = Vault::new; s.get().open();",
        "java.util.function.Supplier<Vault> s = () -> new Vault(); s.get().open();",
        "new Vault() { @Override public void open() {} }.open();",
        "@SuppressWarnings(\"ote\") Vault v = new Vault(); v.open();",
      })
  void whatMayBeWrappedElsewhereIsLeftAlone(String body) {
    assertThat(main(body)).filteredOn(line -> !line.contains("SuppressionUnused")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"class Main { void run() {", "class Outer { static class Main { void run() {"})
  void whatAGeneratorWroteIsLeftAlone(String head) {
    String body = "new Vault().open(); } }" + (head.contains("Outer") ? " }" : "");
    String generated =
        "package com.acme;\n@javax.annotation.processing.Generated(\"g\")\n" + head + body;

    assertThat(compile(List.of(java(generated), VAULT))).isEmpty();
    assertThat(compile(List.of(java(generated.replaceAll("@javax.*", "")), VAULT))).hasSize(1);
  }

  @Test
  void whatLiesInAFolderOfGeneratorsIsLeftAlone() {
    String text = "package com.acme;\nclass Main { void run() { new Vault().open(); } }";
    String path = "com/acme/Main.java";

    assertThat(compile(List.of(javaAt("target/generated-sources/gen/" + path, text), VAULT)))
        .isEmpty();
    assertThat(compile(List.of(javaAt("src/main/java/" + path, text), VAULT))).hasSize(1);
  }

  @Test
  void anythingMayBeConstructedWhereThereIsNoWrapper() {
    assertThat(main("new Vault().open();", "-Aote.generate=false")).isEmpty();
    assertThat(main("new Vault().open();", "-Aote.deep=false")).isEmpty();
  }

  private static List<String> main(String body, String... options) {
    JavaFileObject main =
        java(
            """
            package com.acme;

            class Main {
              Vault kept;

              void run() {
                %s
              }
            }
            """
                .formatted(body));
    return compile(List.of(main, VAULT), options);
  }

  private static List<String> findings(String dependencies, String body, String... options) {
    JavaFileObject type =
        java(
            """
            package com.acme;

            import dev.ote.annotations.Observe;

            /**
             * LOCATION: com.acme.A
             * PURPOSE: show a body
             * DEPENDENCIES: %s
             * TRACE POINTS: A.run()
             */
            public class A {
              private Object last;
              private int failures;

              /**
               * TRACE PATH: A.run() → do it
               */
              @Observe
              public void run(String k, Service given) throws Exception {
                // The body is in the next line.
                %s
              }

              private void quiet() {
                last = null;
              }

              private void tell() {
                System.Logger.class.getName();
                throw new IllegalStateException("TRACE: told");
              }

              private String describe() {
                return "";
              }
            }
            """
                .formatted(dependencies, body));
    return compile(List.of(type, SERVICE, SUB_SERVICE, VALUE, DETAIL, OOPS), options);
  }

  private static List<String> compile(List<JavaFileObject> sources, String... options) {
    Compilation compilation =
        javac().withProcessors(new OteProcessor()).withOptions((Object[]) options).compile(sources);
    assertThat(compilation.errors()).isEmpty();
    return Compiling.findings(compilation);
  }
}
