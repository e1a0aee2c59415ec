package dev.ote.benchmarks.runtime;

import java.util.List;

/** A table of rows that have their baseline in common. */
enum Section {
  OBSERVED(
      "An observed call that succeeds, against the call with two readings of the clock",
      List.of(
          Row.observed("not observed", "direct"),
          Row.observed("floor, against itself", "floor"),
          Row.observed("floor and two LongAdders", "adders"),
          Row.observed("**OTE**, every call timed, logger off", "ote"),
          Row.observed("**OTE**, the same after 200 other threads", "ote-crowd"),
          Row.observed("**OTE**, default settings, logger off", "ote-defaults"),
          Row.observed("HdrHistogram Recorder and LongAdder", "hdr"),
          Row.observed("Prometheus client_java, classic", "prometheus"),
          Row.observed("Prometheus client_java, classic and native", "prometheus-native"),
          Row.observed("OpenTelemetry histogram", "otel-histogram"),
          Row.observed("Micrometer Timer", "micrometer"),
          Row.observed("Micrometer Timer, histogram for Prometheus", "micrometer-prometheus"),
          Row.observed("Dropwizard Timer", "dropwizard"),
          Row.observed("OpenTelemetry span", "otel-span"),
          Row.observed("Micrometer Observation", "micrometer-observation"),
          Row.observed("Spring AOP `@Timed`", "spring-timed"),
          Row.observed("Spring AOP `@Observed`", "spring-observed"))),

  SWITCHED_OFF(
      "A wrapper that is switched off, against the call",
      List.of(Row.switchedOff("**OTE**", "ote-off"))),

  FAILING(
      "A call that throws, against throw and catch at the same depth",
      List.of(
          Row.failing("**OTE**, nobody reads the path", "failure-unread"),
          Row.failing("**OTE**, the caller reads the path", "failure-read"),
          Row.failing("no wrapper, the caller reads the stack trace", "failure-trace"),
          Row.failing(
              "**OTE**, FAILED logged with its path and stack, no-op appender", "failure-logged"),
          Row.failing("one line with the stack by hand, no-op appender", "failure-by-hand"))),

  LOGGED(
      "START and END at INFO into a file, against the same lines by hand",
      List.of(Row.logged("**OTE**", "log")));

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Row> rows;

  Section(String title, List<Row> rows) {
    this.title = title;
    this.rows = rows;
  }

  String title() {
    return title;
  }

  List<Row> rows() {
    return rows;
  }
}
