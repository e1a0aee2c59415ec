package dev.ote.processor.diagnostic;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.io.IOException;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Finds the file, line and column of a place, the same that the compiler prints. */
final class PlaceLocator {
  private static final int TAB = 8;

  private final @Nullable DocTrees trees;

  /**
   * @param trees javac's trees; null in other compilers, which do not tell
   */
  PlaceLocator(@Nullable DocTrees trees) {
    this.trees = trees;
  }

  /** What of {@link FindingRecord} tells the place. */
  record Location(String file, long line, long column) {
    static final Location UNKNOWN = new Location("", 0, 0);
  }

  /** The same place in a form that is looked up once, for showing it as well as for locating it. */
  Place resolve(Place place) {
    if (trees != null && place instanceof Place.InDoc in) {
      return new DocPositions(trees)
          .hold(in.element(), in.offset())
          .map(held -> (Place) held)
          .orElseGet(() -> new Place.AtElement(in.element()));
    }
    return place;
  }

  Location locate(Place place) {
    if (trees == null) {
      return Location.UNKNOWN;
    }
    if (place instanceof Place.InHeldDoc held) {
      CompilationUnitTree unit = held.compilationUnit();
      long position = trees.getSourcePositions().getStartPosition(unit, held.comment(), held.at());
      return at(unit, place.element(), position);
    }
    if (place instanceof Place.AtTree at) {
      CompilationUnitTree unit = at.compilationUnit();
      return at(unit, at.element(), trees.getSourcePositions().getStartPosition(unit, at.tree()));
    }
    if (place instanceof Place.AtAnnotation annotated) {
      @Nullable TreePath path =
          annotated.value() == null
              ? trees.getPath(place.element(), annotated.annotation())
              : trees.getPath(place.element(), annotated.annotation(), annotated.value());
      return path == null ? Location.UNKNOWN : at(path, place.element());
    }
    @Nullable TreePath path = trees.getPath(place.element());
    return path == null ? Location.UNKNOWN : at(path, place.element());
  }

  private Location at(TreePath path, Element element) {
    if (trees == null) {
      return Location.UNKNOWN;
    }
    CompilationUnitTree unit = path.getCompilationUnit();
    long start = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
    long shown =
        start < 0
            ? start
            : new DeclaredName(text(unit), path, trees.getSourcePositions()).position((int) start);
    return at(unit, element, shown);
  }

  private static Location at(CompilationUnitTree unit, Element element, long position) {
    String file = file(unit, element);
    if (position < 0) {
      return new Location(file, 0, 0);
    }
    @Nullable LineMap lines = unit.getLineMap();
    return lines == null
        ? counted(file, text(unit), position)
        : new Location(file, lines.getLineNumber(position), lines.getColumnNumber(position));
  }

  /** What the map of lines says; under {@code -g:none} javac makes none. */
  private static Location counted(String file, String text, long position) {
    int line = 1;
    int column = 0;
    for (int i = 0; i < Math.min(position, text.length()); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        line++;
        column = 0;
      } else {
        column = c == '\t' ? column / TAB * TAB + TAB : column + 1;
      }
    }
    return new Location(file, line, column + 1);
  }

  /** Below the source root: where that root lies is the machine's own business. */
  private static String file(CompilationUnitTree unit, Element element) {
    JavaFileObject source = unit.getSourceFile();
    String path = source.toUri().getPath() == null ? source.getName() : source.toUri().getPath();
    @Nullable Element pkg = element;
    while (pkg != null && !(pkg instanceof PackageElement)) {
      pkg = pkg.getEnclosingElement();
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    return pkg instanceof PackageElement named && !named.isUnnamed()
        ? named.getQualifiedName().toString().replace('.', '/') + "/" + name
        : name;
  }

  private static String text(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
