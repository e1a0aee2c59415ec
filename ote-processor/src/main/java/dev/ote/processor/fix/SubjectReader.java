package dev.ote.processor.fix;

import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import dev.ote.processor.callgraph.CalledMethods;
import dev.ote.processor.callgraph.CalledMethods.Called;
import dev.ote.processor.callgraph.MethodId;
import dev.ote.processor.check.CheckedType;
import dev.ote.processor.check.CheckedType.Operation;
import dev.ote.processor.doc.Docs;
import dev.ote.processor.doc.Neighbours;
import dev.ote.processor.doc.SectionKind;
import dev.ote.processor.fix.Declarations.Declared;
import dev.ote.processor.fix.Declarations.Misread;
import dev.ote.processor.fix.SourceText.Unpatchable;
import dev.ote.processor.fix.Wanted.Owner;
import dev.ote.processor.model.Nest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads what patches need of a type, while its bodies are there. */
final class SubjectReader {
  private final DocTrees trees;
  private final Elements elements;
  private final Types types;
  private final Neighbours neighbours;
  private final SectionTruth truth;
  private final SourceReader sources = new SourceReader();
  private final LeftOut leftOut;

  /** Is told what no patch can be made of, and why. */
  interface LeftOut {
    void file(String file, String reason);

    void comment(Owner owner, String file, String reason);
  }

  SubjectReader(
      DocTrees trees,
      Elements elements,
      Types types,
      Neighbours neighbours,
      SectionTruth truth,
      LeftOut leftOut) {
    this.trees = trees;
    this.elements = elements;
    this.types = types;
    this.neighbours = neighbours;
    this.truth = truth;
    this.leftOut = leftOut;
  }

  /**
   * Reads a top-level type and its member types.
   *
   * @param wanted whose comments have findings
   */
  Map<Owner, Subject> read(TypeElement top, Set<String> checked, Set<Owner> wanted) {
    Map<Owner, Subject> subjects = new LinkedHashMap<>();
    @Nullable TreePath path = trees.getPath(top);
    Docs docs = new Docs(elements, types, trees, neighbours);
    List<CheckedType> concerned =
        Nest.of(top).stream()
            .filter(type -> checked.contains(type.getQualifiedName().toString()))
            .map(type -> CheckedType.of(type, docs))
            .filter(type -> isConcerned(type, wanted))
            .toList();
    if (path == null || concerned.isEmpty()) {
      return subjects;
    }
    try {
      SourceText source =
          sources.read(path.getCompilationUnit().getSourceFile(), docs.sourceFile(top));
      Declarations declarations = Declarations.of(path, source, trees);
      CalledMethods called = CalledMethods.of(path, trees, elements, types);
      for (CheckedType type : concerned) {
        readType(type, declarations, called, wanted, subjects);
      }
    } catch (Unpatchable e) {
      leftOut.file(path.getCompilationUnit().getSourceFile().getName(), e.reason());
    }
    return subjects;
  }

  private static boolean isConcerned(CheckedType type, Set<Owner> wanted) {
    String name = type.element().getQualifiedName().toString();
    return wanted.stream().anyMatch(owner -> owner.type().equals(name))
        || type.operations().stream()
            .anyMatch(op -> op.doc().section(SectionKind.TRACE_PATH).isPresent());
  }

  private void readType(
      CheckedType type,
      Declarations in,
      CalledMethods called,
      Set<Owner> wanted,
      Map<Owner, Subject> subjects) {
    String name = type.element().getQualifiedName().toString();
    List<String> used = truth.dependencies(type.element());
    Owner self = new Owner(name, Optional.empty());
    if (wanted.contains(self)) {
      put(
          self,
          type.element(),
          in,
          List.of(),
          (comment, tags) -> truth.ofType(type, used, in.source().path(), comment, tags),
          new Corrections(type, elements),
          subjects);
    }
    String arrow = in.source().canHold("→") ? "→ " : "";
    for (Operation operation : type.operations()) {
      ExecutableElement method = operation.method();
      Owner owner = new Owner(name, Optional.of(MethodId.of(method, types)));
      // What drifted may be known only when other types were analysed.
      if (wanted.contains(owner) || operation.doc().section(SectionKind.TRACE_PATH).isPresent()) {
        put(
            owner,
            method,
            in,
            called.by(method).stream().map(SubjectReader::names).toList(),
            (comment, tags) -> truth.ofMethod(type, used, operation, called, arrow),
            new Corrections(type, elements),
            subjects);
      }
    }
  }

  private interface Truth {
    Map<SectionKind, List<String>> of(Optional<DocComment> comment, int blockTags);
  }

  private void put(
      Owner owner,
      Element element,
      Declarations in,
      List<Set<String>> called,
      Truth sections,
      Corrections corrections,
      Map<Owner, Subject> subjects) {
    try {
      subjects.put(owner, subject(owner.type(), element, in, called, sections, corrections));
    } catch (Misread e) {
      leftOut.comment(owner, in.unit().getSourceFile().getName(), e.reason());
    }
  }

  private Subject subject(
      String name,
      Element element,
      Declarations in,
      List<Set<String>> called,
      Truth sections,
      Corrections corrections)
      throws Misread {
    Declared declared = in.find(element);
    Map<SectionKind, List<String>> truths = sections.of(declared.comment(), declared.blockTags());
    return new Subject(
        name,
        in.source(),
        declared.start(),
        declared.comment(),
        declared.blockTags(),
        in.markdown(),
        truths,
        declared.comment().map(existing -> corrections.of(existing, truths)).orElse(Map.of()),
        called);
  }

  private static Set<String> names(Called called) {
    return Stream.concat(Stream.of(called.method()), called.overridden().stream())
        .flatMap(
            method -> {
              String owner = method.owner().substring(method.owner().lastIndexOf('.') + 1);
              return Stream.of(owner + "." + method.name(), method.name());
            })
        .collect(Collectors.toSet());
  }
}
