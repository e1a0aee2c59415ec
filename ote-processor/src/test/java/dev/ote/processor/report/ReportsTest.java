package dev.ote.processor.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema SARIF = schema();

  @TempDir Path folder;
  private Project project;

  private static JsonSchema schema() {
    try {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
          .getSchema(Project.expected("sarif-schema-2.1.0.json"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void copy() throws IOException {
    project = Project.in(folder);
  }

  @Test
  void sarifIsExactlyThis() throws IOException {
    assertThat(project.write()).isEmpty();
    String sarif = withoutPages(project.report("ote.sarif"));
    assertThat(sarif).isEqualTo(Project.expected("expected.sarif", sarif));
  }

  @Test
  void sarifIsValid() throws IOException {
    project.write();
    assertThat(SARIF.validate(JSON.readTree(project.report("ote.sarif")))).isEmpty();
  }

  @Test
  void theSchemaFindsMistakes() throws IOException {
    project.write();
    String wrong = project.report("ote.sarif").replace("\"ruleIndex\"", "\"rulesIndex\"");
    assertThat(SARIF.validate(JSON.readTree(wrong))).isNotEmpty();
  }

  @Test
  void rulesSayWhatTheirPagesSay() throws IOException {
    project.write();
    JsonNode rule =
        JSON.readTree(project.report("ote.sarif")).at("/runs/0/tool/driver/rules").get(3);
    assertThat(rule.get("id").asText()).isEqualTo("ObserveMissing");
    assertThat(rule.at("/shortDescription/text").asText())
        .isEqualTo("Every operation of a checked type is observed, or exempt with a reason.");
    String page = Files.readString(Path.of("../docs/checks/ObserveMissing.md"), UTF_8);
    assertThat(rule.at("/help/markdown").asText())
        .startsWith("# ObserveMissing\n")
        .doesNotContain("](")
        .isEqualTo(page.replaceAll("\\[([^]]+)]\\([^)]+\\)", "$1"));
  }

  @Test
  void fingerprintsOutliveMovedLines() throws IOException {
    project.write();
    Set<String> before = fingerprints();
    Path index = project.index("com.acme.Checkout");
    Files.writeString(index, Files.readString(index, UTF_8).replace("\"line\": ", "\"line\": 1"));
    project.write();
    assertThat(project.report("ote.sarif")).contains("\"startLine\": 125");
    assertThat(fingerprints()).isEqualTo(before).hasSize(8);
  }

  @Test
  void jsonIsExactlyThis() throws IOException {
    project.write();
    String json = project.report("ote.json");
    assertThat(json).isEqualTo(Project.expected("expected.json", json));
  }

  @Test
  void theSameIndexGivesTheSameBytes() throws IOException {
    project.write();
    List<byte[]> first = bytes();
    project.write();
    assertThat(bytes()).usingRecursiveComparison().isEqualTo(first);
  }

  @Test
  void nothingElseIsLeftInTheFolder() throws IOException {
    project.write();
    try (Stream<Path> files = Files.list(project.reports())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("ote.sarif", "ote.json", "index.html");
    }
  }

  @Test
  void whatHasNoClassFileOrNoSourceIsLeftOut() throws IOException {
    Files.delete(project.classes().resolve("com/acme/Ledger.class"));
    Files.delete(project.root().resolve("src/com/acme/Checkout.java"));
    project.write();
    assertThat(types())
        .containsExactly(
            "com.acme.package-info", "com.acme.pay.Gateway", "com.acme.pay.Gateway$Na\u00efve_$1");
  }

  @Test
  void classFilesOfThisCompilationMayComeLater() throws IOException {
    Files.delete(project.classes().resolve("com/acme/Ledger.class"));
    Reports.write(
        project.classes(),
        project.root(),
        project.reports(),
        new Compiled(Set.of("com.acme.Ledger"), Set.of("com.acme.Ledger")));
    assertThat(types()).contains("com.acme.Ledger").hasSize(5);
  }

  @Test
  void whatIsCompiledAndIndexedNoMoreIsLeftOut() throws IOException {
    Reports.write(
        project.classes(),
        project.root(),
        project.reports(),
        new Compiled(
            Set.of("com.acme.Ledger", "com.acme.Checkout", "com.acme.package-info"),
            Set.of("com.acme.Checkout")));
    assertThat(types())
        .containsExactly(
            "com.acme.Checkout", "com.acme.pay.Gateway", "com.acme.pay.Gateway$Na\u00efve_$1");
  }

  @Test
  void aMalformedFileIsNamedAndTheRestGoesOn() throws IOException {
    Files.writeString(project.index("com.acme.Added"), "{\"type\": null}");
    assertThat(project.write())
        .containsExactly(
            "META-INF/ote/com.acme.Added.json cannot be read and is left out of the report:"
                + " expected a value at offset 9");
    assertThat(types()).hasSize(5);
  }

  @Test
  void aSourceOutsideTheProjectIsNotRead() throws IOException {
    Files.writeString(folder.resolveSibling("secret-" + folder.getFileName()), "secret\nsecret\n");
    assertThat(new SourceLines(folder).line("../secret-" + folder.getFileName(), 1)).isEmpty();
  }

  private List<String> types() throws IOException {
    return JSON.readTree(project.report("ote.json")).findValuesAsText("type");
  }

  private Set<String> fingerprints() throws IOException {
    return new TreeSet<>(
        JSON.readTree(project.report("ote.sarif")).findValuesAsText("oteFinding/v1"));
  }

  private List<byte[]> bytes() throws IOException {
    return List.of(
        Files.readAllBytes(project.reports().resolve("ote.sarif")),
        Files.readAllBytes(project.reports().resolve("ote.json")),
        Files.readAllBytes(project.reports().resolve("index.html")));
  }

  /** What the pages say changes with them; {@link #rulesSayWhatTheirPagesSay} reads it. */
  private static String withoutPages(String sarif) {
    return sarif
        .replaceAll("(\"(?:markdown|text)\": \")# [^\\n]*\"", "$1(page)\"")
        .replaceAll("(\"help\": \\{\\s+\"text\": )\"[^\\n]*\"", "$1\"(paragraph)\"")
        .replaceAll(
            "(\"(?:full|short)Description\": \\{\\s+\"text\": )\"[^\\n]*\"", "$1\"(paragraph)\"");
  }
}
