/** Lets Prometheus scrape what is observed. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // client_java has none
module dev.ote.prometheus {
  // Its metrics are in the signatures.
  requires transitive dev.ote.runtime;
  // Its collector is ours.
  requires transitive io.prometheus.metrics.model;
  requires io.prometheus.metrics.expositionformats;
  requires io.prometheus.writer.text;
  requires jdk.httpserver;
  requires org.slf4j;
  // For compilers.
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;

  exports dev.ote.prometheus;

  provides dev.ote.runtime.MetricsListener with
      dev.ote.prometheus.PrometheusListener;
}
