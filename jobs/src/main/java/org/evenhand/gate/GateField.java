package org.evenhand.gate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.schema.Field;
import org.evenhand.schema.Mapping;

/**
 * One field as the gate reads it: what its values are made of and what they may be.
 *
 * @param name the field's name in the contract
 * @param kind what its values are
 * @param origin what its values are made of
 * @param columns positions in the export of the columns that are looked at, by name
 * @param required whether every row must hold a value
 * @param codes the codes of its list; those as found come after them
 * @param capacity the largest number of codes
 * @param blank the code that a blank cell stands for, or blank
 * @param refused a value that closes the gate, or blank
 * @param notNames whether the mapping vouches that the values are no names and no prose
 */
public record GateField(
    String name,
    Field.Kind kind,
    Mapping.Origin origin,
    Map<String, Integer> columns,
    boolean required,
    List<String> codes,
    int capacity,
    String blank,
    String refused,
    boolean notNames)
    implements Serializable {

  /** The way in which a rule decides, before its number. */
  private static final String RULE = "when_";

  /** Copies into types that travel to executors. */
  public GateField {
    columns = new HashMap<>(columns);
    codes = List.copyOf(codes);
  }

  /** Whether the codes are those that the export holds. */
  public boolean asFound() {
    return kind.isCoded() && capacity > codes.size();
  }

  /** What a value that its list does not have holds, where it can be told. */
  Optional<Rule> inUnknown(String value) {
    return notNames ? Detector.inVouched(value) : Detector.inUnknown(value);
  }

  /** What a code that the export itself brings holds and may not. */
  Optional<Rule> inFound(String code) {
    return notNames ? Detector.inVouched(code) : Detector.inCode(code);
  }

  /** Whether a code is let pass for no other reason than that the mapping vouches for it. */
  public boolean vouchesFor(String code) {
    return notNames && Detector.inCode(code).isPresent();
  }

  /** The position of the column that alone makes the field; -1 where none does. */
  public int column() {
    return origin instanceof Mapping.Column column ? columns.get(column.name()) : -1;
  }

  /** The regular part of that column's cells that counts; empty where all of a cell does. */
  public Optional<Mapping.Part> part() {
    return origin instanceof Mapping.Column column
        ? Optional.ofNullable(column.part())
        : Optional.empty();
  }

  /** Whether a cell of one column is decoded as it is, so that equal cells need no second look. */
  public boolean isOneCell() {
    return origin instanceof Mapping.Column column && column.part() == null && !isStoodIn(column);
  }

  /** Whether every row holds the same. */
  public boolean isFixed() {
    return origin instanceof Mapping.Constant || origin instanceof Mapping.RowNumber;
  }

  /**
   * The column whose cells are read, by its name in the export; the field's name if there is none.
   */
  public String source() {
    Mapping.Origin read = read();
    if (read instanceof Mapping.Days days) {
      return days.to().name();
    }
    return read instanceof Mapping.Column column ? column.name() : name;
  }

  /** Where its values lie, for messages. */
  public String where() {
    boolean isColumn = read() instanceof Mapping.Column || read() instanceof Mapping.Days;
    return (isColumn ? "column " : "field ") + source();
  }

  /** What is read where no rule decides. */
  private Mapping.Origin read() {
    return origin instanceof Mapping.Rules rules ? rules.otherwise() : origin;
  }

  /**
   * The ways in which a row's value can come about, where the mapping has several; each row is
   * counted under one of them.
   */
  public List<String> ways() {
    List<String> ways = new ArrayList<>();
    if (origin instanceof Mapping.Rules rules) {
      for (int i = 1; i <= rules.rules().size(); i++) {
        ways.add(RULE + i);
      }
    }
    Mapping.Origin read = read();
    if (read instanceof Mapping.Constant && !ways.isEmpty()) {
      ways.add("default");
    } else if (read instanceof Mapping.Days && !ways.isEmpty()) {
      ways.add("days");
    } else if (read instanceof Mapping.Column column && (!ways.isEmpty() || isStoodIn(column))) {
      ways.add("column");
      if (isStoodIn(column)) {
        ways.add(column.other() == null ? "missing_month" : "default");
      }
    }
    return ways;
  }

  /** Whether the mapping says what stands in the place of something that a cell does not say. */
  static boolean isStoodIn(Mapping.Column column) {
    return column.other() != null
        || (column.dates() != null && column.dates().standIn().isPresent());
  }

  boolean several() {
    return kind == Field.Kind.CODES;
  }

  /** The number of the code that a blank stands for, or -1. */
  int blankCode() {
    return blank.isEmpty() ? -1 : codes.indexOf(blank);
  }

  /** Whether the field can hold this value of the contract. */
  boolean takes(String value) {
    return takes(value, Mapping.Column.of(name));
  }

  /** Whether the field can hold this value, written as the column's cells are. */
  boolean takes(String value, Mapping.Column as) {
    return !Decoder.isRejection(decoder(as).decode(value));
  }

  /** What decodes the cells of the field's column; of what decides where no rule does. */
  Decoder decoder() {
    return decoder(read() instanceof Mapping.Column column ? column : Mapping.Column.of(name));
  }

  /** What decodes the field's values where they are written as this column's cells are. */
  Decoder decoder(Mapping.Column as) {
    return switch (kind) {
      case CODE, CODES -> new CodeDecoder(this, as.recode());
      case MONTH -> new MonthDecoder(this, as);
      case DAY -> new CountDecoder(this, as.recode(), Rule.DAY);
      case COUNT -> new CountDecoder(this, as.recode(), Rule.COUNT);
      case NUMBER -> new NumberDecoder(this);
      case TOKEN, TEXT -> new TokenDecoder(this, as.recode());
    };
  }
}
