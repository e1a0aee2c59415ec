package dev.ote.runtime.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class DocumentationTest {
  private static final String TOOL =
      """
      {
        "type": "com.acme.Tool",
        "kind": "class",
        "file": "com/acme/Tool.java",
        "source": "app/src/com/acme/Tool.java",
        "observed": true,
        "documentation": {
          "location": "com.acme.Tool",
          "purpose": "Keep \\"things\\"",
          "dependencies": ["com.acme.Store", "the weather"]
        },
        "operations": [
          {"name": "keep", "method": "keep()", "steps": []},
          {
            "name": "keep", "method": "keep(int, String)", "slowMillis": 1,
            "tracePath": ["Tool.keep()"],
            "steps": [
              {"text": "Tool.keep()", "method": "com.acme.Tool#keep"},
              {"text": "think"},
              {"text": "check()", "method": "com.acme.Tool#check"},
              {"text": "Store.save()", "method": "com.acme.Store#save"},
              {"text": "DataSource.getConnection()", "method": "javax.sql.DataSource#getConnection"}
            ]
          },
          {"name": "other", "method": "other()"}
        ],
        "checklist": [],
        "findings": [{"line": 3, "suppressed": null}]
      }
      """;

  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.ote.runtime");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @TempDir private Path folder;

  @BeforeEach
  void listen() {
    log.start();
    logger.setLevel(Level.WARN);
    logger.addAppender(log);
    logger.setAdditive(false);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(log);
    logger.setLevel(null);
    logger.setAdditive(true);
  }

  @Test
  void tellsWhatIsDocumentedOfAnOperation() throws IOException {
    write("com.acme.Tool", TOOL);
    write("com.acme.db.Base$Rows", store("com.acme.db.Base$Rows", "rows_saved", "save(String)"));
    write("com.acme.Disk", store("com.acme.Disk", "Disk.save", "save(String)"));

    assertThat(
            documentation()
                .operation(
                    "keep",
                    Map.of(
                        "keep", "com.acme.Tool",
                        "rows_saved", "com.acme.db.Base$Rows",
                        "Disk.save", "com.acme.Disk",
                        "DataSource.getConnection", "javax.sql.DataSource")))
        .hasValue(
            new DocumentedOperation(
                "keep",
                "com.acme.Tool",
                "com.acme.Tool",
                "Keep \"things\"",
                List.of("com.acme.Store", "the weather"),
                List.of(
                    new PathStep("Tool.keep()", List.of("keep")),
                    new PathStep("think", List.of()),
                    new PathStep("check()", List.of()),
                    new PathStep("Store.save()", List.of("Disk.save", "rows_saved")),
                    new PathStep(
                        "DataSource.getConnection()", List.of("DataSource.getConnection")))));
    assertThat(log.list).isEmpty();
  }

  @Test
  void stepsReferToOperationsThatAreObservedNow() throws IOException {
    write("com.acme.Tool", TOOL);
    write("com.acme.Disk", store("com.acme.Disk", "Disk.save", "save(String)"));

    assertThat(
            documentation()
                .operation("keep", Map.of("keep", "com.acme.Tool"))
                .orElseThrow()
                .tracePath())
        .extracting(PathStep::operations)
        .containsExactly(List.of("keep"), List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void whatHasNoFileIsLeftOut() throws IOException {
    write("com.acme.Tool", TOOL);
    Map<String, String> types =
        Map.of("keep", "com.acme.Tool", "other", "com.acme.Tool", "Gone.go", "com.acme.Gone");

    assertThat(documentation().operations(types)).containsOnlyKeys("keep", "other");
    assertThat(documentation().operation("Gone.go", types)).isEmpty();
    assertThat(documentation().operation("unknown", types)).isEmpty();
    assertThat(log.list).isEmpty();
  }

  @Test
  void anOperationThatTheFileDoesNotHaveIsDocumentedByItsType() throws IOException {
    write("com.acme.Bare", "{\"type\":\"com.acme.Bare\",\"file\":\"B.java\",\"documentation\":{}}");

    assertThat(documentation().operation("by hand", Map.of("by hand", "com.acme.Bare")))
        .hasValue(
            new DocumentedOperation(
                "by hand", "com.acme.Bare", "B.java", "", List.of(), List.of()));
  }

  @Test
  void nestedTypesAreFoundByEitherName() throws IOException {
    write("com.acme.Outer$In$Deep", store("com.acme.Outer$In$Deep", "deep", "save()"));

    for (String name : List.of("com.acme.Outer$In$Deep", "com.acme.Outer.In.Deep")) {
      assertThat(documentation().operation("deep", Map.of("deep", name)).orElseThrow().type())
          .isEqualTo("com.acme.Outer$In$Deep");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"type\":\"com.acme.Other\",\"documentation\":{}}",
        "{\"type\":\"com.acme.Tool\"}",
        "{\"type\":\"com.acme.Tool\",\"documentation\":[]}",
        "{\"type\":\"com.acme.Tool\",\"documentation\":{\"purpose\":1}}",
        "{\"type\":\"com.acme.Tool\",\"documentation\":{\"purpose\":null}}",
        "{\"type\":\"com.acme.Tool\",\"documentation\":{\"dependencies\":[1]}}",
        "{\"type\":\"com.acme.Tool\",\"documentation\":{},\"operations\":[\"keep\"]}",
        "{\"type\":\"com.acme.Tool\",\"documentation\":{},\"operations\":[{\"name\":\"keep\"}]}",
        "{\"type\":\"com.acme.Tool\",\"documentation\":{},\"supertypes\":{}}",
      })
  void aFileThatIsBrokenCountsAsMissingAndTheFirstIsSaid(String content) throws IOException {
    write("com.acme.Tool", content);
    write("com.acme.Disk", "broken too");
    write("com.acme.Whole", store("com.acme.Whole", "whole", "save()"));

    assertThat(
            documentation()
                .operations(
                    Map.of(
                        "keep", "com.acme.Tool", "d", "com.acme.Disk", "whole", "com.acme.Whole")))
        .containsOnlyKeys("whole");
    assertThat(log.list).hasSize(1);
    assertThat(log.list.get(0).getFormattedMessage())
        .matches(
            "OTE: META-INF/ote/com\\.acme\\.(Tool|Disk)\\.json is left out: \\S.*; nothing is said"
                + " of further files");
  }

  @Test
  void aFileThatIsDeepOrHugeCountsAsMissing() throws IOException {
    write("com.acme.Deep", "[".repeat(200_000));
    write("com.acme.Huge", "{\"type\":\"com.acme.Huge\",\"a\":\"" + "a".repeat(1 << 20) + "\"}");

    assertThat(documentation().operations(Map.of("deep", "com.acme.Deep", "h", "com.acme.Huge")))
        .isEmpty();
    assertThat(log.list).hasSize(1);
  }

  @Test
  void allFilesTogetherHaveABound() throws IOException {
    Map<String, String> types =
        IntStream.range(0, 70)
            .boxed()
            .collect(Collectors.toMap(i -> "o" + i, i -> "com.acme.T" + i));
    for (String type : types.values()) {
      write(
          type,
          "{\"type\":\"%s\",\"documentation\":{},\"a\":\"%s\"}"
              .formatted(type, "a".repeat((1 << 20) - 100)));
    }

    assertThat(documentation().operations(types)).hasSize(64);
    assertThat(log.list).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../../secret", "com/acme/Tool", "..", "a..b", "a\nb", "C:Tool"})
  void whatIsNoNameOfATypeIsLookedForNowhere(String name) {
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          public URL getResource(String resource) {
            throw new AssertionError(resource);
          }
        };
    assertThat(Documentation.of(loader).operation("o", Map.of("o", name))).isEmpty();
  }

  @Test
  void aLoaderThatThrowsIsContained() {
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          public URL getResource(String resource) {
            throw new IllegalStateException("closed\nINFO forged");
          }
        };
    assertThat(Documentation.of(loader).operation("o", Map.of("o", "com.acme.Tool"))).isEmpty();
    assertThat(log.list.get(0).getFormattedMessage())
        .isEqualTo(
            "OTE: META-INF/ote/com.acme.Tool.json is left out: closed\\nINFO forged; nothing is"
                + " said of further files");
  }

  @Test
  void filesAreReadOnceAndLoadersAreTold() throws IOException {
    ClassLoader loader = loader();
    write("com.acme.Tool", TOOL);
    Map<String, String> types = Map.of("other", "com.acme.Tool");

    assertThat(Documentation.of(loader)).isSameAs(Documentation.of(loader));
    assertThat(Documentation.of(loader).operations(types)).hasSize(1);
    write("com.acme.Tool", "broken");
    assertThat(Documentation.of(loader).operations(types)).hasSize(1);
    assertThat(Documentation.of(loader()).operations(types)).isEmpty();
  }

  @Test
  void anApplicationThatWasDroppedIsNotHeld() throws Exception {
    write("com.acme.Tool", TOOL);
    Documentation documentation = documentation();
    assertThat(documentation.operations(Map.of("other", "com.acme.Tool"))).hasSize(1);
    WeakReference<ClassLoader> dropped = dropped();

    for (int i = 0; i < 100 && dropped.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(dropped.get()).isNull();
  }

  private WeakReference<ClassLoader> dropped() throws IOException {
    ClassLoader loader = loader();
    assertThat(Documentation.of(loader).operations(Map.of("other", "com.acme.Tool"))).hasSize(1);
    return new WeakReference<>(loader);
  }

  private static String store(String type, String operation, String method) {
    return """
        {"type": "%s", "supertypes": ["com.acme.Store"], "documentation": {},
         "operations": [{"name": "%s", "method": "%s"}, {"name": "size", "method": "size()"}]}
        """
        .formatted(type, operation, method);
  }

  private void write(String type, String content) throws IOException {
    Path file = folder.resolve("META-INF/ote").resolve(type + ".json");
    Files.createDirectories(file.getParent());
    Files.write(file, content.getBytes(UTF_8));
  }

  private Documentation documentation() {
    return Documentation.of(loader());
  }

  @SuppressWarnings("resource") // holds no file open: it reads from a folder
  private ClassLoader loader() {
    return new URLClassLoader(
        Stream.of(folder).map(DocumentationTest::url).toArray(URL[]::new), null);
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
