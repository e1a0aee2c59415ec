package dev.ote.benchmarks.runtime.contestant;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** The logging of this JVM: Logback, told anew by each contestant that comes to it. */
final class Logs {
  private Logs() {}

  static void off() {
    service().setLevel(Level.OFF);
  }

  static void to(Appender<ILoggingEvent> appender, Level level) {
    appender.setContext(context());
    appender.start();
    service().detachAndStopAllAppenders();
    service().addAppender(appender);
    service().setAdditive(false);
    service().setLevel(level);
  }

  /** Lines as of most applications, in a file that goes with the JVM. */
  static Appender<ILoggingEvent> file() {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context());
    encoder.setPattern("%d{ISO8601} [%thread] %-5level %logger{36} - %msg%n");
    encoder.start();
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setEncoder(encoder);
    appender.setFile(temporary().toString());
    return appender;
  }

  static Logger service() {
    return context().getLogger(Service.class);
  }

  private static LoggerContext context() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }

  private static Path temporary() {
    try {
      Path file = Files.createTempFile("benchmark", ".log");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
