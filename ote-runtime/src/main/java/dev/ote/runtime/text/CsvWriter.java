package dev.ote.runtime.text;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;

/**
 * Writes comma-separated values as <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 * has them, for programs and for spreadsheets.
 *
 * <p>Spreadsheets compute texts that begin like a formula, whoever wrote them. Such texts get an
 * apostrophe in front, as <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a>
 * recommends. What would drive a terminal is {@linkplain SafeText escaped}.
 *
 * <p>Not for use by several threads at once.
 */
public final class CsvWriter {
  private static final String FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";

  private final StringBuilder csv = new StringBuilder();
  private boolean follows;

  /** Creates a writer that has written nothing. */
  public CsvWriter() {}

  /**
   * Writes a row of texts.
   *
   * @param texts the cells
   * @return this writer
   */
  @CanIgnoreReturnValue
  public CsvWriter row(List<String> texts) {
    texts.forEach(this::text);
    return endRow();
  }

  /**
   * Writes a cell.
   *
   * @param text any text
   * @return this writer
   */
  @CanIgnoreReturnValue
  public CsvWriter text(String text) {
    String safe = SafeText.escape(text);
    String start = safe.stripLeading();
    boolean formula = !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0;
    String cell = formula ? "'" + safe : safe;
    boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"');
    return cell(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
  }

  /**
   * Writes a whole number.
   *
   * @param number any number
   * @return this writer
   */
  @CanIgnoreReturnValue
  public CsvWriter number(long number) {
    return cell(Long.toString(number));
  }

  /**
   * Writes a number.
   *
   * @param number any number; an empty cell is written for what is none
   * @return this writer
   */
  @CanIgnoreReturnValue
  public CsvWriter number(double number) {
    return cell(Double.isNaN(number) ? "" : NumberText.shortest(number));
  }

  /**
   * Writes an empty cell: no data.
   *
   * @return this writer
   */
  @CanIgnoreReturnValue
  public CsvWriter nothing() {
    return cell("");
  }

  /**
   * Ends a row, by carriage return and line feed.
   *
   * @return this writer
   */
  @CanIgnoreReturnValue
  public CsvWriter endRow() {
    csv.append("\r\n");
    follows = false;
    return this;
  }

  private CsvWriter cell(String content) {
    if (follows) {
      csv.append(',');
    }
    csv.append(content);
    follows = true;
    return this;
  }

  /** What was written so far. */
  @Override
  public String toString() {
    return csv.toString();
  }
}
