package org.evenhand.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A row of a table that goes out, written by column; a column that is not set is empty. */
public final class Row {

  /** Tells a key column that was forgotten from one that was set to be empty. */
  private static final Object UNSET = new Object();

  private final OutputTable table;
  private final Map<String, Integer> places;
  private final Object[] cells;

  /** An empty row of a table. */
  public Row(OutputTable table) {
    this(table, places(table));
  }

  private Row(OutputTable table, Map<String, Integer> places) {
    this.table = table;
    this.places = places;
    this.cells = new Object[table.columns().size()];
    Arrays.fill(cells, UNSET);
  }

  /** Another empty row of the same table; a table of many rows is written faster from one row. */
  public Row blank() {
    return new Row(table, places);
  }

  private static Map<String, Integer> places(OutputTable table) {
    Map<String, Integer> places = new HashMap<>();
    table.columns().forEach(column -> places.put(column.name(), places.size()));
    return places;
  }

  private int place(String column) {
    Integer place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException(
          "the table %s has no column %s".formatted(table.name(), column));
    }
    return place;
  }

  /**
   * Sets a cell.
   *
   * @param value a String, Long or Double as the column holds; null or an empty optional leaves the
   *     cell empty
   * @return this row
   * @throws IllegalArgumentException if the table has no such column, or not of such values
   */
  public Row set(String column, Object value) {
    int place = place(column);
    Object cell = plain(value);
    if (cell != null && !table.columns().get(place).type().values.isInstance(cell)) {
      throw new IllegalArgumentException(
          "the column %s of %s holds no %s"
              .formatted(column, table.name(), cell.getClass().getSimpleName()));
    }
    cells[place] = cell;
    return this;
  }

  /**
   * The cells in the order of the columns; null for an empty one.
   *
   * @throws IllegalStateException if a column of the table's key was not set
   */
  public List<Object> cells() {
    for (String column : table.key()) {
      if (cells[place(column)] == UNSET) {
        throw new IllegalStateException("a row of %s without %s".formatted(table.name(), column));
      }
    }
    return Collections.unmodifiableList(
        Arrays.asList(Arrays.stream(cells).map(cell -> cell == UNSET ? null : cell).toArray()));
  }

  /** The cells that are not empty, by column. */
  public Map<String, Object> filled() {
    List<Object> all = cells();
    Map<String, Object> filled = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) != null) {
        filled.put(table.columns().get(i).name(), all.get(i));
      }
    }
    return filled;
  }

  private static Object plain(Object value) {
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? number.getAsDouble() : null;
    }
    if (value instanceof OptionalLong number) {
      return number.isPresent() ? number.getAsLong() : null;
    }
    return value instanceof Optional<?> any ? any.orElse(null) : value;
  }
}
