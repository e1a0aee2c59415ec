package dev.ote.runtime.anomaly;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Listens to the JVM's collectors. The JVM holds the listener until it is removed.
 *
 * <p>Needs the modules {@code java.management} and {@code jdk.management}.
 */
final class GcNotifications implements NotificationListener {
  /** Of concurrent collectors: what is used then is not yet freed. */
  private static final String PAUSES = "Pauses";

  private final Consumer<HeapUse> listener;
  private final Set<String> heapPools;

  private GcNotifications(Consumer<HeapUse> listener) {
    this.listener = listener;
    this.heapPools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(toUnmodifiableSet());
  }

  /**
   * Begins to listen.
   *
   * @return ends it
   * @throws LinkageError if a module is not there
   */
  static Runnable start(Consumer<HeapUse> listener) {
    GcNotifications notifications = new GcNotifications(listener);
    List<NotificationEmitter> emitters = new ArrayList<>();
    for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (bean instanceof NotificationEmitter emitter && !bean.getName().contains(PAUSES)) {
        emitter.addNotificationListener(notifications, null, null);
        emitters.add(emitter);
      }
    }
    return () -> emitters.forEach(notifications::leave);
  }

  private void leave(NotificationEmitter emitter) {
    try {
      emitter.removeNotificationListener(this);
    } catch (ListenerNotFoundException gone) {
      // As it should be.
    }
  }

  @Override
  public void handleNotification(Notification notification, Object handback) {
    if (!notification
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      return;
    }
    GcInfo info =
        GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
            .getGcInfo();
    long used = 0;
    for (Map.Entry<String, MemoryUsage> pool : info.getMemoryUsageAfterGc().entrySet()) {
      used += heapPools.contains(pool.getKey()) ? pool.getValue().getUsed() : 0;
    }
    listener.accept(
        new HeapUse(
            Instant.ofEpochMilli(notification.getTimeStamp()),
            used,
            Runtime.getRuntime().maxMemory()));
  }
}
