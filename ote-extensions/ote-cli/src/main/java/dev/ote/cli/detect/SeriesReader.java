package dev.ote.cli.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a series, one after the other; blank lines are none. */
final class SeriesReader {
  private final LineReader lines;
  private final Header header;

  /** Not of the row before: many small steps back go far. */
  private @Nullable Time latest;

  private String latestTimestamp = "";
  private @Nullable Disorder disorder;

  /** A row, with its cells as the file has them. */
  record Row(String timestamp, String valueText, double value) {}

  /**
   * Reads the header.
   *
   * @param in is not closed
   * @throws BadRow if it is not there, or not as it should be
   */
  SeriesReader(InputStream in) throws IOException, BadRow {
    // Bytes that are no text become characters that no cell may have.
    this.lines = new LineReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    String line = nextLine();
    if (line == null) {
      throw new BadRow(1, "the file is empty: it should begin with 'timestamp,value'");
    }
    this.header = Header.of(line, lines.number());
  }

  /** The next row, or null where there is none. */
  @Nullable Row next() throws IOException, BadRow {
    String line = nextLine();
    if (line == null) {
      return null;
    }
    List<String> cells = header.cells(line, lines.number());
    String timestamp = cells.get(header.timestamp());
    order(timestamp);
    String value = cells.get(header.value());
    return new Row(timestamp, value, Decimal.value(value, lines.number()));
  }

  /** Where time goes back, if it does so far. */
  @Nullable Disorder disorder() {
    return disorder;
  }

  private void order(String timestamp) throws BadRow {
    Time time = Time.of(timestamp, lines.number());
    if (latest != null && time.before(latest)) {
      disorder =
          disorder == null
              ? new Disorder(lines.number(), latestTimestamp, timestamp, 1)
              : disorder.more();
    }
    if (latest == null || time.at() > latest.at()) {
      latest = time;
      latestTimestamp = timestamp;
    }
  }

  private @Nullable String nextLine() throws IOException, BadRow {
    String line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line;
  }
}
