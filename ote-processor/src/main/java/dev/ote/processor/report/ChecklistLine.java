package dev.ote.processor.report;

/** The checklist that the product is about, in the order in which the index gives its items. */
enum ChecklistLine {
  OBSERVED(Principle.OBSERVABILITY, "All public methods are observed"),
  ENTRY_EXIT(Principle.OBSERVABILITY, "All operations log entry and exit with timestamps"),
  ERRORS_LOGGED(Principle.OBSERVABILITY, "All errors log with context"),
  PERFORMANCE(Principle.OBSERVABILITY, "Performance data captured"),
  LOCATION(Principle.TRACEABILITY, "Javadoc includes LOCATION"),
  TRACE_POINTS(Principle.TRACEABILITY, "Javadoc includes TRACE POINTS"),
  DEPENDENCIES(Principle.TRACEABILITY, "Javadoc includes DEPENDENCIES"),
  TRACE_PATH(Principle.TRACEABILITY, "Methods document TRACE PATH"),
  ERRORS_TRACED(Principle.TRACEABILITY, "Errors include trace information"),
  METRICS(Principle.EVALUATION, "Metrics tracked for all operations"),
  RATES(Principle.EVALUATION, "Success and failure rates recorded"),
  DURATION(Principle.EVALUATION, "Duration tracked"),
  COMPARISON(Principle.EVALUATION, "Comparison data available"),
  ANOMALIES(Principle.EVALUATION, "Anomaly detection possible");

  /** The three letters of OTE. */
  enum Principle {
    OBSERVABILITY("Observability"),
    TRACEABILITY("Traceability"),
    EVALUATION("Evaluation");

    private final String title;

    Principle(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private final Principle principle;
  private final String text;

  ChecklistLine(Principle principle, String text) {
    this.principle = principle;
    this.text = text;
  }

  Principle principle() {
    return principle;
  }

  String text() {
    return text;
  }
}
