package org.evenhand.gate;

import java.time.LocalDate;
import java.util.Map;
import org.evenhand.schema.DateReader;
import org.evenhand.schema.Dates;
import org.evenhand.schema.Mapping;

/** Counts whole days from the date in one cell to that in another. */
final class DaysReader extends FieldReader {

  private final int start;
  private final int end;
  private final DayDecoder starts;
  private final DayDecoder ends;

  DaysReader(Mapping.Days days, Map<String, Integer> places) {
    this.start = places.get(days.from().name());
    this.end = places.get(days.to().name());
    this.starts = new DayDecoder(days.from(), Rule.START);
    this.ends = new DayDecoder(days.to(), Rule.DATE);
  }

  @Override
  int read(Cells cells) {
    int to = ends.decode(cells.bytes(end), cells.from(end), cells.length(end));
    if (to == Decoder.MISSING || Decoder.isRejection(to)) {
      return to;
    }
    int from = starts.decode(cells.bytes(start), cells.from(start), cells.length(start));
    if (from == Decoder.MISSING) {
      return Decoder.reject(Rule.START);
    }
    if (Decoder.isRejection(from)) {
      return from;
    }
    return to < from ? Decoder.reject(Rule.BEFORE_START) : to - from;
  }

  /** One of the two dates, counted in days from the first that is known. */
  private static final class DayDecoder extends DateDecoder {

    private static final long serialVersionUID = 1L;
    private static final long FIRST = LocalDate.of(Dates.FIRST_YEAR, 1, 1).toEpochDay();

    private final Rule unread;

    DayDecoder(Mapping.Column as, Rule unread) {
      super(as, MISSING, unread);
      this.unread = unread;
    }

    @Override
    DateReader.Result read(DateReader reader, String text) {
      return reader.day(text);
    }

    @Override
    int number(Dates.Reading date) {
      if (date.month() == 0 || date.day() == 0) {
        return reject(unread);
      }
      long day = LocalDate.of(date.year(), date.month(), date.day()).toEpochDay();
      return Math.toIntExact(day - FIRST);
    }
  }
}
