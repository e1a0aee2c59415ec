package dev.ote.runtime.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ote.runtime.json.Json;
import dev.ote.runtime.text.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLConnection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The files of the index that one class loader finds, read when they are first asked for. What they
 * hold is not trusted; none of their faults leaves this class.
 */
final class IndexFiles {
  private static final String FOLDER = "META-INF/ote/";
  private static final int MAX_NAME = 1_000;
  private static final int MAX_TYPES = 20_000;
  private static final int MAX_FILE = 1 << 20;
  private static final long MAX_ALL = 64L << 20;

  private final WeakReference<ClassLoader> loader;
  private final Map<String, Optional<IndexedType>> known = new ConcurrentHashMap<>();
  private final AtomicLong room = new AtomicLong(MAX_ALL);
  private final AtomicBoolean complained = new AtomicBoolean();

  IndexFiles(ClassLoader loader) {
    this.loader = new WeakReference<>(loader);
  }

  /**
   * What the index knows of a type.
   *
   * @param type its binary name, as wrappers give it; else the canonical one will do
   */
  Optional<IndexedType> find(String type) {
    Optional<IndexedType> found = known.get(type);
    if (found != null) {
      return found;
    }
    if (known.size() >= MAX_TYPES) {
      return Optional.empty();
    }
    // Not within a lock: a class loader or a logger may call anything. At worst it is read twice.
    found = read(type);
    Optional<IndexedType> earlier = known.putIfAbsent(type, found);
    return earlier != null ? earlier : found;
  }

  private Optional<IndexedType> read(String type) {
    if (!isTypeName(type)) {
      return Optional.empty();
    }
    try {
      ClassLoader from = loader.get();
      for (String name = type; from != null && !name.isEmpty(); name = nested(name)) {
        URL file = from.getResource(FOLDER + name + ".json");
        if (file != null) {
          return Optional.of(parse(text(file), name));
        }
      }
      return Optional.empty();
    } catch (Exception | LinkageError | StackOverflowError unreadable) {
      complain(type, unreadable);
      return Optional.empty();
    }
  }

  /** The name with one more type taken for a nested one; empty where there is none to take. */
  private static String nested(String name) {
    int dot = name.lastIndexOf('.');
    String outer = dot < 0 ? "" : name.substring(name.lastIndexOf('.', dot - 1) + 1, dot);
    return outer.isEmpty() || !Character.isUpperCase(outer.codePointAt(0))
        ? ""
        : name.substring(0, dot) + '$' + name.substring(dot + 1);
  }

  /** Whether a name can be that of a class, and so is no way out of the folder. */
  private static boolean isTypeName(String name) {
    return !name.isEmpty()
        && name.length() <= MAX_NAME
        && name.codePoints().allMatch(c -> c == '.' || Character.isJavaIdentifierPart(c))
        && !name.contains("..");
  }

  private String text(URL file) throws IOException {
    URLConnection connection = file.openConnection();
    connection.setUseCaches(false); // A cached jar stays open when its application has gone.
    try (InputStream in = connection.getInputStream()) {
      byte[] bytes = in.readNBytes(MAX_FILE + 1);
      if (bytes.length > MAX_FILE) {
        throw new UnreadableIndex("it is larger than 1 MiB");
      }
      if (room.addAndGet(-bytes.length) < 0) {
        throw new UnreadableIndex("all files together are larger than 64 MiB");
      }
      return new String(bytes, UTF_8);
    }
  }

  private static IndexedType parse(String text, String type) throws IOException {
    @Nullable Object json = Json.parse(text);
    if (!(json instanceof Map<?, ?> object)) {
      throw new UnreadableIndex("it is no object");
    }
    return IndexedType.read(object, type);
  }

  private void complain(String type, Throwable why) {
    if (complained.compareAndSet(false, true)) {
      try {
        LoggerFactory.getLogger("dev.ote.runtime")
            .warn(
                "OTE: {}{}.json is left out: {}; nothing is said of further files",
                FOLDER,
                type,
                SafeText.escape(String.valueOf(why.getMessage())));
      } catch (RuntimeException | LinkageError unlogged) {
        // There is nobody left to tell.
      }
    }
  }
}
