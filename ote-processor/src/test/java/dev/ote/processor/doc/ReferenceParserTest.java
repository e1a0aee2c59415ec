package dev.ote.processor.doc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.doc.Reference.FilePath;
import dev.ote.processor.doc.Reference.FreeText;
import dev.ote.processor.doc.Reference.Member;
import dev.ote.processor.doc.Reference.TypeName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceParserTest {

  @ParameterizedTest
  @ValueSource(strings = {"a.", "a/", "Ab", "{@link a.", "{@link a#", "<", "a(", "->"})
  void longTextsOverflowNoStack(String unit) {
    String text = unit.substring(0, unit.length() - 2 < 0 ? 0 : unit.length() - 2);
    String repeated = text + unit.substring(text.length()).repeat(50_000);
    for (String end : List.of("", "()", "}", "!")) {
      assertThat(ReferenceParser.parseStep(repeated + end)).isNotNull();
      assertThat(ReferenceParser.parseEntry(repeated + end)).isNotNull();
      assertThat(ReferenceParser.written(repeated + end)).isNotNull();
    }
  }

  static Stream<Arguments> steps() {
    return Stream.of(
        step("Store.save()", new Member("Store", "save", List.of(), true)),
        step("Store.save(...)", new Member("Store", "save", List.of(), true)),
        step("Store.save(int, ...)", new Member("Store", "save", List.of(), true)),
        step(
            "Store#save(int, String)", new Member("Store", "save", List.of("int", "String"), true)),
        step("Store#save", new Member("Store", "save", List.of(), false)),
        step("#save(int)", new Member("", "save", List.of("int"), true)),
        step("save() stores the value", new Member("", "save", List.of(), true)),
        step("save(): stores the value", new Member("", "save", List.of(), true)),
        step("save().", new Member("", "save", List.of(), true)),
        step("com.acme.Store.save()", new Member("com.acme.Store", "save", List.of(), true)),
        step("Outer.Inner.save()", new Member("Outer.Inner", "save", List.of(), true)),
        step(
            "save(Map<String, List<Long>>, int)",
            new Member("", "save", List.of("Map", "int"), true)),
        step("List<String>.of()", new FreeText()),
        step("Store()", new Member("", "Store", List.of(), true)),
        step("new Store(int)", new Member("Store", Member.CONSTRUCTOR, List.of("int"), true)),
        step("Store#Store(int)", new Member("Store", Member.CONSTRUCTOR, List.of("int"), true)),
        step("Store#Store", new Member("Store", Member.CONSTRUCTOR, List.of(), false)),
        step("{@link Store#Store()}", new Member("Store", Member.CONSTRUCTOR, List.of(), true)),
        step("Outer.Store()", new Member("Outer", "Store", List.of(), true)),
        step("Store.Store()", new Member("Store", Member.CONSTRUCTOR, List.of(), true)),
        step(
            "{@link Store#save(int) the save} of it",
            new Member("Store", "save", List.of("int"), true)),
        step("{@link #save}", new Member("", "save", List.of(), false)),
        step("{@link Store}", new TypeName("Store", true)),
        step("{@linkplain java.base/java.util.List}", new TypeName("java.util.List", true)),
        step("a/b/Store.java:save()", new FilePath("a/b/Store.java", "save()")),
        step("Store.java:save()", new FilePath("Store.java", "save()")),
        step("a/b/Model.java (Model.name)", new FilePath("a/b/Model.java", "Model.name")));
  }

  private static Arguments step(String text, Reference expected) {
    return Arguments.of(text, expected);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void readsSteps(String text, Reference expected) {
    assertThat(ReferenceParser.parseStep(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Validate input",
        "then save() stores it",
        "Step(s) of the work",
        "method(s)",
        "Store",
        "validate (the input)",
        "db.connection().commit()",
        "e.g. a file",
        "read/write the file",
        "save(",
        "https://example.org/save()",
        "{@link }",
        "{@code x}",
        "()"
      })
  void leavesProseAlone(String text) {
    assertThat(ReferenceParser.parseStep(text)).isEqualTo(new FreeText());
  }

  static Stream<Arguments> entries() {
    return Stream.of(
        step("com.acme.Store", new TypeName("com.acme.Store", true)),
        step("com.acme.Store - keeps values", new TypeName("com.acme.Store", true)),
        step("com.acme.Store<String>", new TypeName("com.acme.Store", true)),
        step("DataManager", new TypeName("DataManager", true)),
        step("DataManager (the database)", new TypeName("DataManager", true)),
        step("DataManager of the shop", new TypeName("DataManager", false)),
        step("Redis", new TypeName("Redis", false)),
        step("PostgreSQL", new TypeName("PostgreSQL", false)),
        step("none", new FreeText()),
        step("com.acme.db", new FreeText()),
        step("docs/guide.md", new FilePath("docs/guide.md", "")),
        step("app/tools/", new FilePath("app/tools/", "")));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void readsEntries(String text, Reference expected) {
    assertThat(ReferenceParser.parseEntry(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource(
      delimiter = '|',
      textBlock =
          """
          save() stores the value      | save()
          {@link Store#save(int) it} x | Store#save(int)
          com.acme.Store, and more     | com.acme.Store
          a/Model.java (Model.name) is | a/Model.java (Model.name)
          """)
  void writtenIsTheReferenceAlone(String text, String written) {
    assertThat(ReferenceParser.written(text)).isEqualTo(written);
  }
}
