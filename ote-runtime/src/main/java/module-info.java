/** The metrics, log and trace library that generated wrappers call. */
@SuppressWarnings("module") // those named below are built after this one, and need not be there
module dev.ote.runtime {
  requires org.slf4j;
  // Not transitive: a module that uses this one must compile without them. That is why the types
  // whose signatures carry these annotations suppress the "exports" warning.
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;
  // For consoles, and what calls take of the machine; where there are none, nothing is loaded.
  requires static java.management;
  requires static jdk.management;
  // For the Flight Recorder; loaded where it records.
  requires static jdk.jfr;

  uses dev.ote.runtime.MetricsListener;

  provides dev.ote.runtime.MetricsListener with
      dev.ote.runtime.anomaly.MonitorOnDemand;

  exports dev.ote.runtime;
  exports dev.ote.runtime.anomaly;
  exports dev.ote.runtime.compare;
  exports dev.ote.runtime.experiment;
  exports dev.ote.runtime.export;
  exports dev.ote.runtime.index;
  exports dev.ote.runtime.jmx;
  exports dev.ote.runtime.json to
      dev.ote.dashboard;
  exports dev.ote.runtime.report;
  exports dev.ote.runtime.settings;
  exports dev.ote.runtime.snapshot;
  exports dev.ote.runtime.thread to
      dev.ote.dashboard,
      dev.ote.prometheus;
}
