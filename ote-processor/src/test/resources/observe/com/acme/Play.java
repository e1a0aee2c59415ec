package com.acme;

import dev.ote.annotations.*;
import dev.ote.runtime.*;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.*;

@Observe interface Store { String get(String key); }

interface Sized { int size(); }

@Observe class Disk implements Sized, Store {
  @Override public int size() { return 3; }
  @Override public String get(String key) { return "disk " + key; }
}

class RemoteDisk extends Disk {}

@Observe class Alone { public void go() {} }

class Outer {
  @Observe interface Inner<T extends CharSequence> { T value(); }

  @Observe static class Nested implements Callable<String> {
    @Override public String call() { return "nested"; }
  }
}

@Observe @ObservedWrapper(ObservedWrapper.Kind.SUBCLASS) class Copied {
  public Copied() {}
  public Copied(Copied other) { throw new IllegalStateException("copied"); }
  public void go() {}
}

@Observe @ObservedWrapper(ObservedWrapper.Kind.SUBCLASS) class Kept implements Store {
  @Override public String get(String key) { return "kept " + key; }
}

class Bare implements Sized { @Override public int size() { return 0; } }

class MethodOnly implements Runnable { @Observe @Override public void run() {} }

@Observe class Stripped implements Runnable { @Override public void run() {} }

class Fake implements Runnable { @Override public void run() {} }

class FakeObserved implements Runnable { @Override public void run() {} }

@ObserveExternal({Executor.class, java.net.http.HttpClient.class})
class Externals {
  static Object executor(PerformanceMetrics metrics) {
    Executor executor =
        Ote.observe(MethodHandles.lookup(), Executor.class, Runnable::run, metrics);
    executor.execute(() -> {});
    return executor;
  }

  static Object client(PerformanceMetrics metrics) {
    return Ote.observe(
        MethodHandles.lookup(),
        java.net.http.HttpClient.class,
        java.net.http.HttpClient.newHttpClient(),
        metrics);
  }
}

public class Play {
  static final PerformanceMetrics metrics = PerformanceMetrics.builder().build();

  private static String shown(Object wrapper) {
    return wrapper.getClass().getSimpleName()
        + metrics.snapshot().operations().stream()
            .filter(o -> o.count() > 0)
            .map(o -> " " + o.name() + "=" + o.count())
            .reduce("", String::concat);
  }

  public static String anInterface() {
    Store store = Ote.observe(Store.class, key -> "lambda " + key, metrics);
    store.get("a");
    return store.get("b") + " " + shown(store);
  }

  public static String theClassOfTheObject() {
    Sized sized = Ote.observe(Sized.class, new Disk(), metrics);
    return sized.size() + " " + shown(sized);
  }

  public static String itsSuperclass() {
    Sized sized = Ote.observe(Sized.class, new RemoteDisk(), metrics);
    return sized.size() + " " + shown(sized);
  }

  public static String theTypeComesFirst() {
    Store store = Ote.observe(Store.class, new Disk(), metrics);
    return store.get("a") + " " + shown(store);
  }

  public static String nested() throws Exception {
    Outer.Inner<String> inner = Ote.observe(Outer.Inner.class, () -> "in", metrics);
    Callable<String> nested = Ote.observe(Callable.class, new Outer.Nested(), metrics);
    return inner.value() + " " + nested.call() + " " + shown(inner) + " " + shown(nested);
  }

  public static String intoTheGlobalMetrics() {
    Store store = Ote.observe(Store.class, key -> key);
    store.get("a");
    return "" + PerformanceMetrics.global().snapshot().operation("Store.get").get().count();
  }

  public static String twice() {
    Store once = Ote.observe(Store.class, key -> key, metrics);
    Copied copied = new CopiedObserved(metrics);
    return (Ote.observe(Store.class, once) == once)
        + " " + (Ote.observe(Copied.class, copied) == copied);
  }

  public static String twiceByAnotherType() {
    Sized sized = Ote.observe(Sized.class, new Disk(), metrics);
    Store disk = (Store) sized;
    Store kept = new KeptObserved(metrics);
    Executor executor = (Executor) Externals.executor(metrics);
    return (Ote.observe(Sized.class, sized) == sized)
        + " " + (Ote.observe(Store.class, disk) == disk)
        + " " + (Ote.observe(Store.class, kept) == kept)
        + " " + (Ote.observe(Executor.class, executor) == executor);
  }

  public static String external() {
    return shown(Externals.executor(metrics)) + " " + shown(Externals.client(metrics));
  }

  public static Object externalWithoutLookup() {
    return Ote.observe(Executor.class, Runnable::run);
  }

  public static Object aClass() {
    return Ote.observe(Disk.class, new Disk());
  }

  public static Object aClassWithoutInterfaces() {
    return Ote.observe(Alone.class, new Alone());
  }

  public static Object aSubclassWrapper() {
    return Ote.observe(Copied.class, new Copied());
  }

  public static Object notObserved() {
    return Ote.observe(Sized.class, new Bare());
  }

  public static Object notObservedItself() {
    return Ote.observe(Bare.class, new Bare());
  }

  public static Object otherInterface() {
    return Ote.observe(Comparable.class, new Similar());
  }

  public static Object methodOnly() {
    return Ote.observe(Runnable.class, new MethodOnly()).getClass().getSimpleName();
  }

  public static Object stripped() {
    return Ote.observe(Runnable.class, new Stripped());
  }

  public static Object fake() {
    return Ote.observe(Runnable.class, new Fake());
  }

  public static Object anArray() {
    return Ote.observe(int[].class, new int[0]);
  }

  @SuppressWarnings("unchecked")
  public static Object anotherType() {
    return Ote.observe((Class<Object>) (Class<?>) Store.class, "text");
  }

  static class Similar extends Disk implements Comparable<Similar> {
    @Override public int compareTo(Similar other) { return 0; }
  }
}
