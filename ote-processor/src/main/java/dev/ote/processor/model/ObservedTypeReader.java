package dev.ote.processor.model;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads observed types into the names and types that their wrappers are generated from. It
 * remembers what it looked up, and so holds for one round only.
 */
public final class ObservedTypeReader {
  private final Elements elements;
  private final Types types;
  private final Map<PackageElement, Access> accesses = new HashMap<>();

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
    Access access = accesses.computeIfAbsent(request.home(), each -> new Access(elements, each));
    return new TypeReading(elements, types, access, request, lastChance).read();
  }
}
