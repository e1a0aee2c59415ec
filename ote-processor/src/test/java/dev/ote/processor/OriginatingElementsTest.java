package dev.ote.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Gradle asks of an isolating processor: each output says of which one type it comes. */
class OriginatingElementsTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "shop/Shop.java",
          """
          package shop;
          import dev.ote.annotations.Observe;
          @Observe
          public class Shop extends Base implements Api {
            public DeskObserved later() { return null; }
            @Observe
            public static class Till { public void open() {} }
          }
          @Observe
          class Desk { public void sit() {} }
          """,
          "shop/Api.java",
          "package shop; public interface Api { @dev.ote.annotations.Observe void list(); }",
          "shop/Base.java",
          "package shop; public class Base { @dev.ote.annotations.Observe public void list() {} }");

  @ParameterizedTest
  @EnumSource
  void everyOutputHasOneAndItIsItsType(TestCompiler compiler) {
    Recording processor = new Recording();
    TestCompilation compilation = compiler.compile(processor, SOURCES, "--release", "17");

    assertThat(compilation.success()).as("%s", compilation.said()).isTrue();
    assertThat(processor.origins)
        .isEqualTo(
            Map.of(
                "shop.ApiObserved", List.of("shop.Api"),
                "shop.BaseObserved", List.of("shop.Base"),
                "shop.DeskObserved", List.of("shop.Desk"),
                "shop.ShopObserved", List.of("shop.Shop"),
                "shop.Shop_TillObserved", List.of("shop.Shop.Till"),
                "META-INF/ote/shop.Api.json", List.of("shop.Api"),
                "META-INF/ote/shop.Base.json", List.of("shop.Base"),
                "META-INF/ote/shop.Desk.json", List.of("shop.Desk"),
                "META-INF/ote/shop.Shop.json", List.of("shop.Shop"),
                "META-INF/ote/shop.Shop$Till.json", List.of("shop.Shop.Till")));
    assertThat(compilation.texts()).hasSameSizeAs(processor.origins);
  }

  @Test
  void gradleIsToldThatTheProcessorIsIsolating() throws IOException {
    try (InputStream declared =
        OteProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(new String(Objects.requireNonNull(declared).readAllBytes(), UTF_8).strip())
          .isEqualTo(OteProcessor.class.getName() + ",isolating");
    }
  }

  /** Runs the processor with a filer that notes what it is told. */
  private static final class Recording extends AbstractProcessor {
    private final OteProcessor processor = new OteProcessor();
    final Map<String, List<String>> origins = new TreeMap<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      processor.init(new Environment(environment, recording(environment.getFiler())));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      processor.process(annotations, round);
      return false;
    }

    /** A proxy, which does not care on which JDK what methods were added. */
    private Filer recording(Filer filer) {
      return (Filer)
          Proxy.newProxyInstance(
              Filer.class.getClassLoader(),
              new Class<?>[] {Filer.class},
              (proxy, method, arguments) -> {
                if (method.getName().startsWith("create")) {
                  Element[] elements = (Element[]) arguments[arguments.length - 1];
                  origins.put(
                      arguments[arguments.length - 2].toString(),
                      Arrays.stream(elements)
                          .map(each -> ((TypeElement) each).getQualifiedName().toString())
                          .toList());
                }
                try {
                  return method.invoke(filer, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }

  /** The compiler's own but for the filer; javac's is found behind it, as behind a build tool's. */
  private record Environment(ProcessingEnvironment delegate, Filer filer)
      implements ProcessingEnvironment {
    @Override
    public Map<String, String> getOptions() {
      return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
      return delegate.getMessager();
    }

    @Override
    public Filer getFiler() {
      return filer;
    }

    @Override
    public Elements getElementUtils() {
      return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return delegate.getLocale();
    }
  }
}
