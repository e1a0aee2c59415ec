package com.acme

import dev.ote.runtime.PerformanceMetrics
import kotlin.coroutines.Continuation
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.startCoroutine

fun main() {
  val library = LibraryObserved(Library.of("Emma", "Ulysses"))
  val catalogue: Catalogue = CatalogueObserved(library)
  println(catalogue.find("Emma"))
  println(catalogue.find(null))
  println(catalogue.count())
  println(library.page(Book("Ulysses")))
  println(library.page(Book("Ulysses", 700), false))
  suspend { catalogue.lend(Book("Emma", 2)) }
    .startCoroutine(Continuation(EmptyCoroutineContext) { println(it.getOrThrow()) })
  for (operation in PerformanceMetrics.global().snapshot().operations()) {
    println("${operation.name()}: ${operation.count()}")
  }
}
