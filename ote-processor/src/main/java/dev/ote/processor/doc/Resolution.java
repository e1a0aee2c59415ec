package dev.ote.processor.doc;

import java.util.List;
import javax.lang.model.element.Element;

/** What became of a reference. */
public sealed interface Resolution {

  /** It means one of these: a type, or the overloads that fit. */
  record Found(List<Element> elements) implements Resolution {
    public Found {
      elements = List.copyOf(elements);
    }
  }

  /**
   * It means nothing.
   *
   * @param reason why, for a message, with a suggestion where there is one
   */
  record Missing(String reason) implements Resolution {}

  /** The compiler can't tell; nothing is said about it. */
  record Unknown() implements Resolution {}
}
