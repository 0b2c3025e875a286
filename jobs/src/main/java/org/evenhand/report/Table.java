package org.evenhand.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.message.Message;
import org.evenhand.schema.Language;

/**
 * A table. This type is immutable.
 *
 * @param caption what it shows
 * @param reading one plain sentence that says how to read it
 * @param columns its columns
 * @param rows its rows, each with one entry per column
 */
public record Table(Message caption, Message reading, List<Column> columns, List<List<Entry>> rows)
    implements Block {

  /** No table. */
  public static final Table NONE = new Table(Message.NONE, Message.NONE, List.of(), List.of());

  /**
   * @throws IllegalArgumentException if a row does not fit the columns
   */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Entry> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a row needs one entry per column: " + caption);
      }
    }
  }

  /**
   * How a column is laid out.
   *
   * @param label the head of the column
   * @param role what its entries are
   */
  public record Column(Message label, Role role) {}

  /** What the entries of a column are. */
  public enum Role {
    /** They name the row. */
    HEADER,
    /** Words. */
    TEXT,
    /** Numbers, aligned at the right. */
    NUMBER
  }

  /**
   * A column with where its entries come from.
   *
   * @param <T> what a row is about
   * @param column the column
   * @param entry the entry of a row
   */
  public record Source<T>(Column column, Function<T, Entry> entry) {

    /** A column that names the row. */
    public static <T> Source<T> header(Message label, Function<T, Message> name) {
      return new Source<>(new Column(label, Role.HEADER), name.andThen(Entry::text));
    }

    /** A column of words. */
    public static <T> Source<T> text(Message label, Function<T, Entry> entry) {
      return new Source<>(new Column(label, Role.TEXT), entry);
    }

    /** A column of numbers. */
    public static <T> Source<T> number(Message label, Function<T, Entry> entry) {
      return new Source<>(new Column(label, Role.NUMBER), entry);
    }
  }

  /** A table with one row for each item. */
  public static <T> Table of(
      Message caption, Message reading, List<T> items, List<Source<T>> sources) {
    List<Column> columns = sources.stream().map(Source::column).toList();
    return new Table(
        caption,
        reading,
        columns,
        items.stream()
            .map(item -> sources.stream().map(source -> source.entry().apply(item)).toList())
            .toList());
  }

  /**
   * The remarks of the entries as sentences in their order, numbered from 1; those that say the
   * same are one.
   */
  public List<String> notes(Language language) {
    return rows.stream()
        .flatMap(List::stream)
        .map(entry -> entry.note(language))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.table(this);
  }
}
