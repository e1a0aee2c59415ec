package reactor.core.publisher;

import org.reactivestreams.Publisher;

/** As much of the library as the wrapper names. */
public abstract class Mono<T> implements Publisher<T> {}
