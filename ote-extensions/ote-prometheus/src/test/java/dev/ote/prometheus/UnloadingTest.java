package dev.ote.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.PerformanceMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** An application that started an endpoint leaves nothing behind. */
class UnloadingTest {
  private static final Set<String> APPLICATION =
      Set.of(Application.class.getName(), RawHttp.class.getName());

  /** The runtime may be the container's: then the endpoint stays where the application goes. */
  @Test
  void anOpenEndpointHoldsNothingOfWhoStartedIt() throws Exception {
    Started started = start(APPLICATION::contains);
    try (AutoCloseable open = started.endpoint()) {
      assertThat(open).isInstanceOf(PrometheusEndpoint.class);
      assertDropped(started.loader());
    }
  }

  @Test
  void aClosedEndpointHoldsNoClassLoader() throws Exception {
    assertDropped(startAndClose());
  }

  private static WeakReference<ClassLoader> startAndClose() throws Exception {
    Started started = start(name -> name.startsWith("dev.ote."));
    started.endpoint().close();
    return started.loader();
  }

  private static Started start(Predicate<String> ours) throws Exception {
    ClassLoader loader = new Loader(ours);
    Class<?> type = loader.loadClass(Application.class.getName());
    assertThat(type.getClassLoader()).isSameAs(loader);
    Callable<?> application = (Callable<?>) type.getDeclaredConstructor().newInstance();
    return new Started((AutoCloseable) application.call(), new WeakReference<>(loader));
  }

  private static void assertDropped(WeakReference<ClassLoader> loader) throws Exception {
    for (int i = 0; i < 200 && loader.get() != null; i++) { // Threads need a moment to end.
      System.gc();
      Thread.sleep(50);
    }
    assertThat(loader.get()).isNull();
  }

  private record Started(AutoCloseable endpoint, WeakReference<ClassLoader> loader) {}

  /** Starts an endpoint, and scrapes it. */
  public static final class Application implements Callable<AutoCloseable> {
    private static final InheritableThreadLocal<Object> INHERITED = new InheritableThreadLocal<>();

    /** Made by reflection. */
    public Application() {}

    @Override
    public AutoCloseable call() throws IOException {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(Application.class.getClassLoader());
      INHERITED.set(this);
      try {
        PrometheusEndpoint endpoint =
            PrometheusEndpoint.start(PerformanceMetrics.builder().build(), 0);
        assertThat(RawHttp.scrape(endpoint.port())).startsWith("HTTP/1.1 200 ");
        return endpoint;
      } finally {
        INHERITED.remove();
        thread.setContextClassLoader(before);
      }
    }
  }

  /** Loads some classes anew. */
  private static final class Loader extends ClassLoader {
    private final Predicate<String> ours;

    Loader(Predicate<String> ours) {
      super(UnloadingTest.class.getClassLoader());
      this.ours = ours;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        if (known != null) {
          return known;
        }
        return ours.test(name) ? define(name) : super.loadClass(name, resolve);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (file == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = file.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException unreadable) {
        throw new ClassNotFoundException(name, unreadable);
      }
    }
  }
}
