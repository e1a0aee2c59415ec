package dev.ote.reactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ote.runtime.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Flow;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Each adapter needs its own library only. */
class OptionalLibrariesTest {
  private final Probe probe = new Probe();

  @Test
  void reactiveStreamsAlone() throws Exception {
    Publisher<String> source =
        subscriber ->
            subscriber.onSubscribe(
                new Subscription() {
                  @Override
                  public void request(long n) {
                    subscriber.onNext("a");
                    subscriber.onComplete();
                  }

                  @Override
                  public void cancel() {}
                });
    ClassLoader loader = new Without("reactor.", "io.reactivex.");
    assertThatThrownBy(() -> loader.loadClass("reactor.core.publisher.Mono"))
        .isInstanceOf(ClassNotFoundException.class);

    Publisher<?> observed =
        (Publisher<?>) observe(loader, "ReactiveStreamsOperations", Publisher.class, source);
    Taker taker = new Taker();
    observed.subscribe(taker);
    assertThat(taker.completed).isTrue();
    assertThat(probe.calls()).isEqualTo("1 started: 1 success");
  }

  @Test
  void jdkAlone() throws Exception {
    Flow.Publisher<String> source = subscriber -> subscriber.onComplete();
    Object observed =
        observe(
            new Without("reactor.", "io.reactivex.", "org.reactivestreams."),
            "FlowOperations",
            Flow.Publisher.class,
            source);
    assertThat(observed).isInstanceOf(Flow.Publisher.class).isNotSameAs(source);
  }

  private Object observe(ClassLoader loader, String adapter, Class<?> kind, Object publisher)
      throws ReflectiveOperationException {
    LongSupplier start = probe::start;
    Predicate<Throwable> expected = Probe::expected;
    try {
      return loader
          .loadClass("dev.ote.reactive." + adapter)
          .getMethod("observe", Operation.class, LongSupplier.class, Predicate.class, kind)
          .invoke(null, probe.operation, start, expected, publisher);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private static final class Taker implements Subscriber<Object> {
    boolean completed;

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(1);
    }

    @Override
    public void onNext(Object value) {}

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {
      completed = true;
    }
  }

  /** Loads the adapters anew, where some libraries are missing. */
  private static final class Without extends ClassLoader {
    private final String[] missing;

    Without(String... missing) {
      super(OptionalLibrariesTest.class.getClassLoader());
      this.missing = missing;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      for (String prefix : missing) {
        if (name.startsWith(prefix)) {
          throw new ClassNotFoundException(name);
        }
      }
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      return name.startsWith("dev.ote.reactive.") ? define(name) : super.loadClass(name, resolve);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
