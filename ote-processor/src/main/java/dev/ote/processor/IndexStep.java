package dev.ote.processor;

import static java.util.stream.Collectors.toSet;

import dev.ote.processor.doc.Docs;
import dev.ote.processor.report.IndexEntry;
import dev.ote.processor.report.TypeIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads the entries of the index, but for what is found, and creates their files. */
final class IndexStep {
  private final RunContext context;
  private final List<TypeElement> checked;
  private final Wrappers wrappers;
  private final Indexing indexing;
  private final TypeIndex index;

  IndexStep(
      RunContext context,
      Docs docs,
      List<TypeElement> checked,
      Wrappers wrappers,
      Indexing indexing) {
    this.context = context;
    this.checked = checked;
    this.wrappers = wrappers;
    this.indexing = indexing;
    this.index = new TypeIndex(context.environment().getFiler(), context.elements(), docs);
  }

  private interface Reading {
    IndexEntry read() throws IOException;
  }

  void read() {
    Set<Element> asking = context.compiled().asking().collect(toSet());
    context
        .compiled()
        .packages()
        .filter(pkg -> asking.contains(pkg) || index.hasContent(pkg))
        .forEach(pkg -> add(pkg, () -> index.read(pkg)));
    Set<TypeElement> ofChecklist = Set.copyOf(checked);
    Stream.of(
            context.compiled().observed(), checked.stream(), ElementFilter.typesIn(asking).stream())
        .flatMap(types -> types)
        .distinct()
        .forEach(
            type ->
                add(type, () -> index.read(type, wrappers.of(type), ofChecklist.contains(type))));
    if (!indexing.hasPlace()) {
      context
          .printer()
          .note(
              "OTE: no index is written, because the compiler was not told with -d where to put"
                  + " it");
    }
  }

  private void add(QualifiedNameable element, Reading reading) {
    context
        .guard()
        .run(
            "index",
            element.getQualifiedName().toString(),
            () -> {
              try {
                indexing.add(reading.read());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
