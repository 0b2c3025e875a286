package org.evenhand.notebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.measure.FindingKey;
import org.evenhand.message.Message;
import org.evenhand.schema.Code;
import org.evenhand.schema.CodeList;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Language;
import org.evenhand.schema.Plan;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What people read for the codes in the columns of a table.
 *
 * @param labels the label of each code that a result names, by field and code
 */
record Codes(Map<String, Map<String, String>> labels) {

  static final String GROUP = "group_code";
  private static final String REFERENCE = "reference_code";
  private static final String COMPARED = "compared";

  /** What the name of a column of labels ends in, behind that of its column of codes. */
  private static final String LABEL = "_label";

  /** Those of the contract's lists alone. */
  static final Codes LISTED = new Codes(Map.of());

  /** The lists of the columns that are named like fields of the contract, and of statistics. */
  private static final Map<String, CodeList> LISTS = lists();

  private static Map<String, CodeList> lists() {
    Contract contract = Contract.v1();
    Map<String, CodeList> lists =
        contract.inputs().stream()
            .flatMap(input -> input.fields().stream())
            .filter(field -> field.kind() == Field.Kind.CODE)
            .collect(
                Collectors.toMap(
                    Field::name,
                    field -> contract.codeList(field.codes()),
                    (first, same) -> first));
    lists.put("statistic", Contract.statistics());
    lists.put("estimand", Contract.statistics());
    return Map.copyOf(lists);
  }

  /** The labels in the rows of the table {@code codes}, of which the last is the latest. */
  static Codes of(Table table) {
    Map<String, Map<String, String>> labels = new HashMap<>();
    for (Row row : table) {
      labels
          .computeIfAbsent(row.getString("field"), field -> new HashMap<>())
          .put(row.getString("code"), row.getString("label"));
    }
    return new Codes(labels);
  }

  /** The table with a column of labels behind each column of codes. */
  Table beside(Table table) {
    Table labelled = Table.create(table.name());
    for (Column<?> column : table.columns()) {
      labelled.addColumns(column.copy());
      if (column instanceof StringColumn codes
          && isCoded(column.name())
          && !table.containsColumn(column.name() + LABEL)) {
        StringColumn labels = StringColumn.create(column.name() + LABEL);
        for (int row = 0; row < table.rowCount(); row++) {
          if (codes.isMissing(row)) {
            labels.appendMissing();
          } else {
            labels.append(label(table, column.name(), row));
          }
        }
        labelled.addColumns(labels);
      }
    }
    return labelled;
  }

  private static boolean isCoded(String column) {
    return List.of(GROUP, REFERENCE).contains(column) || LISTS.containsKey(column);
  }

  private String label(Table table, String column, int row) {
    String code = table.stringColumn(column).get(row);
    String label =
        labels.getOrDefault(field(table, column, row), Map.of()).getOrDefault(code, code);
    return label.equals(code) ? listed(table, column, row).in(Language.ENGLISH) : label;
  }

  /** What people read for the code in a cell: its label in this table, or that of its list. */
  static Message message(Table table, String column, int row) {
    return table.containsColumn(column + LABEL)
        ? Message.literal(table.stringColumn(column + LABEL).get(row))
        : listed(table, column, row);
  }

  /** What the contract has for a code; one that is in no list stands for itself. */
  private static Message listed(Table table, String column, int row) {
    String code = table.stringColumn(column).get(row);
    String field = field(table, column, row);
    return switch (code) {
      case FindingKey.ALL -> all(field);
      case Plan.REST -> Message.of("common.rest");
      case Contract.NOT_RECORDED -> Message.of("common.not_recorded");
      default -> find(field, code).map(Message::label).orElse(Message.literal(code));
    };
  }

  /** Whether a group declared something; a code that is in no list did. */
  static boolean isDeclared(Table table, String column, int row) {
    return find(field(table, column, row), table.stringColumn(column).get(row))
        .map(Code::isDeclared)
        .orElse(true);
  }

  /** The field that a column's codes are of; groups are of the field that is compared. */
  private static String field(Table table, String column, int row) {
    if (!List.of(GROUP, REFERENCE).contains(column)) {
      return column;
    }
    return table.containsColumn(COMPARED)
        ? table.stringColumn(COMPARED).get(row)
        : FieldName.DECLARED_ALIGNMENT;
  }

  private static Message all(String field) {
    return switch (field) {
      case FieldName.COMPLAINT_CATEGORY -> Message.of("common.all_categories");
      case FieldName.DECLARED_ALIGNMENT -> Message.of("common.all_groups");
      default -> Message.of("common.all_cases");
    };
  }

  private static Optional<Code> find(String field, String code) {
    return Optional.ofNullable(LISTS.get(field)).flatMap(list -> list.find(code));
  }
}
