package dev.ote.processor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.testing.Compiling;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code Ote.observe} with wrappers that the processor has generated, on the class path. */
class ObserveObjectTest {
  private static final Path SOURCE = Path.of("src/test/resources/observe/com/acme/Play.java");
  private static final String NOT_RUN =
      "the OTE processor did not run when it was compiled: name ote-processor in"
          + " annotationProcessorPaths of maven-compiler-plugin, or as annotationProcessor in"
          + " Gradle; from JDK 23 on, one that is only on the class path is not run without"
          + " -proc:full";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "anInterface, lambda b StoreObserved Store.get=2",
    "theClassOfTheObject, 3 DiskObserved Disk.size=1",
    "itsSuperclass, 3 DiskObserved Disk.size=1",
    "theTypeComesFirst, disk a StoreObserved Store.get=1",
    "nested, in nested Outer_InnerObserved Inner.value=1 Nested.call=1"
        + " Outer_NestedObserved Inner.value=1 Nested.call=1",
    "twice, true true",
    "twiceByAnotherType, true true true true",
    "external, ExecutorObserved Executor.execute=1 HttpClientObserved Executor.execute=1",
    "methodOnly, MethodOnlyObserved",
  })
  void findsTheWrapper(String method, String expected) throws Exception {
    assertThat(play(compile(), method)).isEqualTo(expected);
  }

  @Test
  void observesIntoTheGlobalMetricsWhereNoneAreGiven() throws Exception {
    assertThat(play(compile(), "intoTheGlobalMetrics")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aClass | com.acme.DiskObserved is no Disk: ask for an interface that it implements (Sized,"
            + " Store); write new DiskObserved(…) where the wrapper itself will do, or have it"
            + " extend Disk by @ObservedWrapper(SUBCLASS)",
        "aClassWithoutInterfaces | com.acme.AloneObserved is no Alone; write new AloneObserved(…)"
            + " where the wrapper itself will do, or have it extend Alone by"
            + " @ObservedWrapper(SUBCLASS)",
        "aSubclassWrapper | com.acme.CopiedObserved extends com.acme.Copied, and so holds no other"
            + " object: make a CopiedObserved in the place of the Copied",
        "notObserved | neither com.acme.Sized nor com.acme.Bare carries @Observe, so there is no"
            + " SizedObserved: annotate it, or, where it is not yours, put"
            + " @ObserveExternal(Sized.class) on a class of yours and pass the"
            + " MethodHandles.lookup() of that class as the first argument",
        "notObservedItself | com.acme.Bare carries no @Observe, so there is no BareObserved:"
            + " annotate it, or, where it is not yours, put @ObserveExternal(Bare.class) on a class"
            + " of yours and pass the MethodHandles.lookup() of that class as the first argument",
        "otherInterface | com.acme.DiskObserved is no Comparable: ask for an interface that it"
            + " implements (Sized, Store); write new DiskObserved(…) where the wrapper itself will"
            + " do, or have it extend Disk by @ObservedWrapper(SUBCLASS)",
        "stripped | com.acme.Stripped carries @Observe, but there is no com.acme.StrippedObserved:"
            + " it was left out of the class path",
        "fake | com.acme.FakeObserved has no constructor (Fake, PerformanceMetrics), so OTE has not"
            + " generated it: java.lang.NoSuchMethodException: no such constructor:"
            + " com.acme.FakeObserved.<init>(Fake,PerformanceMetrics)void/newInvokeSpecial",
      })
  void saysWhyThereIsNone(String method, String message) throws Exception {
    Path classes = compile();
    Files.delete(classes.resolve("com/acme/StrippedObserved.class"));

    assertThat(play(classes, method)).isEqualTo("IllegalArgumentException: " + message);
  }

  @ParameterizedTest
  @CsvSource({"externalWithoutLookup, ExecutorObserved", "anArray, int[]Observed"})
  void namesTheWrapperThatIsMissing(String method, String name) throws Exception {
    assertThat(play(compile(), method))
        .startsWith("IllegalArgumentException: ")
        .contains("so there is no " + name + ": annotate it");
  }

  @Test
  void anObjectMustBeOfItsType() throws Exception {
    assertThat(play(compile(), "anotherType"))
        .isEqualTo("ClassCastException: Cannot cast java.lang.String to com.acme.Store");
  }

  @Test
  void saysThatTheProcessorDidNotRun() throws Exception {
    Path out = folder.resolve("unprocessed");
    Files.createDirectories(out.resolve("src"));
    Path source = out.resolve("src/Play.java");
    Files.writeString(
        source,
        """
        package com.acme;
        import dev.ote.runtime.Ote;
        public class Play {
          interface Store { @dev.ote.annotations.Observe void go(); }
          public static Object store() { return Ote.observe(Store.class, () -> {}); }
        }
        """);
    compile(source, out, "-proc:none");

    assertThat(play(out, "store"))
        .isEqualTo(
            "IllegalArgumentException: com.acme.Play$Store carries @Observe, but there is no"
                + " com.acme.Play_StoreObserved: "
                + NOT_RUN);
  }

  @Test
  void aWrapperOfAnotherRuntimeIsNotTaken() throws Exception {
    Path classes = compile();
    ClassLoader own = ObserveObjectTest.class.getClassLoader();
    // The application of a container that has a runtime of its own, and asks the container's.
    ClassLoader apart =
        new URLClassLoader(urls(classes), null) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            return name.equals("dev.ote.runtime.Ote") || !name.startsWith("dev.ote.runtime")
                ? findOrElse(name)
                : defineAgain(name);
          }

          private Class<?> findOrElse(String name) throws ClassNotFoundException {
            try {
              return super.findClass(name);
            } catch (ClassNotFoundException elsewhere) {
              return own.loadClass(name);
            }
          }

          private Class<?> defineAgain(String name) throws ClassNotFoundException {
            try (var in = own.getResourceAsStream(name.replace('.', '/') + ".class")) {
              byte[] bytes = requireNonNull(in, name).readAllBytes();
              return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
              throw new ClassNotFoundException(name, unreadable);
            }
          }
        };

    Class<?> store = Class.forName("com.acme.Store", false, apart);
    Object instance =
        java.lang.reflect.Proxy.newProxyInstance(
            apart, new Class<?>[] {store}, (proxy, method, arguments) -> null);
    assertThat(observe(store, instance))
        .isEqualTo(
            "com.acme.StoreObserved uses another ote-runtime than the one that is asked: its class"
                + " loader has its own, or none");
  }

  @SuppressWarnings("unchecked")
  private static String observe(Class<?> type, Object instance) {
    try {
      return dev.ote.runtime.Ote.observe((Class<Object>) type, instance).toString();
    } catch (IllegalArgumentException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private Path compile() throws IOException {
    Path out = folder.resolve("out");
    compile(SOURCE, out, "-Aote.severity=off");
    return out;
  }

  private static void compile(Path source, Path out, String... options) throws IOException {
    TestCompilation compilation =
        TestCompiler.JAVAC.compile(
            new OteProcessor(),
            List.of(source),
            out,
            Compiling.classPathWithout(),
            List.of(options));
    assertThat(compilation.said()).noneMatch(said -> said.kind().equals("error"));
  }

  /** What a method returns, or throws. */
  private static String play(Path classes, String method) throws Exception {
    ClassLoader parent = ObserveObjectTest.class.getClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls(classes), parent)) {
      return String.valueOf(loader.loadClass("com.acme.Play").getMethod(method).invoke(null));
    } catch (InvocationTargetException thrown) {
      Throwable cause = requireNonNull(thrown.getCause());
      return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
  }

  private static URL[] urls(Path folder) throws IOException {
    return new URL[] {folder.toUri().toURL()};
  }
}
