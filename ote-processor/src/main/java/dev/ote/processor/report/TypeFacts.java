package dev.ote.processor.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the checklist asks of a type, beside its findings.
 *
 * @param checked whether the checks look at it
 * @param wrapper the generated wrapper's qualified name
 * @param operations how many public operations the type declares, exempt ones left out
 * @param notObserved those of them that no wrapper observes, such as {@code save(String)}
 * @param withBody how many operations, public or observed, have a body
 * @param documentation the type's sections as the index has them
 */
record TypeFacts(
    boolean checked,
    Optional<String> wrapper,
    int operations,
    List<String> notObserved,
    int withBody,
    Map<String, Object> documentation) {

  TypeFacts {
    notObserved = List.copyOf(notObserved);
  }

  /** The text of a section; of a list, how long it is. */
  String documented(String section) {
    Object text = documentation.getOrDefault(section, "");
    return text instanceof List<?> list
        ? list.size() + (list.size() == 1 ? " entry" : " entries")
        : text.toString();
  }
}
