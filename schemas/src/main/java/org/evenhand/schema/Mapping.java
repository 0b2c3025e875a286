package org.evenhand.schema;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * How a foreign export becomes the contract: rename, recode, constant, date format; nothing that
 * needs code.
 *
 * @param title what the mapping is for
 * @param layout how the export's files are written
 * @param fields the source of each contract field that the export can give
 * @param ignore columns of the export that are knowingly left unused; every other column must be
 *     the source of a field
 */
public record Mapping(
    String title, Layout layout, Map<String, Source> fields, List<String> ignore) {

  /** Copies what it is given; nothing is left unused where {@code ignore} is absent. */
  public Mapping {
    title = title == null ? "" : title;
    layout = layout == null ? Layout.UNSAID : layout;
    fields = fields == null ? Map.of() : Map.copyOf(fields);
    ignore = ignore == null ? List.of() : List.copyOf(ignore);
  }

  /** The mapping of an export that is in the contract's own columns and codes. */
  public static Mapping identity() {
    return new Mapping("", Layout.UNSAID, Map.of(), List.of());
  }

  /** Whether the export has the contract's own columns. */
  public boolean isIdentity() {
    return fields.isEmpty();
  }

  /**
   * How the files of an export are written, as far as that was said.
   *
   * @param delimiter of CSV files, one character; or null
   * @param encoding of CSV files that are not in UTF-8, by name; or null
   * @param sheet of a workbook that holds the cases; or null
   */
  public record Layout(String delimiter, String encoding, String sheet) implements Serializable {

    /** Nothing was said. */
    public static final Layout UNSAID = new Layout(null, null, null);
  }

  /**
   * Where a field's values come from: exactly one of column, constant and row number.
   *
   * @param column of the export, or null
   * @param constant the same value for every row, or null
   * @param rowNumber whether rows are numbered, where the export has no identifier of its own
   * @param date pattern of the column's dates, such as {@code dd/MM/yyyy}, for a month field; or
   *     null
   * @param recode values of the export and what they stand for; a value that is not named stays
   * @param codes the organisation's own code list for this field, or null for the contract's
   * @param notNames whether somebody vouches that the column's values are no names of people and no
   *     prose, although they look so
   */
  public record Source(
      String column,
      String constant,
      boolean rowNumber,
      String date,
      Map<String, String> recode,
      Codes codes,
      boolean notNames) {

    /** Copies the recoding. */
    public Source {
      recode = recode == null ? Map.of() : Map.copyOf(recode);
    }

    /** The column of the same name, as it is. */
    public static Source column(String name) {
      return new Source(name, null, false, null, Map.of(), null, false);
    }
  }

  /**
   * An organisation's own code list for one field.
   *
   * @param asFound whether the codes are those that the export holds, all of them listed in the
   *     gate account
   * @param limit the largest number of codes as found
   * @param list the codes written out, where they are not as found
   */
  public record Codes(boolean asFound, int limit, List<Code> list) {

    /** Largest number of codes as found where the mapping sets none. */
    public static final int DEFAULT_LIMIT = 100;

    /** Copies the list. */
    public Codes {
      list = list == null ? List.of() : List.copyOf(list);
    }
  }
}
