package kotlin.coroutines;

/** What a suspend function is resumed by. */
public interface Continuation<T> {}
