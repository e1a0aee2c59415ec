package dev.ote.processor;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.DiagnosticPrinter;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import dev.ote.processor.generate.WrapperWriter;
import dev.ote.processor.model.ExternalObservation;
import dev.ote.processor.model.ObservedType;
import dev.ote.processor.model.ObservedTypeReader;
import dev.ote.processor.model.Reading;
import dev.ote.processor.model.WrapperRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Generates each observed type's wrapper in the first round in which everything that it names
 * resolves. It never waits for a check: a missing wrapper would bury what the check has to say
 * under the compiler's own errors.
 */
final class Generation {
  private static final String RUNTIME = "dev.ote.runtime.PerformanceMetrics";
  private static final String STAGE = "generate";

  private final Elements elements;
  private final StageGuard guard;
  private final DiagnosticPrinter printer;
  private final ObservedTypeReader reader;
  private final WrapperWriter writer;
  private final LombokTypes lombok;
  private final Set<String> deferred = new TreeSet<>();
  private final Set<NamedElement> deferredAsking = new TreeSet<>();
  private final Set<String> generatedExternally = new HashSet<>();
  private final Map<String, String> wrappers = new TreeMap<>();
  private final Map<String, String> observedBy = new HashMap<>();
  private boolean runtimeMissingSaid;

  Generation(
      ProcessingEnvironment environment,
      StageGuard guard,
      DiagnosticPrinter printer,
      LombokTypes lombok) {
    this.lombok = lombok;
    this.elements = environment.getElementUtils();
    this.guard = guard;
    this.printer = printer;
    this.reader = new ObservedTypeReader(elements, environment.getTypeUtils());
    this.writer = new WrapperWriter(environment.getFiler());
  }

  /**
   * Generates what can be: for what is new in this round and for what was put off before.
   *
   * @param observed types that ask for their wrapper themselves
   * @param asking types and packages that carry {@code @ObserveExternal}
   */
  void generate(List<TypeElement> observed, List<Element> asking) {
    observed.forEach(type -> deferred.add(type.getQualifiedName().toString()));
    for (String name : List.copyOf(deferred)) {
      TypeElement type = elements.getTypeElement(name);
      if (type == null
          || guard.run(
              STAGE, name, true, () -> !lombok.mustWait(type) && generate(own(type), false))) {
        deferred.remove(name);
      }
    }
    asking.forEach(element -> deferredAsking.add(NamedElement.of((QualifiedNameable) element)));
    for (NamedElement each : List.copyOf(deferredAsking)) {
      Optional<Element> element = each.in(elements);
      if (element.isEmpty()
          || guard.run(STAGE, each.name(), true, () -> generateExternal(element.get()))) {
        deferredAsking.remove(each);
      }
    }
  }

  /** False as long as a type that the element names waits for another processor. */
  private boolean generateExternal(Element asking) {
    boolean complete = ExternalObservation.isResolved(asking);
    for (WrapperRequest request : ExternalObservation.requests(asking, elements)) {
      String key = asking + " " + request.type();
      if (!generatedExternally.contains(key)) {
        if (generate(request, false)) {
          generatedExternally.add(key);
        } else {
          complete = false;
        }
      }
    }
    if (complete) {
      printer.print(ExternalObservation.refusals(asking));
    }
    return complete;
  }

  /**
   * Says, in the last round, why what is still put off has no wrapper. Nothing is generated any
   * more, if it can be helped: the compiler complains that no processor will see it.
   */
  void finish() {
    for (String name : deferred) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        guard.run(STAGE, name, () -> finish(type));
      }
    }
    deferred.clear();
    for (NamedElement each : deferredAsking) {
      each.in(elements)
          .ifPresent(
              asking ->
                  ExternalObservation.requests(asking, elements).stream()
                      .filter(r -> !generatedExternally.contains(asking + " " + r.type()))
                      .forEach(request -> guard.run(STAGE, each.name(), () -> refuse(request))));
    }
    deferredAsking.clear();
  }

  private void finish(TypeElement type) {
    if (lombok.hasWaitedInVain(type.getQualifiedName().toString())) {
      boolean unused = generate(own(type), true);
    } else {
      refuse(own(type));
    }
  }

  private WrapperRequest own(TypeElement type) {
    return WrapperRequest.of(type, elements);
  }

  /** The wrapper generated for a type, by the qualified names of both. */
  Optional<String> wrapperOf(TypeElement type) {
    return Optional.ofNullable(wrappers.get(type.getQualifiedName().toString()));
  }

  private boolean generate(WrapperRequest request, boolean lastChance) {
    if (!hasRuntime(request.home())) {
      sayRuntimeMissing(request);
      return true;
    }
    Reading reading = reader.read(request, lastChance);
    if (reading instanceof Reading.Done done) {
      done.type().ifPresent(observed -> write(observed, request));
    }
    printRefusals(reading);
    return reading instanceof Reading.Done;
  }

  private void refuse(WrapperRequest request) {
    printRefusals(reader.read(request, true));
  }

  private void printRefusals(Reading reading) {
    if (reading instanceof Reading.Done done) {
      List<Finding> refusals = done.refusals();
      printer.print(refusals);
    }
  }

  private void write(ObservedType observed, WrapperRequest request) {
    String type = request.type().getQualifiedName().toString();
    String wrapper = observed.wrapper().canonicalName();
    @Nullable String other = observedBy.putIfAbsent(wrapper, type);
    if (other != null) {
      printer.print(
          new Finding(
              Check.OBSERVE_IMPOSSIBLE,
              place(request),
              "%s cannot be observed: its wrapper would be named %s, which is the wrapper of %s"
                  .formatted(request.type().getSimpleName(), wrapper, other)));
      return;
    }
    try {
      writer.write(observed, request.origin());
      if (request.external().isEmpty()) {
        wrappers.put(type, wrapper);
      }
    } catch (FilerException e) {
      printer.print(
          new Finding(
              Check.OBSERVE_IMPOSSIBLE,
              place(request),
              "%s cannot be observed: its wrapper %s is there already: leave generated sources out of the sources to compile and, in ECJ, earlier output off the class path"
                  .formatted(request.type().getSimpleName(), wrapper)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Place place(WrapperRequest request) {
    return request.external().orElseGet(() -> new Place.AtElement(request.type()));
  }

  private boolean hasRuntime(PackageElement home) {
    @Nullable ModuleElement module = elements.getModuleOf(home);
    return (module == null
            ? elements.getTypeElement(RUNTIME)
            : elements.getTypeElement(module, RUNTIME))
        != null;
  }

  private void sayRuntimeMissing(WrapperRequest request) {
    if (!runtimeMissingSaid) {
      @Nullable ModuleElement module = elements.getModuleOf(request.home());
      String remedy =
          module == null || module.isUnnamed()
              ? "add the dependency dev.ote:ote-runtime"
              : "add 'requires dev.ote.runtime;' to module " + module.getQualifiedName();
      runtimeMissingSaid =
          printer.print(
              new Finding(
                  Check.RUNTIME_MISSING,
                  new Place.AtElement(request.origin()),
                  "no wrapper is generated, because the runtime that it calls is not visible: "
                      + remedy));
    }
  }
}
