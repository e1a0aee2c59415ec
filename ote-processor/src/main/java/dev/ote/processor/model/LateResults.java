package dev.ote.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;

/**
 * Results that do their work after the method has returned them, so that the time of its call says
 * little; and which of them a wrapper observes to their end all the same, by an adapter that its
 * module can see. All are known by name: no project has every library.
 *
 * <p>A {@code CompletionStage} is none of them: its completion ends the call.
 */
public final class LateResults {
  private static final String ADAPTERS = "dev.ote.reactive";
  private static final String STAGE = "java.util.concurrent.CompletionStage";
  private static final String RXJAVA_3 = "io.reactivex.rxjava3.core.";

  /** The types that have an adapter; their subtypes have none, as it returns the type itself. */
  private static final Map<String, String> ADAPTED =
      Map.of(
          "java.util.concurrent.Flow.Publisher",
          "FlowOperations",
          "org.reactivestreams.Publisher",
          "ReactiveStreamsOperations",
          "reactor.core.publisher.Mono",
          "ReactorOperations",
          "reactor.core.publisher.Flux",
          "ReactorOperations",
          RXJAVA_3 + "Flowable",
          "RxJavaOperations",
          RXJAVA_3 + "Observable",
          "RxJavaOperations",
          RXJAVA_3 + "Single",
          "RxJavaOperations",
          RXJAVA_3 + "Maybe",
          "RxJavaOperations",
          RXJAVA_3 + "Completable",
          "RxJavaOperations");

  /** What late results are subtypes of, each with when it does its work. */
  private static final Map<String, String> WHEN = new HashMap<>();

  static {
    know(
        "when it is subscribed to",
        List.of(
            "java.util.concurrent.Flow.Publisher",
            "org.reactivestreams.Publisher",
            RXJAVA_3 + "ObservableSource",
            RXJAVA_3 + "SingleSource",
            RXJAVA_3 + "MaybeSource",
            RXJAVA_3 + "CompletableSource",
            "io.reactivex.rxjava3.parallel.ParallelFlowable",
            "io.reactivex.ObservableSource",
            "io.reactivex.SingleSource",
            "io.reactivex.MaybeSource",
            "io.reactivex.CompletableSource",
            "io.reactivex.parallel.ParallelFlowable",
            "rx.Observable",
            "rx.Single",
            "rx.Completable",
            "io.smallrye.mutiny.Uni",
            "kotlinx.coroutines.flow.Flow"));
    know(
        "when its elements are asked for",
        List.of(
            "java.util.stream.BaseStream",
            "java.util.Iterator",
            "java.util.Spliterator",
            "java.util.Enumeration",
            "kotlin.sequences.Sequence"));
    know(
        "after it was returned",
        List.of("java.util.concurrent.Future", "io.vertx.core.Future", "kotlinx.coroutines.Job"));
  }

  private final Access access;

  /**
   * A result that no adapter observes.
   *
   * @param type the simple name of the declared type
   * @param when when it does its work, such as "when it is subscribed to"
   * @param hasAdapter whether there is an adapter that the wrapper's module does not see
   */
  public record LateResult(String type, String when, boolean hasAdapter) {}

  /**
   * @param home the package of the wrapper
   */
  public LateResults(Elements elements, PackageElement home) {
    this(new Access(elements, home));
  }

  LateResults(Access access) {
    this.access = access;
  }

  /** What is late about the result of an observed method; empty if calls are timed to their end. */
  public Optional<LateResult> unobserved(TypeMirror result) {
    List<String> supertypes = supertypes(result);
    if (supertypes.contains(STAGE) || adapter(result).isPresent()) {
      return Optional.empty();
    }
    return supertypes.stream()
        .filter(WHEN::containsKey)
        .findFirst()
        .map(
            known ->
                new LateResult(
                    simpleName(supertypes.get(0)),
                    WHEN.getOrDefault(known, ""),
                    ADAPTED.containsKey(supertypes.get(0))));
  }

  /** The class that observes such a result to its end, if the wrapper can see it. */
  Optional<ClassName> adapter(TypeMirror result) {
    return result instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? Optional.ofNullable(ADAPTED.get(element.getQualifiedName().toString()))
            .map(name -> ClassName.get(ADAPTERS, name))
            .filter(adapter -> access.find(adapter.canonicalName()).isPresent())
        : Optional.empty();
  }

  /** The names of the type and of all its supertypes, nearest first. */
  private static List<String> supertypes(TypeMirror type) {
    Set<Element> seen = new HashSet<>();
    Deque<TypeMirror> waiting = new ArrayDeque<>(List.of(type));
    List<String> names = new ArrayList<>();
    while (!waiting.isEmpty()) {
      TypeMirror next = waiting.removeFirst();
      if (next instanceof TypeVariable variable
          && variable.asElement() instanceof TypeParameterElement parameter
          && seen.add(parameter)) {
        // Not its upper bound: with several bounds that is, in ECJ, the variable itself.
        waiting.addAll(parameter.getBounds());
      } else if (next instanceof IntersectionType intersection) {
        waiting.addAll(intersection.getBounds());
      } else if (next instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement element
          && seen.add(element)) {
        names.add(element.getQualifiedName().toString());
        waiting.add(element.getSuperclass());
        waiting.addAll(element.getInterfaces());
      }
    }
    return names;
  }

  private static String simpleName(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
  }

  private static void know(String when, Collection<String> types) {
    types.forEach(type -> WHEN.put(type, when));
  }
}
