package org.evenhand.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.gate.Refusal;
import org.evenhand.measure.FindingKey;
import org.evenhand.schema.FieldName;

/**
 * Membership figures for all regions or roles together beside those that split them. A total that
 * is less than its parts is none: the cell was left blank for what is not recorded.
 */
final class MemberTotals {

  /** The fields over which rows can be taken together, and both at once. */
  private static final List<List<String>> TOGETHER =
      List.of(
          List.of(FieldName.REGION),
          List.of(FieldName.ROLE_BAND),
          List.of(FieldName.REGION, FieldName.ROLE_BAND));

  /** What tells a row. */
  private static final List<String> KEY =
      List.of(
          FieldName.PERIOD, FieldName.REGION, FieldName.ROLE_BAND, FieldName.DECLARED_ALIGNMENT);

  /**
   * What rows add up to where they are taken together.
   *
   * @param values of the row, but for member-days
   * @param together the fields by which the rows that add up are split
   */
  private record Sum(List<String> values, List<String> together) {}

  private MemberTotals() {}

  /**
   * Refuses figures of which a total is less than its parts.
   *
   * @param fields of the rows
   * @param rows admitted ones, row 2 of the file first
   * @throws Refusal at the first such total
   */
  static void refuse(String file, List<String> fields, List<List<String>> rows) {
    int days = fields.indexOf(FieldName.MEMBER_DAYS);
    Map<Sum, Long> parts = new HashMap<>();
    for (List<String> row : rows) {
      for (List<String> together : TOGETHER) {
        if (together.stream().noneMatch(split -> isAll(row, fields, split))) {
          parts.merge(
              new Sum(key(row, fields, together), together),
              Long.parseLong(row.get(days)),
              Long::sum);
        }
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      for (List<String> together : TOGETHER) {
        Long sum = parts.get(new Sum(key(rows.get(r), fields, List.of()), together));
        if (sum != null && Long.parseLong(rows.get(r).get(days)) < sum) {
          throw new Refusal(
              "%s: row %d has fewer member-days than the rows that split it by %s: a blank there means all together; write not_recorded for members of whom it is not known"
                  .formatted(file, r + 2, String.join(" and ", together)));
        }
      }
    }
  }

  private static boolean isAll(List<String> row, List<String> fields, String field) {
    return row.get(fields.indexOf(field)).equals(FindingKey.ALL);
  }

  /** What tells a row, where these fields are taken together. */
  private static List<String> key(List<String> row, List<String> fields, List<String> together) {
    return KEY.stream()
        .map(field -> together.contains(field) ? FindingKey.ALL : row.get(fields.indexOf(field)))
        .toList();
  }
}
