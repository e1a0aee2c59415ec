package io.reactivex.rxjava3.core;

/** Its adapter is not there. */
public abstract class Single<T> {}
