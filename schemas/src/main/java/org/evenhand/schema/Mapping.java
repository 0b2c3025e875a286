package org.evenhand.schema;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a foreign export becomes the contract: rename, recode, constant, dates, rules over several
 * columns; nothing that needs code.
 *
 * @param title what the mapping is for
 * @param layout how the export's files are written
 * @param fields the source of each contract field that the export can give
 * @param ignore columns of the export that are knowingly left unused; every other column must be
 *     the source of a field
 * @param exclusions what rows of the export are no cases, in order: the first that excludes a row
 *     counts
 */
public record Mapping(
    String title,
    Layout layout,
    Map<String, Source> fields,
    List<String> ignore,
    List<Exclusion> exclusions) {

  /** Copies what it is given; nothing is left unused where {@code ignore} is absent. */
  public Mapping {
    title = title == null ? "" : title;
    layout = layout == null ? Layout.UNSAID : layout;
    fields = fields == null ? Map.of() : Map.copyOf(fields);
    ignore = ignore == null ? List.of() : List.copyOf(ignore);
    exclusions = exclusions == null ? List.of() : List.copyOf(exclusions);
  }

  /** A mapping of fields alone, from an export whose every row is a case. */
  public static Mapping of(Map<String, Source> fields) {
    return new Mapping("", Layout.UNSAID, fields, List.of(), List.of());
  }

  /** The mapping of an export that is in the contract's own columns and codes. */
  public static Mapping identity() {
    return of(Map.of());
  }

  /** Whether the export has the contract's own columns. */
  public boolean isIdentity() {
    return fields.isEmpty();
  }

  /** Every column that the mapping looks at. */
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    fields.values().forEach(source -> columns.addAll(source.origin().columns()));
    exclusions.forEach(exclusion -> columns.addAll(exclusion.when().columns()));
    return columns;
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
   * Where a field's values come from.
   *
   * @param origin what they are made of
   * @param codes the organisation's own code list for this field, or null for the contract's
   * @param notNames whether somebody vouches that the column's values are no names of people and no
   *     prose, although they look so
   */
  public record Source(Origin origin, Codes codes, boolean notNames) {

    /** The column of the same name, as it is. */
    public static Source column(String name) {
      return of(Column.of(name));
    }

    /** Values in the contract's own codes. */
    public static Source of(Origin origin) {
      return new Source(origin, null, false);
    }

    /** Values of the field's column and what they stand for; empty where it has no column. */
    public Map<String, String> recode() {
      Origin read = origin instanceof Rules rules ? rules.otherwise() : origin;
      return read instanceof Column column ? column.recode() : Map.of();
    }
  }

  /** What the values of a field are made of. */
  public sealed interface Origin extends Serializable {

    /** The columns of the export that are looked at. */
    Set<String> columns();

    /** Values of the contract that the mapping writes into the field, beside those recoded to. */
    default Set<String> written() {
      return Set.of();
    }
  }

  /**
   * One column.
   *
   * @param name of the column
   * @param part the part of its cells that counts, or null for all of them
   * @param dates how its dates are written, for a month field; or null
   * @param recode values of the export and what they stand for; a value that is not named stays
   * @param other what stands for every value that is neither named nor a code of the field's list,
   *     or null
   */
  public record Column(
      String name, Part part, Dates dates, Map<String, String> recode, String other)
      implements Origin {

    /** Copies the recoding; what a mapping writes is plainly spelt. */
    public Column {
      Map<String, String> plain = new HashMap<>(recode == null ? Map.of() : recode);
      plain.replaceAll((from, to) -> Spelling.plain(to));
      recode = Map.copyOf(plain);
      other = other == null ? null : Spelling.plain(other);
    }

    /** A column as it is. */
    public static Column of(String name) {
      return new Column(name, null, null, Map.of(), null);
    }

    @Override
    public Set<String> columns() {
      return Set.of(name);
    }

    @Override
    public Set<String> written() {
      return other == null ? Set.of() : Set.of(other);
    }
  }

  /** The same value for every row. */
  public record Constant(String value) implements Origin {

    /** What a mapping writes is plainly spelt. */
    public Constant {
      value = Spelling.plain(value);
    }

    @Override
    public Set<String> columns() {
      return Set.of();
    }

    @Override
    public Set<String> written() {
      return Set.of(value);
    }
  }

  /** Rows are numbered, where the export has no identifier of its own. */
  public record RowNumber() implements Origin {

    @Override
    public Set<String> columns() {
      return Set.of();
    }
  }

  /**
   * Whole days from the date in one column to that in another.
   *
   * @param from the column that days are counted from
   * @param to the column that they are counted to; a blank means that the day has not come
   */
  public record Days(Column from, Column to) implements Origin {

    @Override
    public Set<String> columns() {
      return joined(List.of(from.columns(), to.columns()));
    }
  }

  /**
   * Rules over several columns, in order: the first whose condition holds decides.
   *
   * @param rules in order
   * @param otherwise what decides where no rule does, or null where the row is rejected then
   */
  public record Rules(List<Decision> rules, Origin otherwise) implements Origin {

    /** Copies the list. */
    public Rules {
      rules = List.copyOf(rules);
    }

    @Override
    public Set<String> columns() {
      Set<String> columns = new LinkedHashSet<>();
      rules.forEach(rule -> columns.addAll(rule.when().columns()));
      if (otherwise != null) {
        columns.addAll(otherwise.columns());
      }
      return columns;
    }

    @Override
    public Set<String> written() {
      Set<String> written = new LinkedHashSet<>();
      rules.forEach(rule -> written.add(rule.then()));
      if (otherwise != null) {
        written.addAll(otherwise.written());
      }
      return written;
    }
  }

  /**
   * One rule.
   *
   * @param when the rows that it decides
   * @param then the value of the field in them, blank where the field is to be blank
   */
  public record Decision(Condition when, String then) implements Serializable {

    /** What a mapping writes is plainly spelt. */
    public Decision {
      then = Spelling.plain(then);
    }
  }

  /**
   * What holds of the cells of a row: every test, each of one column.
   *
   * @param tests by column
   */
  public record Condition(Map<String, Test> tests) implements Serializable {

    /** Copies the tests. */
    public Condition {
      tests = Map.copyOf(tests);
    }

    /** The columns that are looked at. */
    public Set<String> columns() {
      return tests.keySet();
    }
  }

  /**
   * What holds of a cell.
   *
   * @param values the cell is one of these, or none of them; a blank cell is the blank value
   * @param negated whether it is none of them
   */
  public record Test(Set<String> values, boolean negated) implements Serializable {

    /** Copies the values. */
    public Test {
      values = Set.copyOf(values);
    }
  }

  /**
   * Rows that are no cases.
   *
   * @param when the rows meant
   * @param keeps whether those are kept and all others excluded
   * @param why in the organisation's words; the report prints it
   */
  public record Exclusion(Condition when, boolean keeps, String why) implements Serializable {}

  /**
   * A regular part of a cell.
   *
   * @param after the part begins behind the first of these marks, or null
   * @param before it ends before the first of these marks from there on, or null
   * @param from the character at which it begins, counted from 1
   * @param length how many characters it has; 0 for all that follow
   * @param orWhole whether a cell that has no such part counts as a whole
   */
  public record Part(String after, String before, int from, int length, boolean orWhole)
      implements Serializable {}

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

  private static Set<String> joined(List<Set<String>> sets) {
    Set<String> all = new LinkedHashSet<>();
    sets.forEach(all::addAll);
    return all;
  }
}
