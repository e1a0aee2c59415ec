package dev.ote.processor.diagnostic;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.sun.source.util.DocTrees;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Messager;
import javax.lang.model.element.PackageElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * The only class that speaks to the compiler: applies severities, suppressions and the cap on
 * console lines, and prints each finding at the narrowest place that the compiler can show.
 */
public final class DiagnosticPrinter {
  private final Messager messager;
  private final Function<Check, Severity> severities;
  private final int maxWarnings;
  private final @Nullable DocTrees trees;
  private Consumer<Finding> listener = finding -> {};
  private int printed;
  private int withheld;

  /**
   * @param severities the severity of each check
   * @param maxWarnings how many findings are printed before the rest is only counted
   * @param trees javac's trees; null in other compilers, where findings in doc comments are shown
   *     at the documented declaration
   */
  public DiagnosticPrinter(
      Messager messager,
      Function<Check, Severity> severities,
      int maxWarnings,
      @Nullable DocTrees trees) {
    this.messager = messager;
    this.severities = severities;
    this.maxWarnings = maxWarnings;
    this.trees = trees;
  }

  /** Whoever is to be told of each finding that is heard, shown or withheld. */
  public void tell(Consumer<Finding> newListener) {
    listener = newListener;
  }

  public void print(List<Finding> findings) {
    findings.forEach(this::print);
  }

  /** Prints a finding and returns whether its check is heard there: neither off nor suppressed. */
  @CanIgnoreReturnValue
  public boolean print(Finding finding) {
    Severity severity = severities.apply(finding.check());
    if (severity == Severity.OFF
        || Suppressions.suppressed(finding.check(), finding.place().element())) {
      return false;
    }
    listener.accept(finding);
    // An error is never withheld: the build fails because of it.
    if (severity != Severity.ERROR && printed >= maxWarnings) {
      withheld++;
      return true;
    }
    printed++;
    print(severity.kind(), finding.message(), finding.place());
    return true;
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

  /** Says how many findings the cap kept back, if any, since the last call. */
  public void printWithheld() {
    if (withheld > 0) {
      note(
          "OTE: %d more %s not shown; -Aote.maxWarnings=%d is the limit"
              .formatted(withheld, withheld == 1 ? "finding" : "findings", maxWarnings));
      withheld = 0;
    }
  }

  private void print(Diagnostic.Kind kind, String message, Place place) {
    if (place instanceof Place.InHeldDoc held) {
      printHeld(kind, message, held);
    } else if (place instanceof Place.InDoc in) {
      printInDoc(kind, message, in);
    } else if (place instanceof Place.AtAnnotation at) {
      messager.printMessage(kind, message, at.element(), at.annotation(), at.value());
    } else {
      messager.printMessage(kind, message, place.element());
    }
  }

  private void printInDoc(Diagnostic.Kind kind, String message, Place.InDoc in) {
    if (trees == null) {
      // ECJ shows no place of a package.
      String where =
          in.element() instanceof PackageElement pkg
              ? "package " + pkg.getQualifiedName() + ": "
              : "";
      messager.printMessage(kind, where + message, in.element());
      return;
    }
    new DocPositions(trees)
        .hold(in.element(), in.offset())
        .ifPresentOrElse(
            held -> printHeld(kind, message, held),
            () -> messager.printMessage(kind, message, in.element()));
  }

  private void printHeld(Diagnostic.Kind kind, String message, Place.InHeldDoc held) {
    if (trees != null) {
      trees.printMessage(kind, message, held.at(), held.comment(), held.compilationUnit());
    }
  }
}
