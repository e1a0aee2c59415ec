package dev.ote.processor.property.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bodies of generated methods do: they write down how they were called, and end as the
 * script says. Not for several threads.
 */
public final class Journal {
  private static final Script IDLE = event -> null;

  private static Script script = IDLE;
  private static List<Event> events = new ArrayList<>();

  private final int method;
  private final @Nullable Object self;
  private final List<@Nullable Object> arguments = new ArrayList<>();

  private Journal(int method, @Nullable Object self) {
    this.method = method;
    this.self = self;
  }

  /** A call of a body. Two are equal where all objects are the same. */
  public record Event(int method, @Nullable Object self, List<@Nullable Object> arguments) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Event event
          && event.method == method
          && event.self == self
          && event.arguments.size() == arguments.size()
          && java.util.stream.IntStream.range(0, arguments.size())
              .allMatch(i -> isSame(event.arguments.get(i), arguments.get(i)));
    }

    @Override
    public int hashCode() {
      return method;
    }

    @Override
    public String toString() {
      return "call of @Id(%d) on %s with %s"
          .formatted(method, name(self), arguments.stream().map(Event::name).toList());
    }

    private static String name(@Nullable Object object) {
      return object == null || isValue(object)
          ? String.valueOf(object)
          : object.getClass().getName() + "@" + System.identityHashCode(object);
    }
  }

  /** How a call ends. */
  @FunctionalInterface
  public interface Script {
    @Nullable Object play(Event event) throws Throwable;
  }

  /** The same object; a number or the like may have been boxed anew. */
  public static boolean isSame(@Nullable Object one, @Nullable Object other) {
    return one == other || (one != null && isValue(one) && one.equals(other));
  }

  private static boolean isValue(Object object) {
    return object instanceof Number || object instanceof Boolean || object instanceof Character;
  }

  /** From now on calls end like this, and are written down anew. */
  public static void start(Script next) {
    script = next;
    events = new ArrayList<>();
  }

  /** What was called since the start; from now on nothing happens. */
  public static List<Event> stop() {
    script = IDLE;
    List<Event> ended = events;
    events = new ArrayList<>();
    return ended;
  }

  public static Journal call(int method, @Nullable Object self) {
    return new Journal(method, self);
  }

  public Journal with(@Nullable Object argument) {
    arguments.add(argument);
    return this;
  }

  /** Ends as the script says; what it throws is sneaked past the compiler. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
  public <R extends @Nullable Object> R end() {
    Event event = new Event(method, self, arguments);
    events.add(event);
    try {
      return (R) script.play(event);
    } catch (Throwable thrown) {
      throw Journal.<RuntimeException>sneak(thrown);
    }
  }

  /** What a proxy does, in the same way. */
  public static @Nullable Object end(int method, Object self, Object @Nullable [] arguments) {
    Journal call = call(method, self);
    if (arguments != null) {
      Arrays.asList(arguments).forEach(call::with);
    }
    return call.<@Nullable Object>end();
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <X extends Throwable> X sneak(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
