package dev.ote.processor.doc;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Access to the comments, and to what is around them, of the declarations under compilation. It
 * remembers them, and so holds for one round only.
 */
public final class Docs {
  private final Elements elements;
  private final Types types;
  private final @Nullable DocTrees trees;
  private final Neighbours neighbours;
  private final TypeNames names;
  private final Members members;
  private final DocComments comments;
  private final Map<Element, OteDoc> parsed = new HashMap<>();
  private final IdentityHashMap<CompilationUnitTree, SourceFile> files = new IdentityHashMap<>();
  private final Map<Element, ReferenceResolver> resolvers = new HashMap<>();

  /**
   * @param trees javac's trees; null in other compilers, where imports and files are unknown
   */
  public Docs(Elements elements, Types types, @Nullable DocTrees trees, Neighbours neighbours) {
    this.elements = elements;
    this.types = types;
    this.trees = trees;
    this.neighbours = neighbours;
    this.names = new TypeNames(elements);
    this.members = new Members(elements);
    this.comments = new DocComments(elements, trees);
  }

  /** The comment's sections; none where there is no comment or only a class file. */
  public OteDoc of(Element element) {
    OteDoc doc = parsed.get(element);
    if (doc == null) {
      doc = OteDocParser.parse(comments.of(element));
      parsed.put(element, doc);
    }
    return doc;
  }

  /**
   * A resolver for the comments of a type and its members, or of a package.
   *
   * @param owner the type or package
   */
  public ReferenceResolver resolver(Element owner, OteDoc ownerDoc) {
    return resolvers.computeIfAbsent(owner, each -> createResolver(each, ownerDoc));
  }

  private ReferenceResolver createResolver(Element owner, OteDoc ownerDoc) {
    @Nullable CompilationUnitTree file = comments.file(owner);
    Imports imports = new Imports(file == null ? null : file.getImports());
    TypeScope scope = new TypeScope(elements, owner, ownerDoc, names, members, imports, neighbours);
    return new ReferenceResolver(elements, types, scope, members, sourceFile(owner));
  }

  /** The file that declares the type or package. */
  public SourceFile sourceFile(Element owner) {
    @Nullable CompilationUnitTree file = comments.file(owner);
    return file == null
        ? SourceFile.UNKNOWN
        : files.computeIfAbsent(file, each -> SourceFile.of(each.getSourceFile().toUri()));
  }

  /**
   * Tells the methods of a type that its author wrote from those that Lombok added: these have a
   * place in the file as well, that of an annotation or a field.
   */
  public Predicate<ExecutableElement> writtenIn(TypeElement type) {
    @Nullable CompilationUnitTree file = comments.file(type);
    if (trees == null || file == null || !seesLombok(type)) {
      return method -> true;
    }
    String text = text(file);
    return text.contains("lombok")
        ? method -> WrittenMethod.is(trees.getTree(method), file, text, trees.getSourcePositions())
        : method -> true;
  }

  /** Where it is not in sight, no file need be read again to look for it. */
  private boolean seesLombok(TypeElement type) {
    return names.visible(elements.getModuleOf(type), "lombok.Getter").isPresent();
  }

  private static String text(CompilationUnitTree file) {
    try {
      return file.getSourceFile().getCharContent(true).toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
