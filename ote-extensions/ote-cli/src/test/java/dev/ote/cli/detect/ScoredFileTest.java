package dev.ote.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoredFileTest {
  private static final SeriesReader.Row ROW = new SeriesReader.Row("0", "1", 1);

  @TempDir private Path folder;

  @Test
  void nothingIsRememberedOfWhatIsComplete() throws IOException {
    for (int i = 0; i < 3; i++) {
      try (ScoredFile file = new ScoredFile(folder.resolve(i + ".csv"))) {
        file.add(ROW, 0.5);
        assertThat(Drafts.open()).hasSize(1);
        file.complete();
      }
    }

    assertThat(Drafts.open()).isEmpty();
    assertThat(folder.resolve("2.csv")).hasContent("timestamp,value,anomaly_score\n0,1,0.500000");
  }

  @Test
  void whatIsNotCompleteIsGone() throws IOException {
    try (ScoredFile file = new ScoredFile(folder.resolve("a.csv"))) {
      file.add(ROW, 0.5);
      assertThat(folder).isNotEmptyDirectory();
    }

    assertThat(folder).isEmptyDirectory();
    assertThat(Drafts.open()).isEmpty();
  }

  @Test
  void whatIsNotCompleteWhenTheJvmEndsIsGone() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Ended.class.getName(),
                folder.resolve("a.csv").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(said).isEqualTo("a draft is there: true");
    assertThat(folder).isEmptyDirectory();
  }

  /** A program that ends amid a file. */
  static final class Ended {
    private Ended() {}

    public static void main(String[] arguments) throws IOException {
      Path target = Path.of(arguments[0]);
      new ScoredFile(target).add(ROW, 0.5);
      try (var files = Files.list(target.getParent())) {
        System.out.print("a draft is there: " + files.findAny().isPresent());
      }
      System.out.flush();
      System.exit(3);
    }
  }
}
