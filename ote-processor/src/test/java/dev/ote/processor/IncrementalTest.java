package dev.ote.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.testing.Compiling;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a build tool takes for granted that compiles only what changed: each output depends on its
 * own type, and comes out the same in whatever company that is compiled.
 */
class IncrementalTest {
  /** Types that inherit from each other, call, document and name one another. */
  private static final Map<String, String> SOURCES = sources();

  @TempDir Path folder;

  private static Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put(
        "shop/Base.java",
        """
        package shop;
        import dev.ote.annotations.Observe;
        /** PURPOSE: share */
        @Observe(tags = "layer=base")
        public abstract class Base<T> {
          /** TRACE PATH: 1. Base.audit() */
          @Observe(arguments = true)
          public void audit(T subject, String who) {}
          public abstract T find(String name);
          public int zero() { return 0; }
          public int count(int from, int to) { return to - from; }
        }
        """);
    sources.put(
        "shop/Api.java",
        """
        package shop;
        import java.util.List;
        @dev.ote.annotations.Observe
        public interface Api {
          /** TRACE PATH: 1. Api.list() 2. Gone.gone() */
          List<Order> list(int limit) throws java.io.IOException;
          default void reset(boolean hard) {}
        }
        """);
    sources.put(
        "shop/Order.java",
        """
        package shop;
        /** LOCATION: shop.Elsewhere */
        @dev.ote.annotations.Observe
        public record Order(String id, int amount) implements Comparable<Order> {
          /** TRACE PATH: 1. Order.compareTo() 2. Api.list() */
          @Override public int compareTo(Order other) { return 0; }
          public Order half() { return this; }
        }
        """);
    sources.put(
        "shop/Shop.java",
        """
        package shop;
        import dev.ote.annotations.*;
        import java.util.List;
        /**
         * LOCATION: shop.Shop
         * PURPOSE: sell
         * DEPENDENCIES:
         *   - shop.Api
         *   - shop.Order
         *   - shop.Missing
         * TRACE POINTS:
         *   - Entry: Shop.find()
         *   - Listing: Api.list()
         */
        @Observe(arguments = true)
        public class Shop extends Base<Order> implements Api {
          private final Api api;
          public Shop(Api api) { this.api = api; }
          /** TRACE PATH: 1. Shop.find() 2. Api.list() 3. Desk.close() */
          @Override public Order find(String name) { return null; }
          @Override public List<Order> list(int limit) throws java.io.IOException {
            return api.list(limit);
          }
          @Observe(value = "desk", slowMillis = 7)
          public static class Desk { public void open() {} public void close() {} }
        }
        """);
    sources.put(
        "shop/User.java",
        """
        package shop;
        @dev.ote.annotations.Observe
        public class User {
          /** TRACE PATH: 1. User.buy() 2. ShopObserved.find() 3. Shop.list() */
          public Order buy(ShopObserved shop, Shop.Desk desk) { return shop.find("a"); }
        }
        """);
    return sources;
  }

  @ParameterizedTest
  @EnumSource
  void changingATypeChangesNothingButItsOwnOutputs(TestCompiler compiler) {
    Map<String, String> before = compile(compiler, SOURCES).texts();
    Map<String, String[]> changes =
        Map.of(
            "body", new String[] {"shop/Order.java", "return 0;", "return 1;"},
            "Javadoc", new String[] {"shop/Order.java", "shop.Elsewhere", "shop.Order"},
            "signature", new String[] {"shop/Order.java", "Order half()", "Order part(int of)"},
            "annotation",
                new String[] {"shop/Order.java", "Observe\n", "Observe(slowMillis = 9)\n"},
            "parameter of an ancestor", new String[] {"shop/Base.java", "T subject", "T object"},
            "path of an ancestor",
                new String[] {"shop/Base.java", "1. Base.audit()", "1. Base.audit() 2. zero()"});

    Map<String, List<String>> changed = new TreeMap<>();
    changes.forEach(
        (name, change) -> {
          Map<String, String> sources = new LinkedHashMap<>(SOURCES);
          String text = Objects.requireNonNull(sources.get(change[0]));
          assertThat(text).contains(change[1]);
          sources.put(change[0], text.replace(change[1], change[2]));
          changed.put(name, difference(before, compile(compiler, sources).texts()));
        });

    String wrapper = "shop/OrderObserved.java";
    String index = "META-INF/ote/shop.Order.json";
    assertThat(changed)
        .isEqualTo(
            Map.of(
                "body", List.of(),
                "Javadoc", List.of(index),
                "signature", List.of(index, wrapper),
                "annotation", List.of(index, wrapper),
                "parameter of an ancestor", List.of("shop/BaseObserved.java"),
                "path of an ancestor", List.of("META-INF/ote/shop.Base.json")));
  }

  @ParameterizedTest
  @EnumSource
  void aTypeAloneGetsWhatItGetsAmongAll(TestCompiler compiler) {
    TestCompilation full = compile(compiler, SOURCES);
    Map<String, String> together = new TreeMap<>();
    SOURCES.forEach(
        (path, text) -> {
          TestCompilation alone =
              compiler.compile(
                  new OteProcessor(),
                  Map.of(path, text),
                  classPathOfOthers(full, path.replace(".java", "")),
                  List.of("--release", "17"));
          assertThat(alone.success()).as("%s: %s", path, alone.said()).isTrue();
          assertThat(full.findings()).as(path).containsAll(alone.findings());
          alone
              .textsWithoutFindings()
              .forEach((file, content) -> assertThat(together.put(file, content)).isNull());
        });

    assertThat(together).isEqualTo(full.textsWithoutFindings());
  }

  @ParameterizedTest
  @EnumSource
  void theOrderOfTheSourcesDoesNotMatter(TestCompiler compiler) {
    TestCompilation first = compile(compiler, SOURCES);
    assertThat(first.findings()).hasSizeGreaterThan(10);

    for (int seed = 0; seed < 6; seed++) {
      List<String> order = new ArrayList<>(SOURCES.keySet());
      Collections.shuffle(order, new Random(seed));
      Map<String, String> shuffled = new LinkedHashMap<>();
      order.forEach(path -> shuffled.put(path, SOURCES.get(path)));

      TestCompilation next = compile(compiler, shuffled);

      assertThat(next.texts()).as("%s", order).isEqualTo(first.texts());
      assertThat(ofTheRounds(next)).as("%s", order).isEqualTo(ofTheRounds(first));
      // The second pass goes through the types as the compiler does.
      assertThat(next.findings())
          .as("%s", order)
          .containsExactlyInAnyOrderElementsOf(first.findings());
    }
  }

  private static List<String> ofTheRounds(TestCompilation compilation) {
    return compilation.findings().stream()
        .filter(each -> !each.contains("[ote:TracePathDrift]"))
        .toList();
  }

  private static TestCompilation compile(TestCompiler compiler, Map<String, String> sources) {
    TestCompilation compilation = compiler.compile(new OteProcessor(), sources, "--release", "17");
    assertThat(compilation.success()).as("%s", compilation.said()).isTrue();
    return compilation;
  }

  private static List<String> difference(Map<String, String> before, Map<String, String> after) {
    TreeSet<String> files = new TreeSet<>(before.keySet());
    files.addAll(after.keySet());
    files.removeIf(file -> Objects.equals(before.get(file), after.get(file)));
    return List.copyOf(files);
  }

  /** With all class files but those of one source, which build tools delete before. */
  private List<File> classPathOfOthers(TestCompilation compilation, String changed) {
    Path classes = folder.resolve(changed);
    compilation.files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".class") && !file.getKey().startsWith(changed))
        .forEach(file -> write(classes.resolve(file.getKey()), file.getValue()));
    List<File> classPath = new ArrayList<>(Compiling.classPathWithout());
    classPath.add(classes.toFile());
    return classPath;
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
