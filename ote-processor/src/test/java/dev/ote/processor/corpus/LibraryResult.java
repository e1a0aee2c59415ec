package dev.ote.processor.corpus;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.ote.processor.diagnostic.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What came of one library. */
final class LibraryResult {

  /** javac lets nobody suppress it; the remedy is the user's, a file for each type. */
  private static final String AUXILIARY = "compiler.warn.auxiliary.class.accessed";

  private final String library;
  private final List<AnnotatedType> types;
  private final List<Message> messages;
  private final long millis;
  private final Set<AnnotatedType> heardOf = new HashSet<>();
  private final Set<AnnotatedType> refused = new HashSet<>();
  private final Set<AnnotatedType> wrapped;
  private final List<String> refusedTwice = new ArrayList<>();

  /**
   * @param types all that were annotated
   * @param wrappedNames the canonical names of those that have a wrapper
   * @param messages all that was said
   */
  LibraryResult(
      String library,
      List<AnnotatedType> types,
      Set<String> wrappedNames,
      List<Message> messages,
      long millis) {
    this.library = library;
    this.types = types;
    this.messages = messages;
    this.millis = millis;
    refusals().forEach(this::note);
    // A wrapper that merely passes calls on, made beside the message that there is nothing to
    // observe so that uses of it compile, does not count.
    this.wrapped =
        types.stream()
            .filter(type -> wrappedNames.contains(type.name()) && !refused.contains(type))
            .collect(toSet());
  }

  private void note(Message refusal) {
    Optional<AnnotatedType> at = typeAt(refusal);
    at.ifPresent(heardOf::add);
    at.filter(type -> refusal.text().startsWith(simpleName(type) + " cannot be observed"))
        .filter(type -> !refused.add(type))
        .ifPresent(type -> refusedTwice.add(type.name()));
  }

  String library() {
    return library;
  }

  List<AnnotatedType> types() {
    return types;
  }

  long millis() {
    return millis;
  }

  List<Message> errorsInWrappers() {
    return messages.stream().filter(each -> each.inWrapper() && each.isError()).toList();
  }

  List<Message> errorsOfTheLibrary() {
    return messages.stream().filter(each -> !each.inWrapper() && each.isError()).toList();
  }

  List<Message> warningsInWrappers() {
    return messages.stream()
        .filter(each -> each.inWrapper() && each.isWarning())
        .filter(each -> !each.code().startsWith(AUXILIARY))
        .toList();
  }

  List<Message> crashes() {
    return messages.stream().filter(each -> each.isOf(Check.INTERNAL_ERROR)).toList();
  }

  List<Message> refusals() {
    return messages.stream().filter(each -> each.isOf(Check.OBSERVE_IMPOSSIBLE)).toList();
  }

  /** The types that must have a wrapper, but for good reasons. */
  List<AnnotatedType> withOperation() {
    return types.stream().filter(AnnotatedType::hasOperation).toList();
  }

  long wrappedWithOperation() {
    return wrapped.stream().filter(AnnotatedType::hasOperation).count();
  }

  double percent() {
    return 100.0 * wrappedWithOperation() / Math.max(1, withOperation().size());
  }

  int wrappers() {
    return wrapped.size();
  }

  int withoutWrapper() {
    return types.size() - wrapped.size();
  }

  /** The types of which nothing was heard: neither a wrapper nor why there is none. */
  List<String> passedOver() {
    return types.stream()
        .filter(type -> !wrapped.contains(type) && !heardOf.contains(type))
        .map(AnnotatedType::name)
        .toList();
  }

  /** The types that are said more than once to have no wrapper. */
  List<String> refusedTwice() {
    return refusedTwice;
  }

  /** How many refusals there are for each reason, what is particular to one type left out. */
  Map<String, Long> reasons() {
    return refusals().stream()
        .collect(groupingBy(each -> reason(each.text()), TreeMap::new, counting()));
  }

  Map<String, Long> findings() {
    return messages.stream()
        .filter(Message::isFinding)
        .collect(
            groupingBy(
                each -> each.text().replaceAll("(?s).*\\[ote:(\\w+)\\]$", "$1"),
                TreeMap::new,
                counting()));
  }

  /** The innermost type that a message stands in. */
  private Optional<AnnotatedType> typeAt(Message message) {
    return types.stream()
        .filter(type -> type.file().equals(message.file()) && type.contains(message.position()))
        .max(Comparator.comparingInt(AnnotatedType::from));
  }

  private static String simpleName(AnnotatedType type) {
    return type.name().substring(type.name().lastIndexOf('.') + 1);
  }

  private static String reason(String refusal) {
    return refusal
        .replaceFirst("^.*? cannot be observed: ", "")
        .replaceFirst(" \\[ote:\\w+\\]$", "")
        .replaceAll(
            "(type|interface|package|class|of|named|in|implement|which is) [\\w.]+[\\w(…)]*",
            "$1 …");
  }
}
