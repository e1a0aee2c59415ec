package dev.ote.cli;

import dev.ote.cli.detect.Problem;
import dev.ote.cli.detect.Replay;
import dev.ote.cli.detect.Replayed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ote detect}. */
@Command(
    name = "detect",
    description = "Says of each row of recorded series how unusual it is, from 0 to 1.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    parameterListHeading = "%nFolders:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every series is scored",
      "1:something is wrong in a file; the others are scored",
      "2:the command cannot be run as it was given"
    },
    footer = {
      "%nAn input has a header and the columns 'timestamp' and 'value'; an output is",
      "timestamp,value,anomaly_score. Folders within IN_DIR are kept. A row is scored",
      "from itself and the rows before it, by the detector that programs use online."
    })
final class DetectCommand implements Callable<Integer> {
  private static final long KIB = 1_024;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "IN_DIR",
      description = "Has the series: CSV files, one a series.")
  private Path in = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "OUT_DIR",
      description = "Gets a file of the same name for each. It is made where it is not there.")
  private Path out = Path.of("");

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no closing line.")
  private boolean quiet;

  @Override
  public Integer call() {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Replayed replayed = replay(err);
    replayed.problems().stream().map(Problem::describe).forEach(err::println);
    if (!quiet) {
      err.println(summary(replayed));
    }
    err.flush();
    return replayed.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.FOUND;
  }

  private Replayed replay(PrintWriter err) {
    try (ProgressDisplay display = ProgressDisplay.of(quiet, err)) {
      return Replay.run(
          in,
          out,
          (bytes, total, file) ->
              display.advanced(
                  (int) (bytes / KIB), (int) Math.max(1, total / KIB), file.toString()));
    } catch (IllegalArgumentException e) {
      throw new CannotRun(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new CannotRun(in + " cannot be read: " + e.getMessage());
    }
  }

  private static String summary(Replayed replayed) {
    return "OTE: "
        + "%,d series scored, %,d rows".formatted(replayed.series(), replayed.rows())
        + (replayed.failed() == 0 ? "" : "; %,d not scored".formatted(replayed.failed()))
        + (replayed.others() == 0
            ? ""
            : "; %,d %s left out, not CSV"
                .formatted(replayed.others(), replayed.others() == 1 ? "file" : "files"));
  }
}
