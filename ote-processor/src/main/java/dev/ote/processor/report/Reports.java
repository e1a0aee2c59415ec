package dev.ote.processor.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ote.processor.output.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code ote.sarif}, {@code ote.json} and {@code index.html} from a folder of classes. */
public final class Reports {
  private Reports() {}

  /**
   * Writes the reports, each file in one step, so that nobody reads half of one.
   *
   * @param classes the class output, which holds the index
   * @param projectRoot what sources are relative to
   * @param folder where the reports go; made where it is missing
   * @param compiled what is compiled now; {@link Compiled#NOTHING} for classes at rest
   * @return what was wrong with the index, one message for each file that is left out
   * @throws IOException where a file cannot be read or written
   */
  public static List<String> write(Path classes, Path projectRoot, Path folder, Compiled compiled)
      throws IOException {
    IndexFolder index = IndexFolder.read(classes, projectRoot, compiled);
    Report report = new Report(index.types(), new SourceLines(projectRoot));
    Files.createDirectories(folder);
    replace(folder.resolve("ote.sarif"), SarifReport.render(report));
    replace(folder.resolve("ote.json"), JsonReport.render(report));
    replace(folder.resolve("index.html"), HtmlReport.render(report));
    return index.problems();
  }

  private static void replace(Path file, String text) throws IOException {
    AtomicFile.replace(file, text.getBytes(UTF_8));
  }
}
