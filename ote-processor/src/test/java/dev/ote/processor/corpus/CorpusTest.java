package dev.ote.processor.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Wraps every type of real libraries: nothing that is generated may fail to compile or draw a
 * warning, and of every type one hears. The module {@code corpus} says which libraries; {@code
 * -Dcorpus.library} picks some by a pattern.
 */
@Tag("corpus")
final class CorpusTest {
  private static final Path OUTPUT = Path.of("target", "corpus").toAbsolutePath();
  private static final double ENOUGH_PERCENT = 98;

  private static final List<LibraryResult> RESULTS = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> everyTypeOfALibrary() throws IOException {
    Path corpus = Path.of(System.getProperty("corpus.folder", "../corpus/target"));
    Pattern wanted = Pattern.compile(System.getProperty("corpus.library", ""));
    return Library.in(corpus).stream()
        .filter(library -> wanted.matcher(library.name()).find())
        .map(library -> DynamicTest.dynamicTest(library.name(), () -> wrap(library)));
  }

  @AfterAll
  static void summarize() throws IOException {
    String summary = new SummaryTable(RESULTS).render();
    System.out.println(summary);
    Files.writeString(OUTPUT.resolve("summary.md"), summary);
  }

  private static void wrap(Library library) throws IOException {
    System.out.println(library.name() + " …");
    Path folder = OUTPUT.resolve(library.name());
    List<Path> sources = library.unpackInto(folder.resolve("src"));
    List<AnnotatedType> types = Annotator.annotate(sources);
    LibraryResult result = new LibraryCompilation(library, folder).compile(sources, types);
    RESULTS.add(result);
    System.out.println(SummaryTable.row(result));
    write(folder.resolve("errors.txt"), result.errorsInWrappers());
    write(folder.resolve("warnings.txt"), result.warningsInWrappers());
    write(folder.resolve("refusals.txt"), result.refusals());
    write(folder.resolve("own-errors.txt"), result.errorsOfTheLibrary());

    assertThat(types).isNotEmpty();
    assertThat(result.crashes()).isEmpty();
    assertThat(result.errorsInWrappers()).isEmpty();
    assertThat(result.warningsInWrappers()).isEmpty();
    assertThat(result.passedOver()).as("types without a wrapper and without a reason").isEmpty();
    assertThat(result.refusedTwice()).as("types refused twice").isEmpty();
    assertThat(result.percent())
        .as("percentage of the types with a public instance method that have a wrapper")
        .isGreaterThanOrEqualTo(ENOUGH_PERCENT);
  }

  private static void write(Path file, List<Message> messages) throws IOException {
    Files.write(file, messages.stream().map(Message::toString).toList());
  }
}
