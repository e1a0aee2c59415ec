package dev.ote.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.testing.Compiling;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExcludeTest {
  private static final String OBSERVED =
      "@dev.ote.annotations.Observe public class %s { public void go() {} }";

  @TempDir Path folder;

  private static Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("a/Old.java", "package a; public class Old { public void go() {} }");
    sources.put("a/New.java", "package a; public class New { public void go() {} }");
    sources.put("a/b/Kept.java", "package a.b; " + OBSERVED.formatted("Kept"));
    sources.put("a/b/package-info.java", "/** CALL STACK: 1. a.b.Kept.gone() */ package a.b;");
    return sources;
  }

  @ParameterizedTest
  @EnumSource
  void excludedTypesAreNeverCheckedButWrapped(TestCompiler compiler) {
    TestCompilation all = compile(compiler, "-Aote.packages=a.**");
    TestCompilation some = compile(compiler, "-Aote.packages=a.**", "-Aote.exclude=a.Old, a.b");

    assertThat(all.findings()).anyMatch(line -> line.startsWith("Old.java"));
    assertThat(all.findings()).anyMatch(line -> line.contains("CallStackUnresolved"));
    assertThat(some.findings()).isNotEmpty().allMatch(line -> line.startsWith("New.java"));
    assertThat(some.files()).containsKeys("a/b/KeptObserved.class");
    assertThat(some.texts().get("META-INF/ote/a.b.Kept.json"))
        .contains("\"observed\": true")
        .contains("\"state\": \"unknown\",\n      \"evidence\": \"not checked\"");
    assertThat(some.said())
        .extracting(TestCompilation.Said::text)
        .contains("OTE: 1 type, 1 public operation, 0 observed (0.0 %), 6 findings");
  }

  private static TestCompilation compile(TestCompiler compiler, String... options) {
    String[] all = new String[options.length + 2];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = "--release";
    all[options.length + 1] = "17";
    return compiler.compile(new OteProcessor(), sources(), all);
  }

  @Test
  void theFoldersOfGeneratorsAreLeftAlone() throws IOException {
    for (String path :
        List.of(
            "target/generated-sources/x/a/One.java",
            "build/generated/sources/x/a/Two.java",
            "src/generated/a/Three.java")) {
      Path file = folder.resolve(path);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      String name = Objects.requireNonNull(file.getFileName()).toString().replace(".java", "");
      Files.writeString(file, "package a; " + OBSERVED.formatted(name));
      TestCompilation compilation =
          TestCompiler.JAVAC.compile(
              new OteProcessor(), List.of(file), Compiling.classPathWithout(), List.of());
      assertThat(compilation.findings()).as(path).hasSize(name.equals("Three") ? 5 : 0);
      assertThat(compilation.files()).containsKey("a/" + name + "Observed.class");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAProcessorGeneratesIsNotChecked(TestCompiler compiler) {
    TestCompilation compilation =
        compiler.compile(
            new Both(),
            Map.of("a/First.java", "package a; class First {}"),
            "--release",
            "17",
            "-Aote.packages=**");

    assertThat(compilation.success()).as("%s", compilation.said()).isTrue();
    assertThat(compilation.findings()).isEmpty();
    assertThat(compilation.files()).containsKey("a/MadeObserved.class");
  }

  /** Ours, beside one that generates an observed type. */
  private static final class Both extends AbstractProcessor {
    private final OteProcessor ours = new OteProcessor();
    private boolean made;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
      return ours.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(javax.annotation.processing.ProcessingEnvironment environment) {
      super.init(environment);
      ours.init(environment);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!made) {
        made = true;
        try (Writer out = processingEnv.getFiler().createSourceFile("a.Made").openWriter()) {
          out.write("package a; " + OBSERVED.formatted("Made"));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      boolean unused = ours.process(annotations, round);
      return false;
    }
  }
}
