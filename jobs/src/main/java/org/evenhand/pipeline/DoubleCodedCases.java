package org.evenhand.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.cube.AuxiliaryTable;
import org.evenhand.schema.Contract;
import org.evenhand.schema.FieldName;
import org.evenhand.spark.WantedAlignments;

/**
 * The double-coded sample, as the number of cases with the same codes: what the first and the
 * second rater gave, in the order of their tokens, and the alignment that the export holds of the
 * case. Cases with one rating, and those that the export does not have, are left out; of more than
 * two ratings the first two count. No token is handed on.
 */
final class DoubleCodedCases {

  static final String TABLE = "double_coding";

  /** The codes of a case, and how many cases have them. */
  static final List<String> FIELDS =
      List.of(
          FieldName.DECLARED_ALIGNMENT,
          "first_category",
          "second_category",
          "first_severity",
          "second_severity",
          FieldName.BLIND,
          AuxiliaryTable.CASES);

  private DoubleCodedCases() {}

  /**
   * The sample by case.
   *
   * @param ratings one row per rating, checked
   * @param alignments by the hash of the case identifier
   */
  static AuxiliaryTable of(AuxiliaryTable ratings, Map<Long, String> alignments) {
    Map<String, List<AuxiliaryTable.Row>> byCase = new TreeMap<>();
    ratings
        .asRows()
        .forEach(
            row ->
                byCase
                    .computeIfAbsent(row.text(FieldName.CASE_ID), id -> new ArrayList<>())
                    .add(row));
    Map<List<String>, Long> cases = new HashMap<>();
    byCase.forEach(
        (identifier, own) -> {
          String alignment = alignments.get(WantedAlignments.hash(identifier));
          if (alignment != null && own.size() > 1) {
            own.sort(Comparator.comparing(row -> row.text(FieldName.RATER_TOKEN)));
            cases.merge(codes(alignment, own.get(0), own.get(1)), 1L, Long::sum);
          }
        });
    List<List<String>> rows = new ArrayList<>();
    cases.forEach(
        (codes, times) -> {
          List<String> row = new ArrayList<>(codes);
          row.add(times.toString());
          rows.add(row);
        });
    return new AuxiliaryTable(TABLE, FIELDS, rows);
  }

  /**
   * How many ratings are in no number, by the reason.
   *
   * @param identifiers the case of each rating
   * @param alignments by the hash of the case identifier
   */
  static Map<String, Long> leftOut(List<String> identifiers, Map<Long, String> alignments) {
    Map<String, Long> ratings = new HashMap<>();
    identifiers.forEach(identifier -> ratings.merge(identifier, 1L, Long::sum));
    Map<String, Long> leftOut = new TreeMap<>();
    ratings.forEach(
        (identifier, own) -> {
          if (!alignments.containsKey(WantedAlignments.hash(identifier))) {
            leftOut.merge("no_such_case", own, Long::sum);
          } else if (own == 1) {
            leftOut.merge("single_rating", own, Long::sum);
          } else if (own > 2) {
            leftOut.merge("further_rating", own - 2, Long::sum);
          }
        });
    return leftOut;
  }

  private static List<String> codes(
      String alignment, AuxiliaryTable.Row first, AuxiliaryTable.Row second) {
    String blind = first.text(FieldName.BLIND);
    return List.of(
        alignment,
        first.text(FieldName.COMPLAINT_CATEGORY),
        second.text(FieldName.COMPLAINT_CATEGORY),
        first.text(FieldName.SEVERITY),
        second.text(FieldName.SEVERITY),
        blind.equals(second.text(FieldName.BLIND)) ? blind : Contract.NOT_RECORDED);
  }
}
