package dev.ote.sample.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import java.nio.file.Path;
import java.util.List;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A console on the sample that runs: the page about JMX is followed. */
class JmxTest {
  @Test
  @SuppressWarnings("BanJNDI") // the process is ours
  void aConsoleSeesAndChangesOperations(@TempDir Path folder) throws Exception {
    try (SampleProcess sample =
        SampleProcess.start(folder, List.of("-Dote.jmx=true"), "dev.ote.sample.Main")) {
      assertThat(sample.await("(until this is stopped)")).isNotEmpty();
      VirtualMachine machine = VirtualMachine.attach(String.valueOf(sample.pid()));
      JMXServiceURL url = new JMXServiceURL(machine.startLocalManagementAgent());
      machine.detach();
      try (JMXConnector connector = JMXConnectorFactory.connect(url)) {
        MBeanServerConnection server = connector.getMBeanServerConnection();
        ObjectName save = new ObjectName("dev.ote:type=Operation,name=\"save_preference\"");
        assertThat((Long) server.getAttribute(save, "Calls")).isGreaterThan(1_000);
        assertThat((Double) server.getAttribute(save, "P95Millis")).isPositive();
        assertThat((String) server.getAttribute(save, "LastTracePath"))
            .startsWith("save_preference -> ");
        Object unused = server.invoke(save, "resetInterval", null, null);
        assertThat((Long) server.getAttribute(save, "IntervalCalls")).isLessThan(1_000);
        String[] types = {String.class.getName()};
        Object unusedToo = server.invoke(save, "changeLevel", new Object[] {"warn"}, types);
        assertThat(server.getAttribute(save, "Level")).isEqualTo("warn");
        assertThat(server.isRegistered(new ObjectName("dev.ote:type=Settings"))).isTrue();
      }
    }
  }
}
