package dev.ote.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.dashboard.web.RawHttp;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** An application that brought the dashboard, and closed it, leaves nothing behind. */
class UnloadingTest {

  @Test
  void aClosedDashboardHoldsNoClassLoader() throws Exception {
    WeakReference<ClassLoader> dropped = runAndDrop();
    for (int i = 0; i < 200 && dropped.get() != null; i++) { // Threads need a moment to end.
      System.gc();
      Thread.sleep(50);
    }
    assertThat(dropped.get()).isNull();
  }

  private static WeakReference<ClassLoader> runAndDrop() throws Exception {
    ClassLoader loader = new Loader();
    Class<?> type = loader.loadClass(Application.class.getName());
    assertThat(type.getClassLoader()).isSameAs(loader);
    Callable<?> application = (Callable<?>) type.getDeclaredConstructor().newInstance();
    assertThat(application.call()).isEqualTo(200);
    return new WeakReference<>(loader);
  }

  /** Starts a dashboard, looks at it and closes it. */
  public static final class Application implements Callable<Integer> {
    /** Made by reflection. */
    public Application() {}

    @Override
    public Integer call() throws IOException {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(Application.class.getClassLoader());
      try (OteDashboard dashboard = OteDashboard.start(0)) {
        return RawHttp.status(RawHttp.get(dashboard.address(), "/"));
      } finally {
        thread.setContextClassLoader(before);
      }
    }
  }

  /** Loads all that is ours anew. */
  private static final class Loader extends ClassLoader {
    Loader() {
      super(UnloadingTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        if (known != null) {
          return known;
        }
        return name.startsWith("dev.ote.") ? define(name) : super.loadClass(name, resolve);
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
