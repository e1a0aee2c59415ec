package dev.ote.cli.detect;

import dev.ote.runtime.output.AtomicFile;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A file in the making: it appears when it is complete, or not at all. */
final class ScoredFile implements Closeable {
  private static final int DIGITS = 6;
  private static final long ONE = 1_000_000;

  private final Path target;
  private final Path draft;
  private final BufferedWriter out;

  /** Begins a file, and makes its folder. */
  ScoredFile(Path target) throws CannotWrite {
    this.target = target;
    Path folder = Objects.requireNonNull(target.getParent(), "a file is in a folder");
    this.draft = folder.resolve(".ote-" + Long.toHexString(System.nanoTime()) + ".tmp");
    try {
      Files.createDirectories(folder);
      this.out = Drafts.open(draft);
      out.write(Header.TIMESTAMP + "," + Header.VALUE + ",anomaly_score\n");
    } catch (IOException e) {
      throw new CannotWrite(e);
    }
  }

  void add(SeriesReader.Row row, double score) throws CannotWrite {
    try {
      // A time or a number has neither a comma nor a quote in it, so it needs no quotes around.
      out.write(row.timestamp());
      out.write(',');
      out.write(row.valueText());
      out.write(',');
      writeScore(score);
      out.write('\n');
    } catch (IOException e) {
      throw new CannotWrite(e);
    }
  }

  /** Ends the file, and puts it where it is to be, in one step. */
  void complete() throws CannotWrite {
    try {
      out.close();
      AtomicFile.move(draft, target);
    } catch (IOException e) {
      throw new CannotWrite(e);
    }
  }

  /** In every language the same, and without an exponent. */
  private void writeScore(double score) throws IOException {
    long millionths = Math.round(score * ONE);
    String fraction = Long.toString(millionths % ONE);
    out.write(millionths >= ONE ? "1." : "0.");
    out.write("0".repeat(DIGITS - fraction.length()));
    out.write(fraction);
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Drafts.close(draft);
    }
  }
}
