package org.evenhand.report;

import java.util.Optional;
import java.util.OptionalLong;
import org.evenhand.message.Message;
import org.evenhand.schema.Language;

/**
 * What stands in one cell of a table. This type is immutable.
 *
 * @param kind what sort of entry it is
 * @param text what is printed, formatted
 * @param note a remark printed below the table, such as why there is no number
 * @param mark the sign of a verdict, where the entry is one
 * @param least the smallest count above zero that the number rests on, where it rests on counts
 */
public record Entry(
    Kind kind, Message text, Optional<Message> note, Optional<Mark> mark, OptionalLong least) {

  /** What sort of entry stands in a cell. */
  public enum Kind {
    /** Words. */
    TEXT,
    /** A number. */
    NUMBER,
    /** There is no number. */
    ABSENT
  }

  /** Words. */
  public static Entry text(Message text) {
    return of(Kind.TEXT, text);
  }

  /** A verdict: its sign and its name. */
  public static Entry verdict(Mark mark, Message name) {
    return new Entry(Kind.TEXT, name, Optional.empty(), Optional.of(mark), OptionalLong.empty());
  }

  /** A formatted number. */
  public static Entry number(String text) {
    return number(Message.literal(text));
  }

  /** A formatted number with its unit or what stands beside it. */
  public static Entry number(Message text) {
    return of(Kind.NUMBER, text);
  }

  /** No number, and why. */
  public static Entry absent(Message reason) {
    return of(Kind.ABSENT, Message.literal(Format.ABSENT)).withNote(reason);
  }

  /** The remark as a sentence. */
  public Optional<String> note(Language language) {
    return note.map(remark -> remark.sentence().in(language));
  }

  /** The same entry with a remark below the table. */
  public Entry withNote(Message remark) {
    return new Entry(kind, text, Optional.of(remark), mark, least);
  }

  /** The same entry as one that rests on this count and on no smaller one. */
  public Entry restingOn(OptionalLong count) {
    return new Entry(kind, text, note, mark, count);
  }

  private static Entry of(Kind kind, Message text) {
    return new Entry(kind, text, Optional.empty(), Optional.empty(), OptionalLong.empty());
  }
}
