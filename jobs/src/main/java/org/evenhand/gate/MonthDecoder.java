package org.evenhand.gate;

import java.time.YearMonth;
import org.evenhand.schema.DateReader;
import org.evenhand.schema.Dates;
import org.evenhand.schema.Mapping;

/** Months, counted from January of year 0; dates are cut to their month. */
final class MonthDecoder extends DateDecoder {

  private static final long serialVersionUID = 1L;

  private final int missingMonth;

  MonthDecoder(GateField field, Mapping.Column as) {
    this(field, as, 0);
  }

  private MonthDecoder(GateField field, Mapping.Column as, int missingMonth) {
    super(as, field.required() ? reject(Rule.BLANK) : MISSING, Rule.MONTH);
    this.missingMonth = missingMonth;
  }

  /** A decoder of the same dates that puts the column's month where none is written. */
  static MonthDecoder filling(GateField field, Mapping.Column as) {
    return new MonthDecoder(field, as, as.dates().missingMonth());
  }

  @Override
  DateReader.Result read(DateReader reader, String text) {
    return reader.month(text);
  }

  @Override
  int number(Dates.Reading date) {
    int month = date.month() == 0 ? missingMonth : date.month();
    return month == 0 ? reject(Rule.NO_MONTH) : Gate.monthNumber(YearMonth.of(date.year(), month));
  }
}
