package reactor.core.publisher;

final class OneMono<T> extends Mono<T> {}
