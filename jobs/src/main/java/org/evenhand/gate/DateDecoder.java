package org.evenhand.gate;

import java.util.HashMap;
import org.evenhand.schema.DateReader;
import org.evenhand.schema.Dates;
import org.evenhand.schema.Mapping;

/** Dates as numbers, whatever is counted of them. */
abstract class DateDecoder extends Decoder {

  private static final long serialVersionUID = 1L;

  /** Different values that are remembered. */
  private static final int REMEMBERED = 10_000;

  private final Vocabulary vocabulary = new Vocabulary();
  private final HashMap<String, String> recode;
  private final Dates dates;
  private final int blank;
  private final Rule unread;
  private transient DateReader reader;

  /**
   * A decoder of dates that are written as those of a column.
   *
   * @param blank what a blank stands for
   * @param unread the rule by which a value that is no date is rejected
   */
  DateDecoder(Mapping.Column as, int blank, Rule unread) {
    this.recode = new HashMap<>(as.recode());
    this.dates = as.dates() == null ? Dates.MONTHS : as.dates();
    this.blank = blank;
    this.unread = unread;
  }

  /** The date that a text holds. */
  abstract DateReader.Result read(DateReader reader, String text);

  /** The number of a date of a year that is known, or a rejection. */
  abstract int number(Dates.Reading date);

  @Override
  final int decode(byte[] bytes, int from, int length) {
    // Time stamps hardly recur, their dates do.
    int dated = recode.isEmpty() ? reader().dateLength(bytes, from, length) : length;
    int known = vocabulary.find(bytes, from, dated);
    return known != Vocabulary.ABSENT ? known : unfamiliar(text(bytes, from, dated));
  }

  private int unfamiliar(String value) {
    String meant = recode.getOrDefault(value, value);
    if (meant.isEmpty()) {
      return blank;
    }
    DateReader.Result read = read(reader(), meant);
    int number =
        switch (read.outcome()) {
          case NONE -> unread(meant);
          case AMBIGUOUS -> reject(Rule.AMBIGUOUS_DATE);
          case READ -> known(read.date().orElseThrow());
        };
    if (!isRejection(number) && vocabulary.size() < REMEMBERED) {
      vocabulary.put(value, number);
    }
    return number;
  }

  private int known(Dates.Reading date) {
    return Dates.isKnown(date.year()) ? number(date) : reject(Rule.YEAR);
  }

  private int unread(String value) {
    return Detector.inMonth(value).map(Decoder::reject).orElse(reject(unread));
  }

  private DateReader reader() {
    if (reader == null) {
      reader = dates.reader();
    }
    return reader;
  }
}
