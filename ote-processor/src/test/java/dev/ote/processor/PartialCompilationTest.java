package dev.ote.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.testing.Compiling;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compilations that stop after processing, or that see sources without compiling them. */
class PartialCompilationTest {
  private static final String SHOP =
      """
      package shop;
      /**
       * LOCATION: shop.Shop
       * PURPOSE: sell
       * DEPENDENCIES: shop.Till
       * TRACE POINTS: - Entry: Shop.sell()
       */
      @dev.ote.annotations.Observe
      public class Shop {
        /** TRACE PATH: 1. Shop.sell() 2. Till.open() 3. Till.gone() 4. check() */
        public void sell(Till till) { till.take(); }
        private void check() {}
      }
      """;

  private static final String TILL =
      """
      package shop;
      @dev.ote.annotations.Observe
      @SuppressWarnings("ote")
      public class Till {
        public void open() {}
        public void take() { open(); }
      }
      """;

  private static final String GONE =
      "TRACE PATH step 3 'Till.gone()' does not resolve: Till has no method 'gone'"
          + " [ote:TracePathUnresolved]";

  private static final String MISSPELT_DEPENDENCY =
      "/** DEPENDENCIES: CounterX */ @dev.ote.annotations.Observe public interface Shop {";

  private static final String PATH_WITH_ABSTRACT_STEP =
      "@dev.ote.annotations.Observe public interface Shop { /** TRACE PATH: 1. fill() */";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void processingOnlyGeneratesAndChecksButSeesNoBodies(TestCompiler compiler) {
    TestCompilation compilation =
        compiler.compile(new OteProcessor(), both(), "--release", "17", "-proc:only");

    assertThat(compilation.success()).isTrue();
    assertThat(compilation.files().keySet())
        .containsExactly(
            "META-INF/ote/shop.Shop.json",
            "META-INF/ote/shop.Till.json",
            "shop/ShopObserved.java",
            "shop/TillObserved.java");
    assertThat(compilation.said())
        .filteredOn(TestCompilation.Said::isOurs)
        .extracting(TestCompilation.Said::text)
        .containsExactly(GONE);
    // But for what only bodies tell.
    assertThat(compilation.textsWithoutFindings())
        .isEqualTo(
            compiler.compile(new OteProcessor(), both(), "--release", "17").textsWithoutFindings());
    assertThat(compilation.texts().get("META-INF/ote/shop.Shop.json"))
        .contains("\"check\": \"TracePathUnresolved\"")
        .doesNotContain("\"check\": \"TracePathDrift\"");
  }

  /** It is the compilation of that source that generates its wrapper. */
  @ParameterizedTest
  @ValueSource(strings = {"-implicit:none", "-implicit:class"})
  void whatIsOnlyFoundOnTheSourcePathIsNotServed(String implicit) throws IOException {
    Files.createDirectories(folder.resolve("shop"));
    Files.writeString(folder.resolve("shop/Till.java"), TILL);

    TestCompilation compilation =
        TestCompiler.JAVAC.compile(
            new OteProcessor(),
            Map.of("shop/Shop.java", SHOP),
            Compiling.classPathWithout(),
            List.of("--release", "17", "-sourcepath", folder.toString(), implicit));

    assertThat(compilation.success()).as("%s", compilation.said()).isTrue();
    assertThat(compilation.texts().keySet())
        .containsExactly("META-INF/ote/shop.Shop.json", "shop/ShopObserved.java");
    // Whether Till.take() calls Till.open() is not known.
    assertThat(compilation.said())
        .filteredOn(TestCompilation.Said::isOurs)
        .extracting(TestCompilation.Said::text)
        .first()
        .isEqualTo(GONE);
    assertThat(compilation.findings()).noneMatch(line -> line.contains("Till.open()"));
  }

  @Test
  void aWrapperOfAnEarlierCompilationIsReplacedByJavac() throws IOException {
    TestCompilation first = compileBoth(TestCompiler.JAVAC, Compiling.classPathWithout());
    assertThat(first.success()).isTrue();

    TestCompilation again = compileBoth(TestCompiler.JAVAC, withClassesOf(first));

    assertThat(again.success()).isTrue();
    assertThat(again.texts()).isEqualTo(first.texts());
    assertThat(again.findings()).isEqualTo(first.findings());
  }

  @Test
  void aWrapperOfAnEarlierCompilationStandsInTheWayInEclipse() throws IOException {
    TestCompilation first = compileBoth(TestCompiler.ECJ, Compiling.classPathWithout());
    assertThat(first.success()).isTrue();

    TestCompilation again = compileBoth(TestCompiler.ECJ, withClassesOf(first));

    assertThat(again.findings()).contains(alreadyThere("Shop.java:9:14: ", "Shop"));
  }

  /** To javac, the class file {@code Counter$1$Cell} is in the way of the local class Cell. */
  @ParameterizedTest
  @ValueSource(strings = {MISSPELT_DEPENDENCY, PATH_WITH_ABSTRACT_STEP})
  void classFilesOfAnEarlierCompilationDoNoHarm(String shop) throws IOException {
    Map<String, String> sources = withLocalClass(shop);
    List<String> options = List.of("--release", "17", "-Aote.generate=false");
    TestCompilation first =
        TestCompiler.JAVAC.compile(
            new OteProcessor(), sources, Compiling.classPathWithout(), options);

    TestCompilation again =
        TestCompiler.JAVAC.compile(new OteProcessor(), sources, withClassesOf(first), options);

    assertThat(again.findings()).isNotEmpty();
    assertThatBothAreTheSame(first, again);
  }

