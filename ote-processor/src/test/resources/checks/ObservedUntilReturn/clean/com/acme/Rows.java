package com.acme;

import dev.ote.annotations.NotObserved;
import dev.ote.annotations.Observe;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

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

  List<String> all();

  CompletionStage<String> later();

  @NotObserved("its rows are read by the caller; see all()")
  Stream<String> lazily();
}
