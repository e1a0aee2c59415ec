package dev.ote.runtime;

import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/** Makes operations, with what those of the same metrics share. */
final class OperationMaker {
  private static final String DEFAULT_LOGGER = "dev.ote.operations";

  private final Clocks clocks;
  private final LogLines lines;
  private final CorrelationIds ids;
  private final CallNews news;
  private final Faults faults;

  OperationMaker(
      Clocks clocks, LogLines lines, CorrelationIds ids, Listeners listeners, Faults faults) {
    this.clocks = clocks;
    this.lines = lines;
    this.ids = ids;
    this.news = new CallNews(clocks, ids, listeners);
    this.faults = faults;
  }

  /**
   * Makes an operation. Calls a logging framework, which may call us.
   *
   * @param spec what a wrapper says of it; null where none does
   */
  Operation make(String name, @Nullable OperationSpec spec) {
    Logger logger = logger(spec == null ? DEFAULT_LOGGER : spec.observedType());
    OperationLog log = new OperationLog(logger, lines, name, spec, faults);
    SortedMap<String, String> tags = spec == null ? Collections.emptySortedMap() : spec.tags();
    Contexts contexts = new Contexts(name, ids, faults);
    return new Operation(name, tags, clocks, log, contexts, news, faults);
  }

  private Logger logger(String name) {
    try {
      return LoggerFactory.getLogger(name);
    } catch (Throwable fault) {
      faults.contain(fault);
      return NOPLogger.NOP_LOGGER;
    }
  }
}
