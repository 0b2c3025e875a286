package org.evenhand.gate;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Months, counted from January of year 0; dates of a declared format are cut to their month. */
final class MonthDecoder extends Decoder {

  private static final long serialVersionUID = 1L;
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2199;

  private final Vocabulary vocabulary = new Vocabulary();
  private final GateField field;
  private transient DateTimeFormatter formatter;

  MonthDecoder(GateField field) {
    this.field = field;
  }

  @Override
  int decode(byte[] bytes, int from, int length) {
    int known = vocabulary.find(bytes, from, length);
    return known != Vocabulary.ABSENT ? known : unfamiliar(text(bytes, from, length));
  }

  private int unfamiliar(String value) {
    String meant = field.recode().getOrDefault(value, value);
    if (meant.isEmpty()) {
      return field.required() ? reject(Rule.BLANK) : MISSING;
    }
    try {
      TemporalAccessor date = formatter().parse(meant);
      int month =
          date.isSupported(ChronoField.MONTH_OF_YEAR) ? date.get(ChronoField.MONTH_OF_YEAR) : 1;
      int year = date.get(ChronoField.YEAR);
      if (year < EARLIEST || year > LATEST) {
        return reject(Rule.MONTH);
      }
      int months = Gate.monthNumber(YearMonth.of(year, month));
      vocabulary.put(value, months);
      return months;
    } catch (DateTimeException e) {
      return Detector.inMonth(meant).map(Decoder::reject).orElse(reject(Rule.MONTH));
    }
  }

  private DateTimeFormatter formatter() {
    if (formatter == null) {
      formatter =
          new DateTimeFormatterBuilder()
              // "yyyy" is the year of the era in this pattern language; without an era a strict
              // parser needs "uuuu".
              .appendPattern(field.date().replace('y', 'u'))
              .toFormatter(Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT);
    }
    return formatter;
  }
}
