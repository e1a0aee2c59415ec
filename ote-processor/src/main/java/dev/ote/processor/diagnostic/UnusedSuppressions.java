package dev.ote.processor.diagnostic;

import static java.util.stream.Collectors.toSet;

import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import dev.ote.processor.diagnostic.Suppressions.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The {@code @SuppressWarnings} of ours that are written, to be compared in the end with those that
 * silenced something. Those in bodies are not looked for.
 */
final class UnusedSuppressions {
  private final @Nullable DocTrees trees;
  private final List<Written> written = new ArrayList<>();

  /**
   * @param trees javac's trees; null in other compilers
   */
  UnusedSuppressions(@Nullable DocTrees trees) {
    this.trees = trees;
  }

  private record Written(Word word, ElementKey key, Place place) {

    String element() {
      return key.toString();
    }
  }

  /** Notes what a checked type and its own members carry, and says what names no check. */
  List<Finding> read(TypeElement type) {
    List<Finding> findings = new ArrayList<>();
    read(type, findings);
    // What a component of a record carries, its field, accessor and parameter carry as well: one of
    // them may be in use.
    if (type.getKind() != ElementKind.RECORD) {
      for (Element member : type.getEnclosedElements()) {
        if (!(member instanceof TypeElement)) {
          read(member, findings);
        }
        if (member instanceof ExecutableElement method) {
          method.getParameters().forEach(each -> read(each, findings));
        }
      }
    }
    return findings;
  }

  private void read(Element element, List<Finding> findings) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (Suppressions.isSuppressWarnings(mirror)) {
        for (AnnotationValue value : Suppressions.values(mirror)) {
          read(element, mirror, value).ifPresent(findings::add);
        }
      }
    }
  }

  private Optional<Finding> read(Element element, AnnotationMirror mirror, AnnotationValue value) {
    String text = value.getValue().toString();
    if (!text.equals(Suppressions.ALL) && !text.startsWith(Suppressions.ONE)) {
      return Optional.empty();
    }
    String id = text.substring(Math.min(text.length(), Suppressions.ONE.length()));
    if (text.equals(Suppressions.ALL) || Check.ids().contains(id)) {
      hold(element, mirror, value)
          .ifPresent(
              place ->
                  written.add(
                      new Written(
                          Suppressions.word(element, value), ElementKey.of(element), place)));
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            Check.SUPPRESSION_UNUSED,
            new Place.AtAnnotation(element, mirror, value),
            "'"
                + text
                + "' silences nothing: there is no check '"
                + id
                + "'"
                + Suggestion.didYouMean(id, Check.ids())));
  }

  /** In the end the way from an element to its trees is gone; empty where there never was one. */
  private Optional<Place> hold(Element element, AnnotationMirror mirror, AnnotationValue value) {
    @Nullable TreePath path = trees == null ? null : trees.getPath(element, mirror, value);
    return path == null
        ? Optional.empty()
        : Optional.of(new Place.AtTree(element, path.getLeaf(), path.getCompilationUnit()));
  }

  /** The canonical names of the types that carry some. */
  Set<String> owners() {
    return written.stream().map(each -> each.key().owner()).collect(toSet());
  }

  /** Those that are known to have silenced nothing. */
  List<Finding> unused(Suppressions suppressions, Certainty certainty) {
    return written.stream()
        .filter(each -> !suppressions.isUsed(each.word()) && isKnown(each, certainty))
        .map(
            each ->
                new Finding(
                    Check.SUPPRESSION_UNUSED,
                    each.place(),
                    "'" + each.word().text() + "' silences nothing here: remove it"))
        .toList();
  }

  private static boolean isKnown(Written each, Certainty certainty) {
    String text = each.word().text();
    return text.equals(Suppressions.ALL)
        ? certainty.isFinal(each.element())
        : Stream.of(Check.values())
            .filter(check -> text.equals(Suppressions.ONE + check.id()))
            .allMatch(check -> certainty.isFinal(check, each.element()));
  }
}
