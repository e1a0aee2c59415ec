package dev.ote.processor.doc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.ote.processor.doc.OteDoc.Entry;
import dev.ote.processor.doc.OteDoc.Part;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OteDocParserTest {

  @Test
  void commentsThatNeverEndCostNoMoreThanOthers() {
    String comment = "<!--".repeat(100_000) + "\nPURPOSE: keep <!-- a --> things";

    assertTimeout(
        Duration.ofSeconds(2),
        () -> assertThat(OteDocParser.parse(comment).section(SectionKind.PURPOSE)).isEmpty());
    assertThat(OteDocParser.parse("PURPOSE: keep <!-- <li> -->things").entries(SectionKind.PURPOSE))
        .singleElement()
        .satisfies(entry -> assertThat(entry.first().text()).isEqualTo("keep things"));
  }

  @Test
  void readsTheFormOfTheDocumentThatIsImplemented() {
    OteDoc doc =
        OteDocParser.parse(
            """
             User Preference Tool

             LOCATION: app/tools/user/preference_tool.py
             PURPOSE: Manage user preferences
                 with encryption
             DEPENDENCIES:\s
                 - app.datamanager.DataManager
                 - app.memory.UserMemoryEncryptor

             TRACE POINTS:
                 - Entry: UserPreferenceTool.init()
                 - Encryption: UserMemoryEncryptor.encrypt()

             RELATED:
                 - Data Model: datamanager/data_model.py (User.preferences)
            """);

    assertThat(texts(doc, SectionKind.LOCATION))
        .containsExactly("app/tools/user/preference_tool.py");
    assertThat(texts(doc, SectionKind.PURPOSE))
        .containsExactly("Manage user preferences with encryption");
    assertThat(texts(doc, SectionKind.DEPENDENCIES))
        .containsExactly("app.datamanager.DataManager", "app.memory.UserMemoryEncryptor");
    assertThat(texts(doc, SectionKind.TRACE_POINTS))
        .containsExactly(
            "Entry: UserPreferenceTool.init()", "Encryption: UserMemoryEncryptor.encrypt()");
    assertThat(texts(doc, SectionKind.RELATED))
        .containsExactly("Data Model: datamanager/data_model.py (User.preferences)");
  }

  @Test
  void stepsKeepTheirNumbersAndFurtherStepsOfAnItemStayWithIt() {
    OteDoc doc =
        OteDocParser.parse(
            """
            Call Stack for messages:

            1. The router takes it
               → app/Router.java:handle()

            7. It is stored → Store.save()
            """);

    List<Entry> entries = doc.entries(SectionKind.CALL_STACK);
    assertThat(entries).extracting(Entry::number).containsExactly(1, 7);
    assertThat(entries.get(0).parts())
        .extracting(Part::text)
        .containsExactly("The router takes it", "app/Router.java:handle()");
    assertThat(entries.get(1).parts())
        .extracting(Part::text)
        .containsExactly("It is stored", "Store.save()");
  }

  @Test
  void aSectionEndsAtProseBlockTagsAndUnknownLabels() {
    for (String end :
        List.of("\nA paragraph of prose.", "@param x y", "Observability:", "AUTHOR: somebody")) {
      OteDoc doc = OteDocParser.parse("TRACE PATH:\n 1. a()\n" + end + "\n - b()\n c()\n");
      assertThat(texts(doc, SectionKind.TRACE_PATH)).as(end).containsExactly("a()");
    }
  }

  @Test
  void markupBehindALabelIsNoEmptySection() {
    for (String markup : List.of("<pre>\nkeep</pre>", "\n <p>keep", "<br>keep", "\n<b>keep</b>")) {
      OteDoc doc = OteDocParser.parse(" PURPOSE: " + markup + "\n");
      assertThat(texts(doc, SectionKind.PURPOSE)).as(markup).containsExactly("keep");
    }
    assertThat(texts(OteDocParser.parse("LOCATION:\n\nProse."), SectionKind.LOCATION)).isEmpty();
  }

  @Test
  void labelsBehindBlockTagsCount() {
    OteDoc doc = OteDocParser.parse(" @param x y\n TRACE PATH: a() -> b()\n");
    assertThat(texts(doc, SectionKind.TRACE_PATH)).containsExactly("a()", "b()");
  }

  @Test
  void aLabelThatStandsTwiceHasBothLists() {
    OteDoc doc = OteDocParser.parse("RELATED: a.B\nPURPOSE: x\nRELATED:\n- c.D\n");
    assertThat(texts(doc, SectionKind.RELATED)).containsExactly("a.B", "c.D");
  }

  @Test
  void offsetsPointAtTheFirstCharacterOfAReference() {
    String comment = " TRACE PATH:\n   1. → {@code  save()}\n   2.\t<b>`load()`</b> &rarr; x()\n";
    List<Entry> entries = OteDocParser.parse(comment).entries(SectionKind.TRACE_PATH);

    assertThat(entries.get(0).first()).isEqualTo(new Part("save()", comment.indexOf("save")));
    assertThat(entries.get(1).parts())
        .containsExactly(
            new Part("load()", comment.indexOf("load")), new Part("x()", comment.indexOf("x()")));
  }

  @Test
  void noCommentHasNoSections() {
    assertThat(OteDocParser.parse(null).sections()).isEmpty();
    assertThat(OteDocParser.parse("").sections()).isEmpty();
    assertThat(OteDocParser.parse("no label here").sections()).isEmpty();
  }

  /** Whatever people write, nothing throws, and every offset is inside the comment. */
  @Test
  void survivesOddText() {
    List<String> tokens =
        List.of(
            "LOCATION:",
            "PURPOSE:",
            "DEPENDENCIES:",
            "TRACE POINTS:",
            "Trace Path :",
            "RELATED:",
            "CALL STACK for x:",
            "\n",
            "\r\n",
            "\t",
            " ",
            "  - ",
            "1. ",
            "2) ",
            "→",
            "->",
            "*",
            "#",
            "{@link ",
            "{@code ",
            "}",
            "{",
            "(",
            ")",
            "()",
            ".",
            ",",
            ":",
            "Foo",
            "bar",
            "new ",
            "<ul>",
            "<li>",
            "</ul>",
            "<p>",
            "<pre>",
            "<",
            ">",
            "&rarr;",
            "&#8594;",
            "&#x110000;",
            "&",
            ";",
            "`",
            "**",
            "[",
            "]",
            "@param",
            "\u0000",
            "\ud835",
            "é",
            "a/b.java",
            "http://x");
    Random random = new Random(17);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder comment = new StringBuilder();
      for (int n = random.nextInt(25); n >= 0; n--) {
        comment.append(tokens.get(random.nextInt(tokens.size())));
      }
      OteDoc doc = OteDocParser.parse(comment.toString());
      for (OteDoc.Section section : doc.sections().values()) {
        assertThat(section.offset()).as("%s", comment).isBetween(0, comment.length() - 1);
        for (Entry entry : section.entries()) {
          assertThat(entry.parts()).isNotEmpty();
          for (Part part : entry.parts()) {
            assertThat(part.offset()).as("%s", comment).isBetween(0, comment.length() - 1);
            assertThat(part.text()).isNotBlank();
            assertThat(ReferenceParser.parseStep(part.text())).isNotNull();
            assertThat(ReferenceParser.parseEntry(part.text())).isNotNull();
            assertThat(ReferenceParser.written(part.text())).isNotNull();
          }
        }
      }
    }
  }

  private static List<String> texts(OteDoc doc, SectionKind kind) {
    return doc.entries(kind).stream()
        .map(
            entry ->
                entry.label().text().isEmpty()
                    ? entry.first().text()
                    : entry.label().text() + ": " + entry.first().text())
        .toList();
  }
}
