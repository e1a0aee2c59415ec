package reactor.core.publisher;

public abstract class Own<T> extends Mono<T> {}
