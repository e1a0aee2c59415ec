package dev.ote.processor.generate;

import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import dev.ote.processor.model.Annotations;
import dev.ote.processor.model.ExternalObservation;
import dev.ote.processor.model.Observation;
import dev.ote.processor.model.ObservedTypeReader;
import dev.ote.processor.model.Reading;
import dev.ote.processor.model.WrapperRequest;
import dev.ote.processor.output.WriteBehind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** Reading and generation alone, without the checks that the real processor runs beside them. */
final class WrapperProcessor extends AbstractProcessor {
  private final Diagnostic.Kind kindOfRefusals;
  private final Set<String> waiting = new LinkedHashSet<>();
  final List<String> wrapped = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();
  final List<String> deferred = new ArrayList<>();
  final List<Throwable> crashes = new ArrayList<>();

  WrapperProcessor(Diagnostic.Kind kindOfRefusals) {
    this.kindOfRefusals = kindOfRefusals;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    addObserved(ElementFilter.typesIn(round.getRootElements()));
    annotated(round)
        .forEach(
            asking ->
                ExternalObservation.requests(asking, processingEnv.getElementUtils())
                    .forEach(request -> processAll(request, round.processingOver())));
    List<String> types = List.copyOf(waiting);
    waiting.clear();
    for (String name : types) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      processAll(WrapperRequest.of(type, processingEnv.getElementUtils()), round.processingOver());
    }
    return false;
  }

  private void processAll(WrapperRequest request, boolean lastChance) {
    try {
      process(request, lastChance);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | AssertionError e) {
      crashes.add(
          new IllegalStateException(
              "while reading "
                  + request.type()
                  + ": "
                  + e
                  + " at "
                  + Arrays.toString(Arrays.copyOf(e.getStackTrace(), 8)),
              e));
    }
  }

  private Set<? extends Element> annotated(RoundEnvironment round) {
    TypeElement annotation =
        processingEnv.getElementUtils().getTypeElement(Annotations.OBSERVE_EXTERNAL);
    return annotation == null ? Set.of() : round.getElementsAnnotatedWith(annotation);
  }

  private void addObserved(Iterable<TypeElement> types) {
    for (TypeElement type : types) {
      if (Observation.isObserved(type)) {
        waiting.add(type.getQualifiedName().toString());
      }
      addObserved(ElementFilter.typesIn(type.getEnclosedElements()));
    }
  }

  private void process(WrapperRequest request, boolean lastChance) throws IOException {
    TypeElement type = request.type();
    Reading reading =
        new ObservedTypeReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils())
            .read(request, lastChance);
    if (reading instanceof Reading.Done done) {
      done.refusals().forEach(this::print);
      if (done.type().isPresent()) {
        WriteBehind atOnce = new WriteBehind(false, (stage, name, action) -> action.run());
        new WrapperWriter(processingEnv.getFiler(), atOnce)
            .write(done.type().get(), request.origin());
        wrapped.add(type.getQualifiedName().toString());
      }
    } else if (lastChance) {
      deferred.add(type.getQualifiedName().toString());
    } else {
      waiting.add(type.getQualifiedName().toString());
    }
  }

  private void print(Finding finding) {
    findings.add(finding);
    if (finding.place() instanceof Place.AtAnnotation at) {
      processingEnv
          .getMessager()
          .printMessage(
              kindOfRefusals, finding.message(), at.element(), at.annotation(), at.value());
    } else {
      processingEnv
          .getMessager()
          .printMessage(kindOfRefusals, finding.message(), finding.place().element());
    }
  }
}
