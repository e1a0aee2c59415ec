package dev.ote.processor.fix;

import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import dev.ote.processor.body.BodyDependencies;
import dev.ote.processor.callgraph.MethodId;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.DocPositions;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import dev.ote.processor.doc.Neighbours;
import dev.ote.processor.fix.Wanted.Owner;
import dev.ote.processor.model.Dependencies;
import dev.ote.processor.output.IoProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Collects the findings that a machine can mend, reads what the code says when each type is
 * analysed, and writes one patch when the compilation ends. What is not found is not touched.
 */
public final class DocumentationFixes implements Consumer<Finding> {
  private final DocTrees trees;
  private final Elements elements;
  private final Types types;
  private final Neighbours neighbours;
  private final Dependencies dependencies;
  private final Path file;
  private final Guard guard;
  private final Consumer<String> notes;
  private final Map<Owner, List<Wanted>> wanted = new HashMap<>();
  private final Patch patch = new Patch();
  private final Set<String> checked = new HashSet<>();
  private Optional<SubjectReader> reader = Optional.empty();

  /** Runs what is done for one type, and keeps its faults from stopping the compiler. */
  public interface Guard {
    void run(String type, Runnable action);
  }

  /**
   * @param file where the patch goes
   * @param notes takes what is said at the end
   */
  public DocumentationFixes(
      DocTrees trees,
      Elements elements,
      Types types,
      Neighbours neighbours,
      Dependencies dependencies,
      Path file,
      Guard guard,
      Consumer<String> notes) {
    this.trees = trees;
    this.elements = elements;
    this.types = types;
    this.neighbours = neighbours;
    this.dependencies = dependencies;
    this.file = file;
    this.guard = guard;
    this.notes = notes;
  }

  /** Takes note of a finding, during a round or after. */
  @Override
  public void accept(Finding finding) {
    if (Wanted.canMend(finding.check())) {
      Element element = finding.place().element();
      Owner owner =
          finding.check() == Check.DEPENDENCY_UNDOCUMENTED
              ? new Owner(typeOf(element).getQualifiedName().toString(), Optional.empty())
              : owner(element);
      String dependency =
          finding.check() == Check.DEPENDENCY_UNDOCUMENTED
              ? dependency(owner, finding.place())
              : "";
      wanted
          .computeIfAbsent(owner, each -> new ArrayList<>())
          .add(new Wanted(finding.check(), owner, position(finding.place()), dependency));
    }
  }

  /**
   * Prepares for types to be analysed; to be called in the last round.
   *
   * @param checkedTypes the types that the checks concern
   * @param compiledTypes all types whose source is in this compilation
   */
  public void start(Set<String> checkedTypes, Set<String> compiledTypes) {
    checked.addAll(checkedTypes);
    StepChoice steps = new StepChoice(elements, types, compiledTypes);
    reader =
        Optional.of(
            new SubjectReader(
                trees,
                elements,
                types,
                neighbours,
                new SectionTruth(dependencies, this::inBodies, steps),
                patch));
  }

  /** Reads what a patch needs of a top-level type whose bodies are attributed. */
  public void analysed(TypeElement type) {
    String name = type.getQualifiedName().toString();
    reader.ifPresent(
        r -> guard.run(name, () -> r.read(type, checked, wanted.keySet()).forEach(patch::add)));
  }

  /** Writes the patch, and notes what became of it; to be called once, in the end. */
  public void write() {
    guard.run(file.toString(), this::writePatch);
  }

  private void writePatch() {
    try {
      patch.write(file, wanted).forEach(notes);
    } catch (IOException e) {
      notes.accept("OTE: the patch " + file + " cannot be written: " + IoProblem.text(e));
    }
  }

  private Owner owner(Element element) {
    if (element instanceof ExecutableElement method
        && method.getEnclosingElement() instanceof TypeElement type) {
      return new Owner(type.getQualifiedName().toString(), Optional.of(MethodId.of(method, types)));
    }
    return new Owner(typeOf(element).getQualifiedName().toString(), Optional.empty());
  }

  private static TypeElement typeOf(Element element) {
    for (@Nullable Element e = element; e != null; e = e.getEnclosingElement()) {
      if (e instanceof TypeElement type) {
        return type;
      }
    }
    throw new IllegalArgumentException(element + " is in no type");
  }

  private List<String> inBodies(TypeElement type) {
    return BodyDependencies.of(type, trees, elements, types, dependencies);
  }

  private String dependency(Owner owner, Place place) {
    Optional<TypeElement> found =
        place instanceof Place.AtTree at
            ? usedAt(at)
            : Optional.ofNullable(elements.getTypeElement(owner.type())).stream()
                .flatMap(type -> dependencies.declared(type).stream())
                .filter(use -> use.at().equals(place.element()))
                .map(Dependencies.Use::dependency)
                .findFirst();
    return found.map(type -> type.getQualifiedName().toString()).orElse("");
  }

  private Optional<TypeElement> usedAt(Place.AtTree at) {
    @Nullable TreePath path = TreePath.getPath(at.compilationUnit(), at.tree());
    @Nullable Element used = path == null ? null : trees.getElement(path);
    return used != null && used.getEnclosingElement() instanceof TypeElement owner
        ? Optional.of(dependencies.observedBy(owner))
        : Optional.empty();
  }

  private int position(Place place) {
    if (place instanceof Place.InHeldDoc held) {
      return (int)
          trees
              .getSourcePositions()
              .getStartPosition(held.compilationUnit(), held.comment(), held.at());
    }
    return place instanceof Place.InDoc in
        ? new DocPositions(trees).hold(in.element(), in.offset()).map(this::position).orElse(-1)
        : -1;
  }
}
