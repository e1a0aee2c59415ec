package dev.ote.cli.detect;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/**
 * When a row was. Only its order counts.
 *
 * @param at seconds, or whatever the file counts in, since 1970
 * @param wallClock whether it is the time of some clock of unknown zone, in seconds
 */
record Time(double at, boolean wallClock) {
  private static final double HOUR = 3600;

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][ ]")
          .append(ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[ ][XXXXX][XXXX][XX][X]")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          // There is no 30 February.
          .withResolverStyle(ResolverStyle.STRICT);

  /** Reads ISO-8601, with T or a blank, or a number. */
  static Time of(String text, long line) throws BadRow {
    String time = text.strip();
    if (time.isEmpty()) {
      throw new BadRow(line, "the timestamp is missing");
    }
    if (Decimal.is(time)) {
      double number = Double.parseDouble(time);
      if (number < 0) {
        throw new BadRow(line, "the timestamp " + Shown.of(time) + " is negative");
      }
      if (Double.isInfinite(number)) {
        throw new BadRow(line, "the timestamp " + Shown.of(time) + " is too large");
      }
      return new Time(number, false);
    }
    try {
      return of(ISO.parse(time));
    } catch (DateTimeException e) {
      throw new BadRow(
          line,
          "the timestamp "
              + Shown.of(time)
              + " is neither ISO-8601 nor seconds or milliseconds since 1970");
    }
  }

  private static Time of(TemporalAccessor parsed) {
    LocalDate date = LocalDate.from(parsed);
    LocalTime time = parsed.query(TemporalQueries.localTime());
    ZoneOffset offset = parsed.query(TemporalQueries.offset());
    double seconds =
        date.toEpochDay() * 24 * HOUR
            + (time == null ? 0 : 1e-9 * time.toNanoOfDay())
            - (offset == null ? 0 : offset.getTotalSeconds());
    return new Time(seconds, offset == null);
  }

  /**
   * Tells whether this is before another, and not just by the hour that clocks are put back in
   * autumn.
   */
  boolean before(Time other) {
    return at < (wallClock ? other.at - HOUR : other.at);
  }
}
