package org.reactivestreams;

/** As much of the library as the wrapper names. */
public interface Publisher<T> {}
