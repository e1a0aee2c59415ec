package dev.ote.processor.model;

import java.util.List;

/**
 * What a log line leaves out of a value whose declared type has secrets in it.
 *
 * @param components of a record, its components; empty where nothing of the value is shown
 */
public record Mask(List<Component> components) {
  static final Mask ALL = new Mask(List.of());

  public Mask {
    components = List.copyOf(components);
  }

  /**
   * A component of a record.
   *
   * @param name its name, and so its accessor's
   * @param sensitive whether its value must never be logged
   */
  public record Component(String name, boolean sensitive) {}
}
