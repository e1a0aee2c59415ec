package dev.ote.runtime.thread;

import java.security.AccessController;
import java.security.PrivilegedAction;

/**
 * Threads that inherit nothing from who happens to make them, which may be an application that they
 * outlive: no thread locals, no context class loader, and no access control context, by which older
 * JVMs let a thread hold the classes on its maker's stack.
 */
public final class DetachedThread {
  private DetachedThread() {}

  /**
   * Makes a daemon thread, not yet started.
   *
   * @param work what it does
   * @param name its name
   * @return the thread
   */
  public static Thread of(Runnable work, String name) {
    try {
      return privileged(() -> create(work, name));
    } catch (LinkageError gone) { // With the security manager; then there is nothing to inherit.
      return create(work, name);
    }
  }

  @SuppressWarnings("removal") // the only way on the JVMs where it matters
  private static Thread privileged(PrivilegedAction<Thread> maker) {
    return AccessController.doPrivileged(maker);
  }

  private static Thread create(Runnable work, String name) {
    Thread thread = new Thread(null, work, name, 0, false);
    thread.setContextClassLoader(null);
    thread.setDaemon(true);
    return thread;
  }
}
