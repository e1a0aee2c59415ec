package dev.ote.processor.doc;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Access to the comments, and to what is around them, of the declarations under compilation. */
public final class Docs {
  private final Elements elements;
  private final Types types;
  private final @Nullable Trees trees;

  /**
   * @param trees javac's trees; null in other compilers, where imports and files are unknown
   */
  public Docs(Elements elements, Types types, @Nullable Trees trees) {
    this.elements = elements;
    this.types = types;
    this.trees = trees;
  }

  /** The comment's sections; none where there is no comment or only a class file. */
  public OteDoc of(Element element) {
    return OteDocParser.parse(elements.getDocComment(element));
  }

  /**
   * A resolver for the comments of a type and its members, or of a package.
   *
   * @param owner the type or package
   */
  public ReferenceResolver resolver(Element owner, OteDoc ownerDoc) {
    TypeScope scope = new TypeScope(elements, owner, ownerDoc, imports(owner));
    return new ReferenceResolver(elements, types, scope, sourceFile(owner));
  }

  /** The file that declares the element. */
  public SourceFile sourceFile(Element element) {
    CompilationUnitTree unit = compilationUnit(element);
    return unit == null ? SourceFile.UNKNOWN : SourceFile.of(unit.getSourceFile().toUri());
  }

  /**
   * Tells the methods of a type that its author wrote from those that Lombok added: these have a
   * place in the file as well, that of an annotation or a field.
   */
  public Predicate<ExecutableElement> writtenIn(TypeElement type) {
    CompilationUnitTree unit = compilationUnit(type);
    if (trees == null || unit == null) {
      return method -> true;
    }
    String text = text(unit);
    return text.contains("lombok")
        ? method -> WrittenMethod.is(trees.getTree(method), unit, text, trees.getSourcePositions())
        : method -> true;
  }

  private static String text(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }

  private Imports imports(Element element) {
    CompilationUnitTree unit = compilationUnit(element);
    return new Imports(unit == null ? null : unit.getImports());
  }

  private @Nullable CompilationUnitTree compilationUnit(Element element) {
    if (trees == null) {
      return null;
    }
    @Nullable TreePath path = trees.getPath(element);
    return path == null ? null : path.getCompilationUnit();
  }
}
