package org.evenhand.report;

import java.util.Optional;

/**
 * What stands in one cell of a table. This type is immutable.
 *
 * @param kind what sort of entry it is
 * @param text what is printed, formatted
 * @param note a remark printed below the table, such as why there is no number
 * @param mark the sign of a verdict, where the entry is one
 */
public record Entry(Kind kind, String text, Optional<String> note, Optional<Mark> mark) {

  /** What sort of entry stands in a cell. */
  public enum Kind {
    /** Words. */
    TEXT,
    /** A number that is shown. */
    NUMBER,
    /** A number that the disclosure rule hides. */
    HIDDEN,
    /** There is no number. */
    ABSENT
  }

  /** Words. */
  public static Entry text(String text) {
    return new Entry(Kind.TEXT, text, Optional.empty(), Optional.empty());
  }

  /** A verdict: its sign and its name. */
  public static Entry verdict(Mark mark, String name) {
    return new Entry(Kind.TEXT, name, Optional.empty(), Optional.of(mark));
  }

  /** A formatted number. */
  public static Entry number(String text) {
    return new Entry(Kind.NUMBER, text, Optional.empty(), Optional.empty());
  }

  /** A number that exists and is hidden. */
  public static Entry hidden() {
    return new Entry(Kind.HIDDEN, Format.HIDDEN, Optional.empty(), Optional.empty());
  }

  /** No number, and why. */
  public static Entry absent(String reason) {
    return new Entry(Kind.ABSENT, Format.ABSENT, Optional.of(reason), Optional.empty());
  }

  /** The same entry with a remark below the table. */
  public Entry withNote(String remark) {
    return new Entry(kind, text, Optional.of(remark), mark);
  }
}
