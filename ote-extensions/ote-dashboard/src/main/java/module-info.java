/** A page that shows what the metrics know, live. */
module dev.ote.dashboard {
  // Its PerformanceMetrics is in signatures.
  requires transitive dev.ote.runtime;
  requires jdk.httpserver;
  requires org.slf4j;
  // For compilers.
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;

  provides dev.ote.runtime.MetricsListener with
      dev.ote.dashboard.DashboardListener;

  exports dev.ote.dashboard;
}
