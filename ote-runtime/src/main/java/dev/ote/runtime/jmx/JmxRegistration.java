package dev.ote.runtime.jmx;

import dev.ote.runtime.settings.RuntimeSettings;
import java.lang.management.ManagementFactory;
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

  /** More deployments than that in one JVM are none, but registrations that nobody closes. */
  private static final int MAX = 1_000;

  private final MBeanServer server;
  private final ObjectName settings;

  private JmxRegistration(MBeanServer server, ObjectName settings) {
    this.server = server;
    this.settings = settings;
  }

  /**
   * Registers settings, as {@code dev.ote:type=Settings}, or where that name is taken by another
   * deployment, as {@code dev.ote:type=Settings,name=2} and so on.
   *
   * @param settings what consoles may see and change
   * @return the registration
   * @throws IllegalStateException if the server refuses
   */
  public static JmxRegistration of(RuntimeSettings settings) {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    SettingsBean bean = new SettingsBean(settings);
    for (int number = 1; number <= MAX; number++) {
      try {
        ObjectName name = new ObjectName(number == 1 ? SETTINGS : SETTINGS + ",name=" + number);
        return new JmxRegistration(server, server.registerMBean(bean, name).getObjectName());
      } catch (InstanceAlreadyExistsException taken) {
        // By another deployment: the next number.
      } catch (JMException refused) {
        throw new IllegalStateException("JMX: " + refused, refused);
      }
    }
    throw new IllegalStateException("JMX: all of " + SETTINGS + ",name=" + MAX + " are taken");
  }

  /**
   * The name of the settings' bean.
   *
   * @return such as {@code dev.ote:type=Settings}
   */
  public String settingsName() {
    return settings.getCanonicalName();
  }

  /** Takes the bean back; does nothing where that was done. */
  @Override
  public void close() {
    try {
      if (server.isRegistered(settings)) {
        server.unregisterMBean(settings);
      }
    } catch (InstanceNotFoundException gone) {
      // By somebody else, just now.
    } catch (JMException refused) {
      throw new IllegalStateException("JMX: " + refused, refused);
    }
  }
}
