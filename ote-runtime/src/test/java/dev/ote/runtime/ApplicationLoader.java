package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/** Loads some classes anew, as a container does that deploys an application; then forgets them. */
final class ApplicationLoader extends ClassLoader {
  private final Predicate<String> own;

  /** A loader that was dropped, and the queue that tells when it is collected. */
  record Dropped(WeakReference<ClassLoader> loader, ReferenceQueue<ClassLoader> queue) {}

  private ApplicationLoader(Predicate<String> own) {
    super(ApplicationLoader.class.getClassLoader());
    this.own = own;
  }

  /**
   * Deploys {@link RedeployedApplication}, lets it run and drops it.
   *
   * @param own the classes that belong to it
   * @param pool threads that were there before and will be there after it
   * @return the loader, which nothing should hold any more
   */
  static Dropped runAndDrop(Predicate<String> own, ExecutorService pool)
      throws ReflectiveOperationException {
    ApplicationLoader loader = new ApplicationLoader(own);
    Class<?> type = loader.loadClass(RedeployedApplication.class.getName());
    assertThat(type.getClassLoader()).isSameAs(loader);
    @SuppressWarnings("unchecked")
    Consumer<ExecutorService> application =
        (Consumer<ExecutorService>) type.getDeclaredConstructor().newInstance();
    // Nobody listens: what a test keeps of a line would hold the failure in it.
    Logger logger = (Logger) LoggerFactory.getLogger("test.Redeployed");
    logger.setLevel(Level.INFO);
    application.accept(pool);
    logger.setLevel(null);
    ReferenceQueue<ClassLoader> queue = new ReferenceQueue<>();
    return new Dropped(new WeakReference<>(loader, queue), queue);
  }

  /** Whether a loader is collected in the end; the coarse clock takes a second to stop. */
  static boolean isCollected(Dropped loader, Runnable meanwhile) throws InterruptedException {
    for (int i = 0; i < 200; i++) { // Not by a clock: the process may be stopped for a while.
      meanwhile.run();
      System.gc();
      if (loader.queue().remove(100) != null) {
        return true;
      }
    }
    return false;
  }

  /** Threads that exist, so that none of them inherits anything from an application. */
  static ExecutorService startedPool() {
    ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(2);
    assertThat(pool.prestartAllCoreThreads()).isEqualTo(2);
    return pool;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known != null ? known : own.test(name) ? define(name) : super.loadClass(name, resolve);
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
