package dev.ote.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.testing.compile.Compilation;
import dev.ote.processor.testing.Compiling;
import dev.ote.runtime.PerformanceMetrics;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Secrets in values do not reach the log, and leaving them out changes no outcome. */
class SensitiveValuesTest {
  private static final Path SOURCES = Path.of("src/test/resources/secrets");

  @Test
  void secretsStayOutOfTheLog() throws Exception {
    List<File> library = TestClassPath.with(compile("library", Compiling.classPathWithout()));
    // Of the library, only class files are left: the annotations must be read from these.
    List<File> all = TestClassPath.with(compile("application", library));
    List<URL> urls = new ArrayList<>();
    for (File each : List.of(library.get(library.size() - 1), all.get(all.size() - 1))) {
      urls.add(each.toURI().toURL());
    }
    PerformanceMetrics metrics = PerformanceMetrics.builder().symbols(false).build();
    List<String> lines;
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader())) {
      Object plain = play(loader, false, metrics);
      Logger logger = (Logger) LoggerFactory.getLogger("vault.Vault");
      ListAppender<ILoggingEvent> log = new ListAppender<>();
      log.start();
      logger.setLevel(Level.INFO);
      logger.setAdditive(false);
      logger.addAppender(log);
      Object wrapped = play(loader, true, metrics);
      logger.detachAppender(log);
      assertThat(wrapped).isEqualTo(plain);
      lines = log.list.stream().map(SensitiveValuesTest::line).toList();
    }
    assertThat(lines)
        .noneMatch(line -> line.contains("s3cret"))
        .containsExactly(
            "START Vault.renew(credentials=Credentials[user=bob, password=***])",
            "END Vault.renew Result: Credentials[user=bob, password=***]",
            "START Vault.renew(credentials=<toString failed: IllegalStateException>)",
            "END Vault.renew Result: <toString failed: IllegalStateException>",
            "START Vault.renew(credentials=null)",
            "END Vault.renew Result: null",
            "START Vault.sessions(admin=***, more=***)",
            "END Vault.sessions Result: ***",
            "START Vault.sessions(admin=null, more=null)",
            "FAILED Vault.sessions Error: NullPointerException",
            "START Vault.later(future=***)",
            "END Vault.later Result: Credentials[user=bob, password=***]",
            "START Vault.unknown(any=x)",
            "END Vault.unknown Result: x");
    assertThat(metrics.faults()).isZero();
  }

  private static Compilation compile(String folder, List<File> classPath) {
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor())
            .withOptions("-Xlint:all,-processing", "-Werror", "-Aote.severity=off")
            .withClasspath(classPath)
            .compile(Compiling.sourcesBelow(SOURCES.resolve(folder)));
    assertThat(Compiling.diagnostics(compilation))
        .allMatch(line -> line.startsWith("note: OTE: ") && line.endsWith(", 0 findings"));
    return compilation;
  }

  private static Object play(ClassLoader loader, boolean wrapped, PerformanceMetrics metrics)
      throws ReflectiveOperationException {
    return loader
        .loadClass("vault.Play")
        .getMethod("all", boolean.class, Object.class)
        .invoke(null, wrapped, metrics);
  }

  /** Without the time and the duration. */
  private static String line(ILoggingEvent event) {
    return event
        .getFormattedMessage()
        .replaceFirst(" \\[[^]]*]", "")
        .replaceFirst(" \\(Duration: [^)]*\\)", "");
  }
}
