/** The metrics, log and trace library that generated wrappers call. */
module dev.ote.runtime {
  requires org.slf4j;
  requires static transitive com.google.errorprone.annotations;
  requires static transitive org.jspecify;

  exports dev.ote.runtime;
  exports dev.ote.runtime.report;
  exports dev.ote.runtime.snapshot;
}
