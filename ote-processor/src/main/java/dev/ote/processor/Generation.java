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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
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
  private final Types types;
  private final WrapperWriter writer;
  private final Set<String> deferred = new TreeSet<>();
  private final Map<String, String> wrappers = new TreeMap<>();
  private boolean runtimeMissingSaid;

  Generation(ProcessingEnvironment environment, StageGuard guard, DiagnosticPrinter printer) {
    this.elements = environment.getElementUtils();
    this.guard = guard;
    this.printer = printer;
    this.types = environment.getTypeUtils();
    this.writer = new WrapperWriter(environment.getFiler());
  }

  /** Generates what can be: of the types that are new in this round and of those put off before. */
  void generate(List<TypeElement> observed) {
    observed.forEach(type -> deferred.add(type.getQualifiedName().toString()));
    ObservedTypeReader reader = new ObservedTypeReader(elements, types);
    for (String name : Set.copyOf(deferred).stream().sorted().toList()) {
      TypeElement type = elements.getTypeElement(name);
      if (type == null || guard.run(STAGE, name, true, () -> generate(type, reader))) {
        deferred.remove(name);
      }
    }
  }

  /**
   * Says, in the last round, why what is still put off has no wrapper. Nothing is generated any
   * more: the compiler would complain that no processor will see it.
   */
  void finish() {
    ObservedTypeReader reader = new ObservedTypeReader(elements, types);
    for (String name : deferred) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        guard.run(STAGE, name, () -> printRefusals(reader.read(type, true)));
      }
    }
    deferred.clear();
  }

  void refuseExternal(Element annotated) {
    printer.print(ExternalObservation.refusals(annotated));
  }

  /** The wrapper generated for a type, by the qualified names of both. */
  Optional<String> wrapperOf(TypeElement type) {
    return Optional.ofNullable(wrappers.get(type.getQualifiedName().toString()));
  }

  private boolean generate(TypeElement type, ObservedTypeReader reader) {
    if (!hasRuntime(type)) {
      sayRuntimeMissing(type);
      return true;
    }
    Reading reading = reader.read(type, false);
    if (reading instanceof Reading.Done done) {
      done.type().ifPresent(observed -> write(observed, type));
    }
    printRefusals(reading);
    return reading instanceof Reading.Done;
  }

  private void printRefusals(Reading reading) {
    if (reading instanceof Reading.Done done) {
      List<Finding> refusals = done.refusals();
      printer.print(refusals);
    }
  }

  private void write(ObservedType observed, TypeElement type) {
    try {
      writer.write(observed, type);
      wrappers.put(type.getQualifiedName().toString(), observed.wrapper().canonicalName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean hasRuntime(TypeElement type) {
    @Nullable ModuleElement module = elements.getModuleOf(type);
    return (module == null
            ? elements.getTypeElement(RUNTIME)
            : elements.getTypeElement(module, RUNTIME))
        != null;
  }

  private void sayRuntimeMissing(TypeElement type) {
    if (!runtimeMissingSaid) {
      @Nullable ModuleElement module = elements.getModuleOf(type);
      String remedy =
          module == null || module.isUnnamed()
              ? "add the dependency dev.ote:ote-runtime"
              : "add 'requires dev.ote.runtime;' to module " + module.getQualifiedName();
      runtimeMissingSaid =
          printer.print(
              new Finding(
                  Check.RUNTIME_MISSING,
                  new Place.AtElement(type),
                  "no wrapper is generated, because the runtime that it calls is not visible: "
                      + remedy));
    }
  }
}
