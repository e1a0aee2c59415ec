package dev.ote.runtime.jmx;

import dev.ote.runtime.settings.RuntimeSettings;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.text.SafeText;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What was registered in the platform's MBean server, until closed. The server holds the metrics,
 * and with them the class loader of this library, until then.
 *
 * <p>Safe for use by any number of threads.
 */
public final class JmxRegistration implements AutoCloseable {
  private static final String SETTINGS = "dev.ote:type=Settings";
  private static final String OPERATION = "dev.ote:type=Operation,name=";

  /** More deployments than that in one JVM are none, but registrations that nobody closes. */
  private static final int MAX = 1_000;

  /** More than that no console shows. */
  private static final int MAX_OPERATIONS = 1_000;

  private final MBeanServer server;
  private final RuntimeSettings settings;
  private final Deque<ObjectName> operations = new ArrayDeque<>();
  private final ObjectName settingsName;
  private final Runnable whenClosed;
  private boolean closed;

  private JmxRegistration(MBeanServer server, RuntimeSettings settings, Runnable whenClosed) {
    this.server = server;
    this.settings = settings;
    this.whenClosed = whenClosed;
    this.settingsName = register(new SettingsBean(settings), SETTINGS, ",name=");
  }

  /**
   * Registers settings, as {@code dev.ote:type=Settings}, or where that name is taken by another
   * deployment, as {@code dev.ote:type=Settings,name=2} and so on.
   *
   * @param settings what consoles may see and change
   * @param whenClosed is run when the registration is closed
   * @return the registration
   * @throws IllegalStateException if the server refuses
   */
  public static JmxRegistration of(RuntimeSettings settings, Runnable whenClosed) {
    return new JmxRegistration(ManagementFactory.getPlatformMBeanServer(), settings, whenClosed);
  }

  /**
   * Registers an operation, as {@code dev.ote:type=Operation,name="…"}, its name quoted; or where
   * that is taken by another deployment, with {@code ,deployment=2} and so on.
   *
   * @param operation its name
   * @param source what is known of it, now; asked when a console asks
   * @return false where there are so many that this one is left out
   * @throws IllegalStateException if the server refuses
   */
  public synchronized boolean add(String operation, Supplier<OperationSnapshot> source) {
    if (closed) {
      return true;
    }
    if (operations.size() >= MAX_OPERATIONS) {
      return false;
    }
    OperationBean bean = new OperationBean(operation, source, settings, System::nanoTime);
    String name = OPERATION + ObjectName.quote(SafeText.escape(operation));
    operations.push(register(bean, name, ",deployment="));
    return true;
  }

  private ObjectName register(Object bean, String name, String numbered) {
    for (int number = 1; number <= MAX; number++) {
      try {
        ObjectName free = new ObjectName(number == 1 ? name : name + numbered + number);
        return server.registerMBean(bean, free).getObjectName();
      } catch (InstanceAlreadyExistsException taken) {
        // By another deployment: the next number.
      } catch (JMException refused) {
        throw new IllegalStateException("JMX: " + refused, refused);
      }
    }
    throw new IllegalStateException("JMX: all of " + name + numbered + MAX + " are taken");
  }

  /**
   * The name of the settings' bean.
   *
   * @return such as {@code dev.ote:type=Settings}
   */
  public String settingsName() {
    return settingsName.getCanonicalName();
  }

  /** Takes the beans back; does nothing where that was done. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      while (!operations.isEmpty()) {
        unregister(operations.pop());
      }
      unregister(settingsName);
    }
    whenClosed.run();
  }

  private void unregister(ObjectName name) {
    try {
      if (server.isRegistered(name)) {
        server.unregisterMBean(name);
      }
    } catch (InstanceNotFoundException gone) {
      // By somebody else, just now.
    } catch (JMException refused) {
      throw new IllegalStateException("JMX: " + refused, refused);
    }
  }
}
