package reactor.core.publisher;

final class OneFlux<T> extends ConnectableFlux<T> {}
