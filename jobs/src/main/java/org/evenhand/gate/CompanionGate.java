package org.evenhand.gate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.schema.Code;
import org.evenhand.schema.Field;
import org.evenhand.schema.InputTable;
import org.evenhand.schema.Mapping;
import org.evenhand.schema.ReservedWords;

/**
 * What may enter from a companion of the case export. A companion is small and made by hand, so it
 * is taken whole or not at all: the first thing that is wrong refuses it.
 */
public final class CompanionGate {

  /** What to do about a code that the list does not have: a companion has no list of its own. */
  private static final String LISTED =
      "use a code of the export or of its list in schemas/REFERENCE.md; a mapping can recode it, or list it under codes of the field";

  private final InputTable table;
  private final String file;
  private final List<Field> fields = new ArrayList<>();

  /**
   * The gate of a companion with these columns, which are those of the contract in any order.
   *
   * @param table the companion's contract
   * @param file its name, for messages
   * @throws Refusal if a column is unknown, missing or repeated
   */
  public CompanionGate(InputTable table, String file, List<String> columns) {
    this.table = table;
    this.file = file;
    for (int i = 0; i < columns.size(); i++) {
      int place = i + 1;
      Field field =
          table
              .field(columns.get(i))
              .orElseThrow(
                  () ->
                      refusal(
                          "column %d is no field of %s: use the columns of schemas/REFERENCE.md"
                              .formatted(place, table.name())));
      if (fields.contains(field)) {
        throw refusal("column %s stands twice: keep one of them".formatted(field.name()));
      }
      fields.add(field);
    }
    for (Field field : table.fields()) {
      if (field.required() && !fields.contains(field)) {
        throw refusal("missing column: %s: add it".formatted(field.name()));
      }
    }
  }

  /** The columns of the companion, in its order. */
  public List<String> columns() {
    return fields.stream().map(Field::name).toList();
  }

  /** The fields of every admitted row, those that the companion leaves out among them. */
  public List<String> fields() {
    return table.fields().stream().map(Field::name).toList();
  }

  /**
   * The rows as they may be used, one value for each of {@link #fields}: codes recoded, blanks and
   * columns that the companion leaves out by the code that they stand for.
   *
   * @param rows cells as they lie in the file, row 2 first
   * @param codes the code list of each coded field
   * @param recode by field, values of the organisation and what they stand for
   * @throws Refusal at the first row that the contract does not allow
   */
  public List<List<String>> admit(
      List<List<String>> rows,
      Map<String, List<Code>> codes,
      Map<String, Map<String, String>> recode) {
    List<GateField> compiled =
        fields.stream()
            .map(f -> compiled(f, codes.get(f.name()), recode.getOrDefault(f.name(), Map.of())))
            .toList();
    List<Decoder> decoders = compiled.stream().map(GateField::decoder).toList();
    List<List<String>> admitted = new ArrayList<>();
    Set<List<String>> keys = new HashSet<>();
    for (int r = 0; r < rows.size(); r++) {
      int number = r + 2;
      if (rows.get(r).size() != fields.size()) {
        throw refusal(
            "row %d %s: %s".formatted(number, Rule.COLUMNS.finding(), Rule.COLUMNS.remedy()));
      }
      List<String> row = new ArrayList<>();
      for (Field field : table.fields()) {
        int column = fields.indexOf(field);
        row.add(
            column < 0
                ? field.blank()
                : value(
                    number, compiled.get(column), decoders.get(column), rows.get(r).get(column)));
      }
      if (!keys.add(key(row))) {
        throw refusal(
            "row %d has the same %s as an earlier one: keep one of them"
                .formatted(number, String.join(", ", table.key())));
      }
      admitted.add(row);
    }
    return admitted;
  }

  private List<String> key(List<String> row) {
    List<String> key = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (table.key().contains(fields().get(i))) {
        key.add(row.get(i));
      }
    }
    return key;
  }

  private String value(int number, GateField field, Decoder decoder, String cell) {
    int decoded = decoder.decode(cell);
    boolean isReserved =
        field.kind() == Field.Kind.TOKEN && ReservedWords.holds(cell, field.name());
    // A companion is small: what its codes are spelt like can be put right in the file.
    boolean isRespelled = decoded >= Decoder.RESPELLED;
    if (Decoder.isRejection(decoded) || isReserved || isRespelled) {
      Rule rule =
          isReserved ? Rule.RESERVED : isRespelled ? Rule.UNKNOWN_CODE : Decoder.rule(decoded);
      throw refusal(
          "row %d column %s %s: %s"
              .formatted(
                  number,
                  field.name(),
                  rule.finding(),
                  rule == Rule.UNKNOWN_CODE ? LISTED : rule.remedy()));
    }
    return switch (field.kind()) {
      case CODE, CODES -> field.codes().get(decoded);
      case MONTH -> decoded < 0 ? "" : YearMonth.of(decoded / 12, decoded % 12 + 1).toString();
      case DAY, COUNT -> decoded < 0 ? "" : Integer.toString(decoded);
      case NUMBER, TOKEN, TEXT -> cell;
    };
  }

  private GateField compiled(Field field, List<Code> list, Map<String, String> recode) {
    List<String> codes = list == null ? List.of() : list.stream().map(Code::code).toList();
    Map<String, String> recoded = field.kind().isCoded() ? recode : Map.of();
    return new GateField(
        field.name(),
        field.kind(),
        new Mapping.Column(field.name(), null, null, recoded, null),
        Map.of(field.name(), 0),
        field.required(),
        codes,
        codes.size(),
        field.blank(),
        field.refused(),
        false);
  }

  private Refusal refusal(String line) {
    return new Refusal(file + ": " + line);
  }
}
