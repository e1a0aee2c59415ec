/** Observes what publishers do, for the libraries that are there. */
@SuppressWarnings("requires-automatic") // Reactor and Reactive Streams have no descriptor
module dev.ote.reactive {
  // Its Operation is in every signature.
  requires transitive dev.ote.runtime;
  // Not transitive: whoever calls a library's adapter has that library.
  requires static io.reactivex.rxjava3;
  requires static org.reactivestreams;
  requires static reactor.core;
  // For compilers.
  requires static org.jspecify;

  exports dev.ote.reactive;
}
