package com.acme;

import dev.ote.annotations.NotObserved;
import dev.ote.annotations.Observe;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Own;

/**
 * Rows of a table.
 *
 * LOCATION: com.acme.Rows
 * PURPOSE: read rows
 * DEPENDENCIES: none
 * TRACE POINTS: Rows.all()
 */
@Observe
public interface Rows {
  Mono<String> first();

  Own<String> own();

  Flow.Publisher<String> published();

  Stream<String> all();

  <S extends IntStream> S numbers();

  Iterator<String> iterator();

  Spliterator.OfInt parts();

  Future<String> later();

  kotlinx.coroutines.flow.Flow<String> flow();

  io.reactivex.Single<String> single();

  @Observe
  void nothing();

  CompletableFuture<String> timedToItsEnd();

  List<Stream<String>> list();

  @NotObserved("lazy")
  Stream<String> exempt();

  @SuppressWarnings("ote:ObservedUntilReturn")
  Stream<String> known();
}
