package dev.ote.processor;

import dev.ote.processor.model.ExternalObservation;
import dev.ote.processor.model.WrapperRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Generates each wrapper in the first round in which everything that it names resolves. It never
 * waits for a check: a missing wrapper would bury what the check has to say under the compiler's
 * own errors.
 */
final class Generation {
  private static final String STAGE = "generate";

  private final Elements elements;
  private final StageGuard guard;
  private final LombokTypes lombok;
  private final Wrappers wrappers;
  private final Set<String> deferred = new TreeSet<>();
  private final Set<NamedElement> deferredAsking = new TreeSet<>();
  private final Set<String> doneExternally = new HashSet<>();

  Generation(Elements elements, StageGuard guard, LombokTypes lombok, Wrappers wrappers) {
    this.elements = elements;
    this.guard = guard;
    this.lombok = lombok;
    this.wrappers = wrappers;
  }

  /**
   * Generates what can be: for what is new in this round and for what was put off before.
   *
   * @param observed types that ask for their wrapper themselves
   * @param asking types and packages that carry {@code @ObserveExternal}
   */
  void generate(List<TypeElement> observed, List<QualifiedNameable> asking) {
    wrappers.beginRound();
    observed.forEach(type -> deferred.add(type.getQualifiedName().toString()));
    for (String name : List.copyOf(deferred)) {
      TypeElement type = elements.getTypeElement(name);
      if (type == null
          || guard.run(
              STAGE,
              name,
              true,
              () -> !lombok.mustWait(type) && wrappers.generate(own(type), false))) {
        deferred.remove(name);
      }
    }
    asking.forEach(element -> deferredAsking.add(NamedElement.of(element)));
    for (NamedElement each : List.copyOf(deferredAsking)) {
      Optional<Element> element = each.in(elements);
      if (element.isEmpty()
          || guard.run(STAGE, each.name(), true, () -> generateExternal(element.get()))) {
        deferredAsking.remove(each);
      }
    }
  }

  /**
   * Says, in the last round, why what is still put off has no wrapper. Nothing is generated any
   * more, if it can be helped: the compiler complains that no processor will see it.
   */
  void finish() {
    wrappers.beginRound();
    for (String name : deferred) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        guard.run(STAGE, name, () -> finish(type));
      }
    }
    deferred.clear();
    for (NamedElement each : deferredAsking) {
      each.in(elements)
          .ifPresent(asking -> guard.run(STAGE, each.name(), () -> finishExternal(asking)));
    }
    deferredAsking.clear();
  }

  private void finish(TypeElement type) {
    if (lombok.hasWaitedInVain(type.getQualifiedName().toString())) {
      boolean unused = wrappers.generate(own(type), true);
    } else {
      wrappers.refuse(own(type));
    }
  }

  private WrapperRequest own(TypeElement type) {
    return WrapperRequest.of(type, elements);
  }

  /** False as long as a type that the element names waits for another processor. */
  private boolean generateExternal(Element asking) {
    boolean complete = ExternalObservation.isResolved(asking);
    for (WrapperRequest request : external(asking)) {
      if (wrappers.generate(request, false)) {
        doneExternally.add(key(request));
      } else {
        complete = false;
      }
    }
    if (complete) {
      wrappers.print(ExternalObservation.refusals(asking));
    }
    return complete;
  }

  private void finishExternal(Element asking) {
    external(asking).forEach(wrappers::refuse);
    wrappers.print(ExternalObservation.refusals(asking));
  }

  /** What the element asks for and was not done in an earlier round. */
  private List<WrapperRequest> external(Element asking) {
    return ExternalObservation.requests(asking, elements).stream()
        .filter(request -> !doneExternally.contains(key(request)))
        .toList();
  }

  private static String key(WrapperRequest request) {
    return request.origin() + " " + request.type();
  }
}
