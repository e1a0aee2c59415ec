package dev.ote.processor.callgraph;

import static java.util.stream.Collectors.toSet;

import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import dev.ote.processor.body.ErroneousCode;
import dev.ote.processor.diagnostic.Certainty;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.DocPositions;
import dev.ote.processor.diagnostic.DocPositions.HeldComment;
import dev.ote.processor.diagnostic.ElementKey;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Findings;
import dev.ote.processor.doc.Docs;
import dev.ote.processor.doc.Neighbours;
import dev.ote.processor.model.Nest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The documented paths of a compilation. At each type's ANALYZE event its bodies become records; a
 * path is judged as soon as every type of this compilation that it runs through was analysed, and
 * what still waits at the end stays unsaid.
 */
final class TracePaths {
  private final DocTrees trees;
  private final Elements elements;
  private final Types types;
  private final Findings findings;
  private final Certainty certainty;
  private final Predicate<String> ignored;

  /** Paths by the top-level type that holds them, until that type is analysed. */
  private final Map<String, List<DocumentedPath>> unseen = new HashMap<>();

  /** Paths whose own type was analysed and which wait for others. */
  private final List<Waiting> waiting = new ArrayList<>();

  private final Set<String> relevantTypes = new HashSet<>();
  private final Set<String> compiled = new HashSet<>();
  private final Set<String> toBeAnalysed = new HashSet<>();
  private final Bodies bodies = new Bodies();
  private final Callees callees;
  private final Completeness completeness;

  /** What is known of the methods in the last round. */
  private Overrides inRounds;

  /** Remembers for as long as no bodies come. */
  private Unfolding unfolding = new Unfolding(bodies);

  /** The compiled types below each relevant one: their methods may be what is really called. */
  private final Map<String, Set<String>> subtypes = new HashMap<>();

  private final Map<Pair, Boolean> related = new HashMap<>();

  private record Pair(String one, String other) {}

  private record Waiting(DocumentedPath path, Optional<HeldComment> comment) {}

  /**
   * @param ignored types that are no dependencies
   */
  TracePaths(
      DocTrees trees,
      Elements elements,
      Types types,
      Findings findings,
      Certainty certainty,
      Neighbours neighbours,
      Predicate<String> ignored) {
    this.trees = trees;
    this.elements = elements;
    this.types = types;
    this.findings = findings;
    this.certainty = certainty;
    this.ignored = ignored;
    this.inRounds = new Overrides(elements, types);
    this.callees = new Callees(elements, types);
    this.completeness = new Completeness(elements, neighbours, compiled);
  }

  /** Notes what a checked type documents; to be called in the last round. */
  void read(TypeElement type, Docs docs) {
    List<DocumentedPath> paths = new DocumentedPathReader(docs, inRounds).read(type);
    if (!paths.isEmpty()) {
      unseen.computeIfAbsent(topLevelName(type), name -> new ArrayList<>()).addAll(paths);
      paths.forEach(path -> relevantTypes.addAll(path.types()));
    }
  }

  /** The types, by their canonical names, whose paths are still to be judged. */
  Set<String> concerned() {
    return unseen.values().stream()
        .flatMap(List::stream)
        .map(path -> path.method().owner())
        .collect(toSet());
  }

  /**
   * To be called when all paths were read.
   *
   * @param types the types whose source is in this compilation, nested ones too
   * @return whether there is something to verify
   */
  boolean start(Set<String> types) {
    if (unseen.isEmpty()) {
      return false;
    }
    compiled.addAll(types);
    toBeAnalysed.addAll(types);
    unseen.values().stream()
        .flatMap(List::stream)
        .filter(path -> !path.isWithin(types))
        .forEach(this::doubt);
    relevantTypes.retainAll(types);
    types.forEach(this::addToSupertypes);
    subtypes.values().forEach(relevantTypes::addAll);
    // Methods are others when the rounds are over.
    inRounds = new Overrides(elements, this.types);
    return true;
  }

