package dev.ote.processor.check;

import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.doc.Docs;
import dev.ote.processor.model.Dependencies;
import dev.ote.processor.model.WrapperRequest;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** All checks of declarations and comments, in the checklist's order. */
public final class Checklist {
  private final Docs docs;
  private final LateResultCheck lateResults;
  private final List<TypeCheck> checks;

  public Checklist(Elements elements, Types types, Docs docs, Dependencies dependencies) {
    this.docs = docs;
    this.lateResults = new LateResultCheck(elements, types);
    this.checks =
        List.of(
            new LocationCheck(elements),
            new PurposeCheck(),
            new DependenciesCheck(dependencies),
            new TracePointsCheck(),
            new RelatedCheck(),
            new CallStackCheck(),
            new ObserveCheck(),
            lateResults,
            new TracePathCheck());
  }

  public List<Finding> check(CheckedType type) {
    List<Finding> findings = new ArrayList<>();
    for (TypeCheck check : checks) {
      findings.addAll(check.check(type));
    }
    return findings;
  }

  /** Checks what {@code @ObserveExternal} asks for. */
  public List<Finding> check(WrapperRequest request) {
    return request.external().map(place -> lateResults.check(request, place)).orElse(List.of());
  }

  public List<Finding> check(PackageElement pkg) {
    return CallStackCheck.checkPackage(pkg, docs);
  }
}
