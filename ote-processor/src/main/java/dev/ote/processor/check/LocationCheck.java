package dev.ote.processor.check;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import dev.ote.processor.doc.OteDoc.Part;
import dev.ote.processor.doc.SectionKind;
import dev.ote.processor.model.Nest;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** LOCATION says where the type is, as a path or as its qualified name. */
final class LocationCheck implements TypeCheck {
  private final Elements elements;

  LocationCheck(Elements elements) {
    this.elements = elements;
  }

  @Override
  public List<Finding> check(CheckedType type) {
    Optional<Finding> missing =
        SectionCheck.missing(
            Check.LOCATION_MISSING,
            type.element(),
            type.simpleName(),
            type.doc(),
            SectionKind.LOCATION,
            type.element().getQualifiedName().toString());
    return missing.or(() -> mismatch(type)).stream().toList();
  }

  private Optional<Finding> mismatch(CheckedType type) {
    Part written = type.doc().entries(SectionKind.LOCATION).get(0).first();
    // So it is written nearly everywhere.
    if (type.element().getQualifiedName().contentEquals(written.text())) {
      return Optional.empty();
    }
    String location = location(written.text());
    if (names(type.element(), location) || leadsTo(type, location)) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            Check.LOCATION_MISMATCH,
            new Place.InDoc(type.element(), written.offset()),
            "LOCATION '%s' is not where this type is: expected '%s' or a path that ends in '%s'"
                .formatted(
                    location, type.element().getQualifiedName(), expectedEnd(type, location))));
  }

  /** The path or name, without link markup or a remark behind it. */
  private static String location(String text) {
    String plain = text.replaceAll("^\\{@link(?:plain)?\\s+([^\\s}]+)[^}]*\\}.*", "$1");
    String first = plain.split("[\\s,;]", 2)[0].replaceAll("\\.$", "");
    return first.replace('\\', '/').replaceAll("^(?:\\./)+", "");
  }

  private boolean names(TypeElement type, String location) {
    return type.getQualifiedName().contentEquals(location)
        || elements.getBinaryName(type).contentEquals(location);
  }

  /**
   * Whether the path leads to the file, as far as both reach: people write paths from the project's
   * root or from a source root, with or without the name of the folder that holds the project.
   */
  private boolean leadsTo(CheckedType type, String location) {
    String conventional = conventionalPath(type);
    if (!type.file().isKnown()) {
      return endsWith(location, conventional) || endsWith(conventional, location);
    }
    String inProject = type.file().pathInProject();
    return endsWith(type.file().path(), location)
        || (endsWith(location, conventional) && endsWith(location, inProject))
        // Without a project root, nobody knows what the folders above the package should be.
        || (endsWith(location, conventional) && inProject.isEmpty());
  }

  /** As little of the path as shows what is wrong. */
  private String expectedEnd(CheckedType type, String location) {
    String conventional = conventionalPath(type);
    return endsWith(location, conventional) ? type.file().pathInProject() : conventional;
  }

  private static boolean endsWith(String path, String tail) {
    String relative = tail.replaceAll("^/", "");
    return !relative.isEmpty() && (path.equals(tail) || ("/" + path).endsWith("/" + relative));
  }

  /** The path below its source root, as javac expects it. */
  private String conventionalPath(CheckedType type) {
    PackageElement pkg = elements.getPackageOf(type.element());
    String folder =
        pkg.isUnnamed() ? "" : pkg.getQualifiedName().toString().replace('.', '/') + "/";
    return folder + fileName(type);
  }

  private static String fileName(CheckedType type) {
    if (type.file().isKnown()) {
      String path = type.file().path();
      return path.substring(path.lastIndexOf('/') + 1);
    }
    return Nest.outermost(type.element()).getSimpleName() + ".java";
  }
}
