package dev.ote.processor.body;

import dev.ote.processor.diagnostic.Finding;
import java.util.List;

/** One thing to find in the bodies of a type. */
interface BodyCheck {

  /** What is wrong, in the order of the source; empty when nothing is. */
  List<Finding> check(AnalysedType type);
}
