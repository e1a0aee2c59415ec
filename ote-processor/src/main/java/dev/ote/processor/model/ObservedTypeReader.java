package dev.ote.processor.model;

import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an observed type into the names and types that its wrapper is generated from. */
public final class ObservedTypeReader {
  private final Elements elements;
  private final Types types;

  public ObservedTypeReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * Reads a type for the wrapper that is wanted.
   *
   * @param lastChance whether no later round can resolve anything more; then a type that inherits a
   *     method that names a missing type is refused, while what the type itself names is the
   *     compiler's to report
   */
  public Reading read(WrapperRequest request, boolean lastChance) {
    return new TypeReading(elements, types, request, lastChance).read();
  }
}
