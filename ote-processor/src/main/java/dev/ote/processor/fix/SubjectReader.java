package dev.ote.processor.fix;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import dev.ote.processor.callgraph.CalledMethods;
import dev.ote.processor.callgraph.CalledMethods.Called;
import dev.ote.processor.callgraph.MethodId;
import dev.ote.processor.check.CheckedType;
import dev.ote.processor.check.CheckedType.Operation;
import dev.ote.processor.doc.Docs;
import dev.ote.processor.doc.SectionKind;
import dev.ote.processor.fix.SourceText.Unpatchable;
import dev.ote.processor.fix.Wanted.Owner;
import dev.ote.processor.model.Nest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final int FIRST_WITH_MARKDOWN = 23;
  private static final Pattern UNICODE_ESCAPE = Pattern.compile("(?<!\\\\)\\\\u+([0-9a-fA-F]{4})");

  private final DocTrees trees;
  private final Elements elements;
  private final Types types;
  private final SectionTruth truth;
  private final SourceReader sources = new SourceReader();
  private final LeftOut leftOut;

  /** Is told what no patch can be made of, and why. */
  interface LeftOut {
    void file(String file, String reason);

    void comment(Owner owner, String file, String reason);
  }

  /** A comment that is not read here as the compiler reads it; others of its file may be. */
  private static final class Misread extends Exception {
    private static final long serialVersionUID = 1;

    Misread(String reason) {
      super(reason);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  SubjectReader(
      DocTrees trees, Elements elements, Types types, SectionTruth truth, LeftOut leftOut) {
    this.trees = trees;
    this.elements = elements;
    this.types = types;
    this.truth = truth;
    this.leftOut = leftOut;
  }

  /** The declarations of one file. */
  private record Declarations(
      SourceText source,
      CompilationUnitTree unit,
      Map<Integer, CommentLexer.Range> comments,
      boolean markdown,
      Map<Element, TreePath> paths) {}

  /**
   * Reads a top-level type and its member types.
   *
   * @param wanted whose comments have findings
   */
  Map<Owner, Subject> read(TypeElement top, Set<String> checked, Set<Owner> wanted) {
    Map<Owner, Subject> subjects = new LinkedHashMap<>();
    @Nullable TreePath path = trees.getPath(top);
    Docs docs = new Docs(elements, types, trees);
    List<CheckedType> concerned =
        Nest.of(top)
            .filter(type -> checked.contains(type.getQualifiedName().toString()))
            .map(type -> CheckedType.of(type, docs))
            .filter(type -> isConcerned(type, wanted))
            .toList();
    if (path == null || concerned.isEmpty()) {
      return subjects;
    }
    try {
      Declarations declarations = declarations(path, docs, top);
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

  private Declarations declarations(TreePath path, Docs docs, TypeElement top) throws Unpatchable {
    CompilationUnitTree unit = path.getCompilationUnit();
    SourceText source = sources.read(unit.getSourceFile(), docs.sourceFile(top));
    boolean markdown = Runtime.version().feature() >= FIRST_WITH_MARKDOWN;
    Map<Integer, CommentLexer.Range> comments = CommentLexer.docComments(source.text(), markdown);
    Map<Element, TreePath> paths = new HashMap<>();
    addPaths(path, paths);
    boolean allMarkdown =
        !comments.isEmpty()
            && comments.values().stream().allMatch(c -> source.text().startsWith("///", c.start()));
    return new Declarations(source, unit, comments, allMarkdown, paths);
  }

  private void addPaths(TreePath type, Map<Element, TreePath> paths) {
    paths.put(trees.getElement(type), type);
    for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
      TreePath path = new TreePath(type, member);
      if (member instanceof ClassTree) {
        addPaths(path, paths);
      } else if (trees.getElement(path) instanceof ExecutableElement method) {
        paths.putIfAbsent(method, path);
      }
    }
  }

  private void readType(
      CheckedType type,
      Declarations in,
      CalledMethods called,
      Set<Owner> wanted,
      Map<Owner, Subject> subjects) {
    String name = type.element().getQualifiedName().toString();
    Owner self = new Owner(name, Optional.empty());
    if (wanted.contains(self)) {
      put(
          self,
          type.element(),
          in,
          List.of(),
          (comment, tags) -> truth.ofType(type, in.source().path(), comment, tags),
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
            (comment, tags) -> truth.ofMethod(type, operation, called, arrow),
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
    TreePath path = in.paths().get(element);
    if (path == null) {
      throw new Misread("its declaration is not found there");
    }
    int start = (int) trees.getSourcePositions().getStartPosition(in.unit(), path.getLeaf());
    Optional<DocComment> comment =
        Optional.ofNullable(in.comments().get(start))
            .map(range -> DocComment.of(in.source(), range));
    @Nullable String asCompiled = trees.getDocComment(path);
    if (start < 0
        || !same(comment.map(DocComment::text).orElse(""), asCompiled == null ? "" : asCompiled)) {
      throw new Misread("its comment is not found there as the compiler reads it");
    }
    int tags = comment.isEmpty() ? start : blockTags(path, in.unit()).orElse(comment.get().close());
    Map<SectionKind, List<String>> truths = sections.of(comment, tags);
    return new Subject(
        name,
        in.source(),
        start,
        comment,
        tags,
        in.markdown(),
        truths,
        comment.map(existing -> corrections.of(existing, truths)).orElse(Map.of()),
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

  private Optional<Integer> blockTags(TreePath path, CompilationUnitTree unit) {
    @Nullable DocCommentTree tree = trees.getDocCommentTree(path);
    return tree == null || tree.getBlockTags().isEmpty()
        ? Optional.empty()
        : Optional.of(
            (int)
                trees
                    .getSourcePositions()
                    .getStartPosition(unit, tree, tree.getBlockTags().get(0)));
  }

  /** Whether our reading of a comment is the compiler's, white space aside. */
  private static boolean same(String ours, String compilers) {
    String decoded =
        UNICODE_ESCAPE
            .matcher(ours)
            .replaceAll(
                escape ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    return decoded.replaceAll("\\s", "").equals(compilers.replaceAll("\\s", ""));
  }
}
