package dev.ote.processor;

import dev.ote.processor.check.CheckedType;
import dev.ote.processor.check.CheckedType.Operation;
import javax.lang.model.element.Modifier;

/**
 * How much of what is checked is observed.
 *
 * @param operations the public operations that checked types declare, without exempt ones
 * @param observed how many of them a wrapper is to observe
 */
record Coverage(int types, int operations, int observed) {
  static final Coverage NONE = new Coverage(0, 0, 0);

  Coverage plus(CheckedType type) {
    int inType = 0;
    int observedInType = 0;
    for (Operation operation : type.operations()) {
      if (operation.method().getModifiers().contains(Modifier.PUBLIC)) {
        inType++;
        observedInType += operation.observed() ? 1 : 0;
      }
    }
    return new Coverage(types + 1, operations + inType, observed + observedInType);
  }
}
