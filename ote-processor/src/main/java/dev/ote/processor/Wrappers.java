package dev.ote.processor;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Findings;
import dev.ote.processor.diagnostic.Place;
import dev.ote.processor.generate.WrapperWriter;
import dev.ote.processor.model.ObservedType;
import dev.ote.processor.model.ObservedTypeReader;
import dev.ote.processor.model.Reading;
import dev.ote.processor.model.WrapperRequest;
import dev.ote.processor.output.WriteBehind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The wrappers of a compilation: reads what is asked for, writes it, says why it cannot be. */
final class Wrappers {
  private static final String RUNTIME = "dev.ote.runtime.PerformanceMetrics";

  private final Elements elements;
  private final Types types;
  private final Findings findings;
  private final WrapperWriter writer;
  private final Map<String, String> byType = new HashMap<>();
  private final Map<String, String> observedBy = new HashMap<>();
  private ObservedTypeReader reader;
  private boolean lackRuntime;
  private boolean runtimeMissingSaid;

  Wrappers(ProcessingEnvironment environment, Findings findings, WriteBehind output) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.findings = findings;
    this.writer = new WrapperWriter(environment.getFiler(), output);
    this.reader = new ObservedTypeReader(elements, types);
  }

  /** Forgets the elements of the last round. */
  void beginRound() {
    reader = new ObservedTypeReader(elements, types);
  }

  /**
   * Writes the wrapper, or says why there can be none; false if that must wait for a later round.
   *
   * @param lastChance whether there is no later one
   */
  boolean generate(WrapperRequest request, boolean lastChance) {
    if (!hasRuntime(request.home())) {
      sayRuntimeMissing(request);
      return true;
    }
    Reading reading = reader.read(request, lastChance);
    if (reading instanceof Reading.Done done) {
      done.type().ifPresent(observed -> write(observed, request));
    }
    print(reading);
    return reading instanceof Reading.Done;
  }

  /** Says why there is no wrapper, and writes none. */
  void refuse(WrapperRequest request) {
    print(reader.read(request, true));
  }

  /** The wrapper that a type asked for itself, by the qualified names of both. */
  Optional<String> of(TypeElement type) {
    return Optional.ofNullable(byType.get(type.getQualifiedName().toString()));
  }

  /** Says what cannot be observed. */
  void print(List<Finding> refusals) {
    findings.report(refusals);
  }

  private void print(Reading reading) {
    if (reading instanceof Reading.Done done) {
      print(done.refusals());
    }
  }

  private void write(ObservedType observed, WrapperRequest request) {
    String type = request.type().getQualifiedName().toString();
    String wrapper = observed.wrapper().canonicalName();
    @Nullable String other = observedBy.putIfAbsent(wrapper, type);
    if (other != null) {
      refuse(
          request, "its wrapper would be named " + wrapper + ", which is the wrapper of " + other);
      return;
    }
    try {
      writer.write(observed, request.origin());
      if (request.external().isEmpty()) {
        byType.put(type, wrapper);
      }
    } catch (FilerException e) {
      refuse(
          request,
          "its wrapper "
              + wrapper
              + " is there already: leave generated sources out of the sources to compile"
              + " and, in ECJ, earlier output off the class path");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuse(WrapperRequest request, String reason) {
    findings.report(
        new Finding(
            Check.OBSERVE_IMPOSSIBLE,
            request.external().orElseGet(() -> new Place.AtElement(request.type())),
            request.type().getSimpleName() + " cannot be observed: " + reason));
  }

  private boolean hasRuntime(PackageElement home) {
    @Nullable ModuleElement module = elements.getModuleOf(home);
    return (module == null
            ? elements.getTypeElement(RUNTIME)
            : elements.getTypeElement(module, RUNTIME))
        != null;
  }

  /** Whether a wrapper was not written for want of the runtime that it calls. */
  boolean lackRuntime() {
    return lackRuntime;
  }

  private void sayRuntimeMissing(WrapperRequest request) {
    lackRuntime = true;
    if (!runtimeMissingSaid) {
      @Nullable ModuleElement module = elements.getModuleOf(request.home());
      String remedy =
          module == null || module.isUnnamed()
              ? "add the dependency dev.ote:ote-runtime"
              : "add 'requires dev.ote.runtime;' to module " + module.getQualifiedName();
      runtimeMissingSaid =
          findings.report(
              new Finding(
                  Check.RUNTIME_MISSING,
                  new Place.AtElement(request.origin()),
                  "no wrapper is generated, because the runtime that it calls is not visible: "
                      + remedy));
    }
  }
}
