package org.evenhand.notebook;

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
import tech.tablesaw.api.Table;

/** What people read for the codes in the columns of a table. */
final class Codes {

  static final String GROUP = "group_code";
  private static final String REFERENCE = "reference_code";
  private static final String COMPARED = "compared";

  /** The lists of the columns that are named like fields of the contract, and of statistics. */
  private static final Map<String, CodeList> LISTS = lists();

  private Codes() {}

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

  /** Whether a column of this name holds codes. */
  static boolean isIn(String column) {
    return List.of(GROUP, REFERENCE).contains(column) || LISTS.containsKey(column);
  }

  /** What people read for the code in a cell. */
  static String label(Table table, String column, int row) {
    return message(table, column, row).in(Language.ENGLISH);
  }

  /** The same for every language; a code that is in no list stands for itself. */
  static Message message(Table table, String column, int row) {
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