  /** In a module, javac looks at what it writes to, and not only at the class path. */
  @ParameterizedTest
  @ValueSource(strings = {MISSPELT_DEPENDENCY, PATH_WITH_ABSTRACT_STEP})
  void norDoThoseInTheOutputOfAModule(String shop) throws IOException {
    Map<String, String> sources = withLocalClass(shop);
    sources.put("module-info.java", "module shop {}");
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> each : sources.entrySet()) {
      Path file = folder.resolve("src").resolve(each.getKey());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      files.add(Files.writeString(file, each.getValue()));
    }
    List<String> options =
        List.of("--release", "17", "-Aote.generate=false", "--add-reads", "shop=ALL-UNNAMED");
    List<TestCompilation> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      both.add(
          TestCompiler.JAVAC.compile(
              new OteProcessor(),
              files,
              folder.resolve("out"),
              Compiling.classPathWithout(),
              options));
    }

    assertThat(both.get(0).findings()).isNotEmpty();
    assertThatBothAreTheSame(both.get(0), both.get(1));
  }

  private static Map<String, String> withLocalClass(String shop) {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put(
        "shop/Shop.java",
        "package shop; " + shop + " default void open() { fill(); } void fill(); }");
    sources.put(
        "shop/Counter.java",
        """
        package shop;
        import java.util.TreeMap;
        import java.util.function.IntPredicate;
        interface Counter {
          void count(IntPredicate wanted);
          static Counter of(Counter counter) {
            return new Counter() {
              final class Cell implements Comparable<Cell> {
                final int i;
                Cell(int i) { this.i = i; }
                @Override public int compareTo(Cell other) { return 0; }
              }
              final TreeMap<Cell, Cell> cells = new TreeMap<>();
              @Override public void count(IntPredicate wanted) {
                counter.count(i -> cells.get(new Cell(i)) == null && wanted.test(i));
              }
            };
          }
        }
        """);
    return sources;
  }

  private static void assertThatBothAreTheSame(TestCompilation first, TestCompilation again) {
    assertThat(first.success()).as("%s", first.said()).isTrue();
    assertThat(again.success()).as("%s", again.said()).isTrue();
    assertThat(again.findings()).isEqualTo(first.findings());
    assertThat(again.files().keySet()).isEqualTo(first.files().keySet());
    again
        .files()
        .forEach((path, bytes) -> assertThat(first.files().get(path)).as(path).isEqualTo(bytes));
  }

  /** What lies there as class files only may override what is compiled. */
  @Test
  void whatIsThereOfThePackageIsKnownWithoutLoadingIt() throws IOException {
    TestCompilation first = compileBoth(TestCompiler.JAVAC, Compiling.classPathWithout());

    TestCompilation again =
        TestCompiler.JAVAC.compile(
            new OteProcessor(),
            Map.of("shop/Shop.java", SHOP.replace("Till.open()", "Tyll.open()")),
            withClassesOf(first),
            List.of("--release", "17"));

    assertThat(again.findings())
        .anyMatch(line -> line.contains("no type 'Tyll' is in scope: did you mean 'Till'?"));
  }

  @ParameterizedTest
  @EnumSource
  void aWrappersSourceAmongTheSourcesIsRefused(TestCompiler compiler) {
    Map<String, String> sources = new LinkedHashMap<>(both());
    sources.putAll(compileBoth(compiler, Compiling.classPathWithout()).sources());

    TestCompilation again = compiler.compile(new OteProcessor(), sources, "--release", "17");

    assertThat(again.success()).isFalse();
    assertThat(again.findings())
        .contains(alreadyThere("Shop.java:9:8: ".replace("8", column(compiler)), "Shop"))
        .noneMatch(line -> line.contains("InternalError"));
  }

  private static String column(TestCompiler compiler) {
    return compiler == TestCompiler.JAVAC ? "8" : "14";
  }

  private static String alreadyThere(String place, String type) {
    return place
        + "error: %1$s cannot be observed: its wrapper shop.%1$sObserved is there already: leave"
            .formatted(type)
        + " generated sources out of the sources to compile and, in ECJ, earlier output off the"
        + " class path [ote:ObserveImpossible]";
  }

  private static TestCompilation compileBoth(TestCompiler compiler, List<File> classPath) {
    return compiler.compile(new OteProcessor(), both(), classPath, List.of("--release", "17"));
  }

  private static Map<String, String> both() {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("shop/Shop.java", SHOP);
    sources.put("shop/Till.java", TILL);
    return sources;
  }

  private List<File> withClassesOf(TestCompilation compilation) throws IOException {
    for (Map.Entry<String, byte[]> each : compilation.files().entrySet()) {
      Path file = folder.resolve(each.getKey());
      if (each.getKey().endsWith(".class")) {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, each.getValue());
      }
    }
    List<File> classPath = new ArrayList<>(Compiling.classPathWithout());
    classPath.add(folder.toFile());
    return classPath;
  }
}
