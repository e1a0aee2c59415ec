package dev.ote.processor.check;

import dev.ote.processor.diagnostic.Finding;
import java.util.List;

/** One item of the checklist. */
interface TypeCheck {

  /** What is wrong with the type, in the order of its source; empty when nothing is. */
  List<Finding> check(CheckedType type);
}
