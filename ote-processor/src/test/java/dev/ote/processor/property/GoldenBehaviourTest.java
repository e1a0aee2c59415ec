package dev.ote.processor.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls every method of every wrapper of the golden constructs, and the same method of the object
 * without a wrapper: both have to be declared alike, to end alike and to leave the same behind.
 */
final class GoldenBehaviourTest {
  /** Methods that only throw, here and there alike. Every other one returns now and then. */
  private static final Map<String, String> ONLY_THROWING =
      Map.of(
          "shop.Machine.measured()",
          "native, and no library has it",
          "shop.Tree.parse(java.lang.Class,java.lang.String)",
          "no text of the test is the name of a constant",
          "shop.Dictionary.object(java.lang.Object,shop.Objects)",
          "nobody has an object of java.util.Objects");

  @TestFactory
  Stream<DynamicTest> wrappersDoWhatTheirObjectsDo() throws IOException {
    return GoldenConstruct.names().stream()
        .flatMap(
            name ->
                Stream.of(TestCompiler.values())
                    .map(
                        compiler ->
                            DynamicTest.dynamicTest(
                                name + " in " + compiler, () -> compare(name, compiler))));
  }

  @Test
  void everyConstructIsInTheTable() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "wrappers.md"));

    List<String> linked =
        Pattern.compile("^\\[(.*)]: .*/golden/\\1$", Pattern.MULTILINE)
            .matcher(page)
            .results()
            .map(each -> each.group(1))
            .toList();
    assertThat(linked).isEqualTo(GoldenConstruct.names());
    assertThat(linked).allSatisfy(each -> assertThat(page).containsPattern("\\[" + each + "][, ]"));
  }

  private static void compare(String name, TestCompiler compiler) throws Exception {
    GoldenConstruct construct = GoldenConstruct.load(name, compiler);
    List<String> failures = new ArrayList<>();
    List<String> onlyThrowing = new ArrayList<>();
    Map<String, Integer> calls = new TreeMap<>();
    for (GoldenConstruct.Wrapped each : construct.wrapped()) {
      GoldenComparison.Found found = GoldenComparison.compare(each, construct.classes());
      failures.addAll(found.failures());
      found.onlyThrowing().stream()
          .map(method -> each.observed().getName() + "." + method)
          .forEach(onlyThrowing::add);
      calls.put(each.observed().getName(), found.calls());
    }
    assertThat(failures).isEmpty();
    assertThat(onlyThrowing).isSubsetOf(ONLY_THROWING.keySet());
    assertThat(calls).isNotEmpty().allSatisfy((type, count) -> assertThat(count).isPositive());
  }
}
