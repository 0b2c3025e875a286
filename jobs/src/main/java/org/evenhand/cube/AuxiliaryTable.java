package org.evenhand.cube;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A companion of the case export, such as the membership figures: rows of values that passed the
 * gate. A coded field holds its code, a month {@code yyyy-MM}, a number its digits; blank is what
 * was not given.
 *
 * @param table name of the table in the contract
 * @param fields the fields that it gives
 * @param rows one value per field
 */
public record AuxiliaryTable(String table, List<String> fields, List<List<String>> rows) {

  /** The field that says for how many cases a row stands, where it can stand for several. */
  public static final String CASES = "cases";

  /** Puts fields and rows in the order of their names and values, whatever that of the file. */
  public AuxiliaryTable {
    List<String> given = List.copyOf(fields);
    List<String> named = given.stream().sorted().toList();
    int[] places = named.stream().mapToInt(given::indexOf).toArray();
    rows =
        rows.stream()
            .map(row -> Arrays.stream(places).mapToObj(row::get).toList())
            .sorted(Comparator.comparing(row -> String.join("\t", row)))
            .toList();
    fields = named;
  }

  /** The rows, each value by its field. */
  public List<Row> asRows() {
    return rows.stream().map(this::row).toList();
  }

  private Row row(List<String> values) {
    Map<String, String> byField = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      byField.put(fields.get(i), values.get(i));
    }
    return new Row(byField);
  }

  /**
   * The same rows with fewer fields, and for how many cases each stands.
   *
   * @throws IllegalArgumentException if the table does not give one of the fields
   */
  public AuxiliaryTable marginal(List<String> kept) {
    if (!fields.containsAll(kept)) {
      throw new IllegalArgumentException("the companion lacks one of " + kept);
    }
    List<String> fewer =
        fields.stream().filter(field -> kept.contains(field) || field.equals(CASES)).toList();
    if (fewer.equals(fields)) {
      return this;
    }
    return new AuxiliaryTable(
        table,
        fewer,
        asRows().stream().map(row -> fewer.stream().map(row::text).toList()).toList());
  }

  /**
   * One row.
   *
   * @param values by field
   */
  public record Row(Map<String, String> values) {

    /**
     * The value of a field; blank where none was given.
     *
     * @throws IllegalArgumentException if the table does not give the field
     */
    public String text(String field) {
      String value = values.get(field);
      if (value == null) {
        throw new IllegalArgumentException("the companion has no field " + field);
      }
      return value;
    }

    /** The number in a field, if one was given. */
    public OptionalDouble number(String field) {
      String text = text(field);
      return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }
  }
}
