package dev.ote.processor.corpus;

import java.io.IOException;
import java.nio.file.Path;

/** Leaves the annotated sources of all libraries, in {@code annotated}, for others to measure. */
final class AnnotateCorpus {
  private AnnotateCorpus() {}

  public static void main(String... arguments) throws IOException {
    Path corpus = Path.of(arguments[0]);
    for (Library library : Library.in(corpus)) {
      Path folder = corpus.resolve("annotated").resolve(library.name());
      System.out.println(
          library.name() + ": " + Annotator.annotate(library.unpackInto(folder)).size() + " types");
    }
  }
}
