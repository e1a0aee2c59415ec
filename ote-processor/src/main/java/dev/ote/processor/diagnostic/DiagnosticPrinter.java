package dev.ote.processor.diagnostic;

import com.sun.source.util.DocTrees;
import java.util.function.Function;
import javax.annotation.processing.Messager;
import javax.lang.model.element.PackageElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * The only class that speaks to the compiler: prints each finding at the narrowest place that the
 * compiler can show.
 */
public final class DiagnosticPrinter {
  private final Messager messager;
  private final Function<Check, Severity> severities;
  private final @Nullable DocTrees trees;

  /**
   * @param severities the severity of each check
   * @param trees javac's trees; null in other compilers, where findings in doc comments are shown
   *     at the documented declaration
   */
  public DiagnosticPrinter(
      Messager messager, Function<Check, Severity> severities, @Nullable DocTrees trees) {
    this.messager = messager;
    this.severities = severities;
    this.trees = trees;
  }

  void print(Severity severity, String message, Place place) {
    print(severity.kind(), message, place);
  }

  /** Says something that concerns no declaration. */
  public void print(Check check, String text) {
    Severity severity = severities.apply(check);
    if (severity != Severity.OFF) {
      // An option's value may hold line breaks.
      messager.printMessage(severity.kind(), text.replaceAll("\\s+", " ") + " " + check.tag());
    }
  }

  /** Says something that is not a finding. */
  public void note(String text) {
    messager.printMessage(Diagnostic.Kind.NOTE, text);
  }

  private void print(Diagnostic.Kind kind, String message, Place place) {
    if (place instanceof Place.InHeldDoc held) {
      printHeld(kind, message, held);
    } else if (place instanceof Place.InDoc in) {
      printInDoc(kind, message, in);
    } else if (place instanceof Place.AtTree at && trees != null) {
      trees.printMessage(kind, message, at.tree(), at.compilationUnit());
    } else if (place instanceof Place.AtAnnotation at) {
      messager.printMessage(kind, message, at.element(), at.annotation(), at.value());
    } else {
      messager.printMessage(kind, message, place.element());
    }
  }

  /** Only in other compilers: in javac, {@link PlaceLocator} has resolved the place. */
  private void printInDoc(Diagnostic.Kind kind, String message, Place.InDoc in) {
    // ECJ shows no place of a package.
    String where =
        in.element() instanceof PackageElement pkg
            ? "package " + pkg.getQualifiedName() + ": "
            : "";
    messager.printMessage(kind, where + message, in.element());
  }

  private void printHeld(Diagnostic.Kind kind, String message, Place.InHeldDoc held) {
    if (trees != null) {
      trees.printMessage(kind, message, held.at(), held.comment(), held.compilationUnit());
    }
  }
}
