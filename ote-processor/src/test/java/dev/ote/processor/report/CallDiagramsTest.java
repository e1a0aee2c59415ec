package dev.ote.processor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ote.processor.diagnostic.FindingRecord.State;
import dev.ote.processor.diagnostic.Severity;
import dev.ote.processor.report.CallDiagrams.Step;
import dev.ote.processor.report.IndexedType.Finding;
import dev.ote.processor.report.IndexedType.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallDiagramsTest {
  private static final List<IndexedType> OTHERS =
      List.of(
          type("a.Store", List.of(), operation("save(String)"), operation("save(String, int)")),
          type("a.Store$Log", List.of(), operation("add(Entry)")),
          type("b.Twin", List.of(), operation("run()")),
          type("c.Twin", List.of(), operation("run()")),
          type("b.Near", List.of(), operation("go()")),
          type("a.Near", List.of(), operation("go()")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Store.save()               | a.Store save(String)",
        "Store.save(String, int)    | a.Store save(String, int)",
        "Store.save(long)           |",
        "a.Store#save(String,int) x | a.Store save(String, int)",
        "Store.Log.add(any)         | a.Store$Log add(Entry)",
        "Log.add()                  | a.Store$Log add(Entry)",
        "Near.go()                  | a.Near go()",
        "b.Near.go()                | b.Near go()",
        "Twin.run()                 |",
        "c.Twin.run()               | c.Twin run()",
        "other()                    | a.Shop other()",
        "Shop.sell()                |",
        "Store.gone()               |",
        "the Store saves it         |",
      })
  void stepsLeadOnToObservedOperations(String step, String target) {
    IndexedType shop = type("a.Shop", List.of(), operation("sell()", step), operation("other()"));
    assertThat(steps(shop))
        .extracting(each -> each.target().map(to -> to.type() + " " + to.method()))
        .containsExactly(Optional.ofNullable(target));
  }

  @Test
  void anArrowJoinsTwoSteps() {
    IndexedType shop = type("a.Shop", List.of(), operation("sell()", "check() → Near.go()", "x"));
    assertThat(steps(shop))
        .extracting(Step::text, Step::chained)
        .containsExactly(tuple("check()", false), tuple("Near.go()", true), tuple("x", false));
  }

  @Test
  void faultsMarkTheStepsOfTheirOwnOperation() {
    List<Finding> findings =
        List.of(
            fault("TracePathDrift", "a.Shop#sell(int)", "TRACE PATH step 2 'check()' is not"),
            fault("TracePathUnresolved", "a.Shop#other()", "TRACE PATH step 1 'pay()' does not"),
            fault("ObserveMissing", "a.Shop#sell(int)", "step 1 'pay()'"));
    IndexedType shop =
        type("a.Shop", findings, operation("sell(int)", "pay()", "this.check() twice"));
    assertThat(steps(shop))
        .extracting(step -> step.fault().map(Finding::check))
        .containsExactly(Optional.empty(), Optional.of("TracePathDrift"));
  }

  private static List<Step> steps(IndexedType type) {
    List<IndexedType> all = Stream.concat(OTHERS.stream(), Stream.of(type)).toList();
    return new CallDiagrams(all).steps(type, type.operations().get(0));
  }

  private static Finding fault(String check, String element, String message) {
    return new Finding(check, Severity.WARNING, element, "", 1, 1, message, State.PRINTED);
  }

  private static Operation operation(String method, String... steps) {
    return new Operation(method, method, 1, Map.of(), List.of(), List.of(steps));
  }

  private static IndexedType type(String name, List<Finding> findings, Operation... operations) {
    return new IndexedType(
        name,
        "class",
        "",
        "",
        "",
        true,
        new IndexedType.Coverage(0, 0),
        Map.of(),
        List.of(operations),
        List.of(),
        findings);
  }
}
