package org.evenhand.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads the dates of a column by one or more patterns. Patterns are proven before they are used:
 * what a pattern writes of every month it must read back as that month, and no other pattern of the
 * column may read it as another one. A whole date in ISO 8601, with a time of day or without, means
 * the same to everybody and is what typed dates of spreadsheets and Parquet are written as: it is
 * read too, unless a pattern reads it as another date.
 */
public final class DateReader {

  private static final DatePattern ISO = DatePattern.of("yyyy-MM-dd", 0);

  /** A date that reads differently where its parts change places. */
  private static final String ISO_DATE = "2001-02-03";

  private final List<DatePattern> patterns;
  private final boolean iso;

  DateReader(List<DatePattern> patterns, boolean century) {
    this.patterns = patterns;
    if (century && patterns.stream().noneMatch(DatePattern::hasTwoDigitYears)) {
      throw new IllegalArgumentException(
          "has no two-digit year; remove years_from, or write yy for such years");
    }
    Dates.Reading date = ISO.read(ISO_DATE).orElseThrow();
    this.iso = byPatterns(ISO_DATE, true).date().filter(read -> !read.agrees(date)).isEmpty();
  }

  /** What the patterns make of a text. */
  public enum Outcome {
    /** No pattern reads it. */
    NONE,
    /** Two patterns read it, each as another date. */
    AMBIGUOUS,
    /** It is a date. */
    READ
  }

  /**
   * A text as the patterns read it.
   *
   * @param outcome whether they do
   * @param date empty unless they do
   */
  public record Result(Outcome outcome, Optional<Dates.Reading> date) {}

  /** Reads the month of a text; what is written of its day may differ by pattern. */
  public Result month(String text) {
    return read(text, false);
  }

  /** Reads the day of a text. */
  public Result day(String text) {
    return read(text, true);
  }

  /**
   * How much of a cell is its date: all of it, or what comes before a time of day in ISO 8601.
   *
   * @param bytes hold the cell
   * @param from where it begins
   * @param length how many bytes it has
   */
  public int dateLength(byte[] bytes, int from, int length) {
    return iso ? IsoTime.dateLength(bytes, from, length) : length;
  }

  private Result read(String text, boolean days) {
    Result read = byPatterns(text, days);
    if (read.outcome() != Outcome.NONE || !iso) {
      return read;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Optional<Dates.Reading> date =
        ISO.read(text.substring(0, Math.min(text.length(), dateLength(bytes, 0, bytes.length))));
    return new Result(date.isPresent() ? Outcome.READ : Outcome.NONE, date);
  }

  private Result byPatterns(String text, boolean days) {
    Dates.Reading found = null;
    for (DatePattern pattern : patterns) {
      Optional<Dates.Reading> read = pattern.read(text);
      if (read.isPresent()) {
        if (found != null && differ(found, read.get(), days)) {
          return new Result(Outcome.AMBIGUOUS, Optional.empty());
        }
        found = read.get();
      }
    }
    return new Result(found == null ? Outcome.NONE : Outcome.READ, Optional.ofNullable(found));
  }

  private static boolean differ(Dates.Reading one, Dates.Reading other, boolean days) {
    return days ? !one.equals(other) : !one.isSameMonth(other);
  }

  /**
   * Proves that every pattern gives year and month by itself.
   *
   * @param missingMonth whether the mapping says which month stands for one that is not written
   * @throws IllegalArgumentException if one does not; its message says what to write, as the rest
   *     of a sentence that begins with the key
   */
  public void proveMonths(boolean missingMonth) {
    patterns.forEach(pattern -> pattern.proveMonths(missingMonth));
    if (missingMonth && patterns.stream().noneMatch(DatePattern::canLackMonth)) {
      throw new IllegalArgumentException(
          "always names its month; remove missing_month, or put the month into brackets: yyyy[-MM]");
    }
    proveApart(false);
  }

  /** Proves in the same way that every pattern gives the day. */
  public void proveDays() {
    patterns.forEach(DatePattern::proveDays);
    proveApart(true);
  }

  private void proveApart(boolean days) {
    for (DatePattern writing : patterns) {
      for (String sample : writing.samples()) {
        if (read(sample, days).outcome() == Outcome.AMBIGUOUS) {
          throw new IllegalArgumentException(
              "has two patterns that read the same date as different %s; keep one of them"
                  .formatted(days ? "days" : "months"));
        }
      }
    }
  }
}
