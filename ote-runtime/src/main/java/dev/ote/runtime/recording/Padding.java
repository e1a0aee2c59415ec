package dev.ote.runtime.recording;

/**
 * A cache line's room before the fields of a subclass, which one thread writes at every call: the
 * object before it in memory, perhaps another thread's, is then never on the same line. The JVM
 * lays out the fields of a superclass first.
 */
@SuppressWarnings("unused") // their room is their use
abstract class Padding {
  private long room1;
  private long room2;
  private long room3;
  private long room4;
  private long room5;
  private long room6;
  private long room7;
  private long room8;
}
