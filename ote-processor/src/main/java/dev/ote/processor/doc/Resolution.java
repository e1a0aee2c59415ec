package dev.ote.processor.doc;

import java.util.List;
import java.util.Optional;
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
   * @param nearest the suggestion: the name that was probably meant
   */
  record Missing(String reason, Optional<String> nearest) implements Resolution {

    static Missing of(String reason) {
      return new Missing(reason, Optional.empty());
    }

    static Missing of(String reason, Optional<String> nearest) {
      return new Missing(
          reason + nearest.map(name -> ": did you mean '" + name + "'?").orElse(""), nearest);
    }
  }

  /** The compiler can't tell; nothing is said about it. */
  record Unknown() implements Resolution {}
}
