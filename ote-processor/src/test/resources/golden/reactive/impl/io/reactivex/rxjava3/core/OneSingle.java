package io.reactivex.rxjava3.core;

final class OneSingle<T> extends Single<T> {}
