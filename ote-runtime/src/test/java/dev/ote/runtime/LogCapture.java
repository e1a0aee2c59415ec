package dev.ote.runtime;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/** Keeps what a logger logs, until closed. */
public final class LogCapture implements AutoCloseable {
  private final Logger logger;
  private final AppenderBase<ILoggingEvent> appender;

  private LogCapture(String name, Level level, AppenderBase<ILoggingEvent> appender) {
    this.logger = (Logger) LoggerFactory.getLogger(name);
    this.appender = appender;
    logger.setLevel(level);
    logger.setAdditive(false);
    logger.addAppender(appender);
    appender.start();
  }

  public static LogCapture of(String name, Level level) {
    return new LogCapture(
        name,
        level,
        new ListAppender<>() {
          @Override
          protected void append(ILoggingEvent event) {
            // Both known only now: the stack, and the context.
            if (event.getCallerData().length > 0 && event.getMDCPropertyMap() != null) {
              super.append(event);
            }
          }
        });
  }

  /** Throws at each line instead. */
  public static LogCapture throwing(String name, Level level, Runnable thrower) {
    return new LogCapture(
        name,
        level,
        new AppenderBase<>() {
          // AppenderBase itself swallows exceptions; so do the work of one that does not.
          @Override
          public synchronized void doAppend(ILoggingEvent event) {
            thrower.run();
          }

          @Override
          protected void append(ILoggingEvent event) {}
        });
  }

  public List<ILoggingEvent> events() {
    synchronized (appender) {
      return List.copyOf(((ListAppender<ILoggingEvent>) appender).list);
    }
  }

  /** Each line with its level: {@code INFO text}. */
  public List<String> lines() {
    return events().stream()
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .toList();
  }

  Stream<ILoggingEvent> at(Level level) {
    return events().stream().filter(event -> event.getLevel() == level);
  }

  /** The trace paths of failures. */
  List<String> tracePaths() {
    List<String> paths = new ArrayList<>();
    events()
        .forEach(
            event -> {
              Object path = value(event, "trace_path");
              if (path != null) {
                paths.add(path.toString());
              }
            });
    return paths;
  }

  /** How many lines came with a stack. */
  long stacks() {
    return events().stream().filter(event -> event.getThrowableProxy() != null).count();
  }

  public static @Nullable Object value(ILoggingEvent event, String key) {
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    if (pairs != null) {
      for (KeyValuePair pair : pairs) {
        if (pair.key.equals(key)) {
          return pair.value;
        }
      }
    }
    return null;
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
    logger.setLevel(null);
    logger.setAdditive(true);
  }
}
