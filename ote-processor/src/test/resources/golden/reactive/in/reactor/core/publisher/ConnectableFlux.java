package reactor.core.publisher;

/** A subtype: what observes a {@code Flux} returns no more than one. */
public abstract class ConnectableFlux<T> extends Flux<T> {}
