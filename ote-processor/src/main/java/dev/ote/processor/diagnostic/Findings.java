package dev.ote.processor.diagnostic;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.sun.source.util.DocTrees;
import dev.ote.processor.diagnostic.FindingRecord.State;
import dev.ote.processor.diagnostic.PlaceLocator.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The one way of every finding, from the rounds and the second pass alike: severity, suppression,
 * baseline, cap; then it is shown or not, and recorded either way.
 */
public final class Findings {
  private final DiagnosticPrinter printer;
  private final Function<Check, Severity> severities;
  private final int maxWarnings;
  private final PlaceLocator locator;
  private final Suppressions suppressions = new Suppressions();
  private final UnusedSuppressions unused;
  private final List<FindingRecord> records = new ArrayList<>();
  private Baseline baseline = Baseline.none();
  private Consumer<Finding> listener = finding -> {};
  private int shown;

  /**
   * @param severities the severity of each check
   * @param maxWarnings how many findings are shown before the rest is only recorded
   * @param trees javac's trees; null in other compilers, where lines and columns are unknown
   */
  public Findings(
      DiagnosticPrinter printer,
      Function<Check, Severity> severities,
      int maxWarnings,
      @Nullable DocTrees trees) {
    this.printer = printer;
    this.severities = severities;
    this.maxWarnings = maxWarnings;
    this.locator = new PlaceLocator(trees);
    this.unused = new UnusedSuppressions(trees);
  }

  private record Heard(Finding finding, Severity severity, boolean suppressed, ElementKey element) {

    BaselineEntry entry() {
      return new BaselineEntry(element.toString(), finding.check());
    }
  }

  /** To be called before anything is found. */
  public void accept(Baseline accepted) {
    baseline = accepted;
  }

  /** Whoever is to be told of each finding that is not suppressed, shown or not. */
  public void tell(Consumer<Finding> newListener) {
    listener = newListener;
  }

  /**
   * Takes what was found. All findings of one check in one declaration belong into one call: the
   * baseline accepts all of them or none.
   */
  public void report(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    List<Heard> heard = findings.stream().map(this::hear).flatMap(Optional::stream).toList();
    Map<BaselineEntry, Integer> counts = new HashMap<>();
    heard.stream()
        .filter(each -> !each.suppressed())
        .forEach(each -> counts.merge(each.entry(), 1, Integer::sum));
    Set<BaselineEntry> accepted = new HashSet<>();
    heard.stream()
        .map(Heard::entry)
        .distinct()
        .filter(entry -> counts.containsKey(entry))
        .filter(entry -> baseline.accepts(entry, counts.getOrDefault(entry, 0)))
        .forEach(accepted::add);
    heard.forEach(each -> take(each, accepted.contains(each.entry())));
  }

  /** Takes a finding and says whether its check is heard there: neither off nor suppressed. */
  @CanIgnoreReturnValue
  public boolean report(Finding finding) {
    report(List.of(finding));
    return severities.apply(finding.check()) != Severity.OFF
        && !suppressions.suppressed(finding.check(), finding.place().element());
  }

  private Optional<Heard> hear(Finding finding) {
    Severity severity = severities.apply(finding.check());
    Element element = finding.place().element();
    return severity == Severity.OFF
        ? Optional.empty()
        : Optional.of(
            new Heard(
                finding,
                severity,
                suppressions.suppressed(finding.check(), element),
                ElementKey.of(element)));
  }

  private void take(Heard heard, boolean accepted) {
    Finding finding = heard.finding();
    Place place = locator.resolve(finding.place());
    State state = state(heard, accepted);
    Location at = locator.locate(place);
    records.add(
        new FindingRecord(
            finding.check(),
            heard.severity(),
            heard.element(),
            at.file(),
            at.line(),
            at.column(),
            finding.text(),
            state));
    if (state != State.SUPPRESSED) {
      listener.accept(finding);
    }
    if (state == State.PRINTED) {
      shown++;
      printer.print(heard.severity(), finding.message(), place);
    }
  }

  private State state(Heard heard, boolean accepted) {
    if (heard.suppressed()) {
      return State.SUPPRESSED;
    }
    if (accepted) {
      return State.BASELINE;
    }
    // An error is never withheld: the build fails because of it.
    return heard.severity() == Severity.ERROR || shown < maxWarnings
        ? State.PRINTED
        : State.WITHHELD;
  }

  /** Reads the suppressions of a checked type, once all is there that may be found in rounds. */
  public void readSuppressions(TypeElement type) {
    report(unused.read(type));
  }

  /** The types, by their canonical names, of whose suppressions some may turn out to be unused. */
  public Set<String> suppressing() {
    return unused.owners();
  }

  /** Says which suppressions are known to have silenced nothing. */
  public void reportUnusedSuppressions(Certainty certainty) {
    report(unused.unused(suppressions, certainty));
  }

  /** All that was found so far, in the order in which it was. */
  public List<FindingRecord> records() {
    return List.copyOf(records);
  }
}
