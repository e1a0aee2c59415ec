package com.acme

import dev.ote.annotations.NotObserved
import dev.ote.annotations.Observe

/** A data class is no service, but its type is named by one. */
data class Book(val title: String, val pages: Int? = null)

/**
 * LOCATION: src/main/kotlin/com/acme/Library.kt
 * PURPOSE: find books
 * DEPENDENCIES: none
 * TRACE POINTS:
 *   - Finding: Catalogue.find()
 */
@Observe
interface Catalogue {
  fun find(title: String?): Book?

  /** TRACE PATH: Catalogue.count() → Book.pages() */
  fun count(): Int = 1

  @NotObserved("suspends: the wrapper would see the first part only")
  suspend fun lend(book: Book): Book
}

/**
 * LOCATION: com.acme.Library
 */
@Observe
class Library(private val books: List<Book>) : Catalogue {
  override fun find(title: String?): Book? = books.firstOrNull { it.title == title }

  @JvmOverloads
  fun page(book: Book, first: Boolean = true): String =
    if (first) "page 1 of ${book.title}" else "page ${book.pages} of ${book.title}"

  @NotObserved("suspends: the wrapper would see the first part only")
  override suspend fun lend(book: Book): Book = book

  companion object {
    fun of(vararg titles: String): Library = Library(titles.map { Book(it) })
  }
}
