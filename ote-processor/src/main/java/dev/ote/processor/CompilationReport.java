package dev.ote.processor;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.DiagnosticPrinter;
import dev.ote.processor.doc.SourceFile;
import dev.ote.processor.option.Options;
import dev.ote.processor.output.IoProblem;
import dev.ote.processor.report.Compiled;
import dev.ote.processor.report.Reports;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** What {@code ote.report} asks for: reports of all that is indexed, compiled now or earlier. */
final class CompilationReport {
  private static final int PROBLEMS_SHOWN = 5;
  private static final String PROBE = "META-INF/ote/report";

  private final Options options;
  private final DiagnosticPrinter printer;
  private final Filer filer;
  private @Nullable Folders folders;

  private record Folders(Path classes, Path projectRoot, Path reports) {}

  CompilationReport(Options options, DiagnosticPrinter printer, Filer filer) {
    this.options = options;
    this.printer = printer;
    this.filer = filer;
  }

  /**
   * Makes the folder, while a warning that it cannot be made still counts.
   *
   * @param sources the files that are compiled: a relative path begins at the root of their project
   */
  void prepare(Stream<SourceFile> sources) {
    try {
      @Nullable Path classes = classes();
      if (classes == null) {
        say("there is no index to make it from, because classes are not written to a folder");
        return;
      }
      Path root = ProjectRoot.of(sources, classes);
      Path reports = root.resolve(options.report()).normalize();
      Files.createDirectories(reports);
      if (!Files.isWritable(reports)) {
        say("the folder cannot be written");
        return;
      }
      folders = new Folders(classes, root, reports);
    } catch (InvalidPathException e) {
      say("it is no path: " + e.getReason());
    } catch (IOException e) {
      say("the folder cannot be made: " + IoProblem.text(e));
    }
  }

  /** Where all findings can be read, as an end of a sentence; empty where no report is written. */
  String place() {
    return folders == null ? "" : "; all are in " + folders.reports().resolve("index.html");
  }

  /** Writes it, when the index is written. */
  void write(Compiled compiled) {
    if (folders == null) {
      return;
    }
    try {
      Reports.write(folders.classes(), folders.projectRoot(), folders.reports(), compiled).stream()
          .limit(PROBLEMS_SHOWN)
          .forEach(this::say);
    } catch (IOException e) {
      say("it cannot be written: " + IoProblem.text(e));
    }
  }

  /** The class output; null where there is none, or none on disk. */
  private @Nullable Path classes() throws IOException {
    try {
      return Path.of(insideClasses().toUri()).resolve("../../..").normalize();
    } catch (IllegalArgumentException | FileSystemNotFoundException notOnDisk) {
      return null;
    }
  }

  /** A file that nobody writes, beside the index, two folders deep. */
  private FileObject insideClasses() throws IOException {
    try {
      return filer.getResource(StandardLocation.CLASS_OUTPUT, "", PROBE);
    } catch (FileNotFoundException | NoSuchFileException onlyWhatExists) {
      // ECJ. Gradle would ask for the element that the file comes from, but it does not run ECJ.
      return filer.createResource(StandardLocation.CLASS_OUTPUT, "", PROBE);
    }
  }

  private void say(String problem) {
    printer.print(Check.INVALID_OPTION, "report '" + options.report() + "': " + problem);
  }
}