  /**
   * Takes the bodies of a top-level type while they are there.
   *
   * @param code where it stands; null for what is no type in a file
   */
  void analysed(TypeElement type, @Nullable TreePath code) {
    List<String> names = Nest.names(type);
    names.forEach(toBeAnalysed::remove);
    if (code != null && names.stream().anyMatch(relevantTypes::contains)) {
      completeness.add(type, code.getCompilationUnit().getSourceFile());
      BodyScanner.scan(code, trees, callees).forEach(bodies::add);
      unfolding = new Unfolding(bodies);
    }
    List<DocumentedPath> paths = unseen.remove(topLevelName(type));
    if (paths != null) {
      Map<MethodId, ExecutableElement> methods = methods(type);
      for (DocumentedPath path : paths) {
        ExecutableElement method = methods.get(path.method());
        if (method != null) {
          judge(path, method);
        }
      }
    }
    judgeWaiting();
  }

  /** Says what is known at once; what must wait holds its comment, which is dear to look up. */
  private void judge(DocumentedPath path, ExecutableElement method) {
    DocPositions positions = new DocPositions(trees);
    if (isReady(path)) {
      report(path, () -> positions.hold(method));
    } else {
      waiting.add(new Waiting(path, positions.hold(method)));
    }
  }

  private void judgeWaiting() {
    for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
      Waiting next = all.next();
      if (isReady(next.path())) {
        all.remove();
        report(next.path(), next::comment);
      }
    }
  }

  private boolean isReady(DocumentedPath path) {
    for (String type : within(path)) {
      if (toBeAnalysed.contains(type)) {
        return false;
      }
    }
    return true;
  }

  private void report(DocumentedPath path, Supplier<Optional<HeldComment>> held) {
    CallGraph graph =
        new CallGraph(bodies, unfolding, within(path), compiled, completeness::isComplete);
    if (!graph.isWhole(path.namedBeyondItself())) {
      doubt(path);
    }
    List<PathFinding> found = new PathCheck(graph, ignored, this::areRelated).check(path);
    if (!found.isEmpty() && within(path).stream().noneMatch(this::isErroneous)) {
      held.get()
          .ifPresent(
              comment ->
                  findings.report(
                      found.stream()
                          .map(
                              each ->
                                  new Finding(each.check(), comment.at(each.offset()), each.text()))
                          .toList()));
    }
  }

  /** Of what javac has generated, the code is gone: there was no error in it. */
  private boolean isErroneous(String type) {
    @Nullable TypeElement element = elements.getTypeElement(type);
    @Nullable TreePath code = element == null ? null : trees.getPath(Nest.outermost(element));
    return code != null && ErroneousCode.isIn(code, trees);
  }

  private void doubt(DocumentedPath path) {
    ElementKey owner = new ElementKey(path.method().owner(), "");
    certainty.doubt(Check.TRACE_PATH_DRIFT, owner);
    certainty.doubt(Check.TRACE_PATH_INCOMPLETE, owner);
  }

  private boolean areRelated(String one, String other) {
    return one.equals(other)
        || related.computeIfAbsent(new Pair(one, other), this::areSubtypesOfEachOther);
  }

  private boolean areSubtypesOfEachOther(Pair pair) {
    TypeElement a = elements.getTypeElement(pair.one());
    TypeElement b = elements.getTypeElement(pair.other());
    return a != null
        && b != null
        && (types.isSubtype(types.erasure(a.asType()), types.erasure(b.asType()))
            || types.isSubtype(types.erasure(b.asType()), types.erasure(a.asType())));
  }

  private Map<MethodId, ExecutableElement> methods(TypeElement top) {
    Map<MethodId, ExecutableElement> methods = new HashMap<>();
    for (TypeElement type : Nest.of(top)) {
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        methods.put(callees.id(method), method);
      }
    }
    return methods;
  }

  /** The types whose bodies decide about a path. */
  private Set<String> within(DocumentedPath path) {
    if (subtypes.isEmpty()) {
      return path.types();
    }
    Set<String> within = new HashSet<>(path.types());
    path.types().forEach(type -> within.addAll(subtypes.getOrDefault(type, Set.of())));
    return within;
  }

  private void addToSupertypes(String name) {
    @Nullable TypeElement type = elements.getTypeElement(name);
    if (type != null) {
      for (TypeElement above : inRounds.supertypes(type)) {
        String aboveName = above.getQualifiedName().toString();
        if (relevantTypes.contains(aboveName)) {
          subtypes.computeIfAbsent(aboveName, n -> new HashSet<>()).add(name);
        }
      }
    }
  }

  private static String topLevelName(TypeElement type) {
    return Nest.outermost(type).getQualifiedName().toString();
  }
}
