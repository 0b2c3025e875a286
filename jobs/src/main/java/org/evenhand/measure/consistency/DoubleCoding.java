package org.evenhand.measure.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.cube.AuxiliaryTable;
import org.evenhand.cube.AuxiliaryTable.Row;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.FieldName;
import org.evenhand.stat.CohenKappa;
import org.evenhand.stat.Value;

/**
 * What two assessors gave the same cases.
 *
 * @param codes the codes that count, in their order
 * @param table cases by the code of the first assessor, in rows, and by that of the second
 */
record DoubleCoding(List<String> codes, long[][] table) {

  private static final List<String> SEVERITIES =
      Contract.v1().codeList("severities").codes().stream().map(Code::code).toList();

  /**
   * The cases by the categories that they were given, and by the severities: few rows, however many
   * cases, as a case's category and its severity are never looked at together.
   *
   * @param byCategory cases by group and categories
   * @param bySeverity cases by group and severities
   */
  record Sample(List<Row> byCategory, List<Row> bySeverity) {

    static Sample of(List<Row> rows) {
      return new Sample(by("category", rows), by(FieldName.SEVERITY, rows));
    }

    private static List<Row> by(String field, List<Row> rows) {
      List<String> fields =
          List.of(
              FieldName.DECLARED_ALIGNMENT, FieldName.BLIND, "first_" + field, "second_" + field);
      Map<List<String>, Long> cases = new HashMap<>();
      for (Row row : rows) {
        cases.merge(
            fields.stream().map(row::text).toList(),
            (long) row.number(AuxiliaryTable.CASES).orElseThrow(),
            Math::addExact);
      }
      List<Row> few = new ArrayList<>();
      cases.forEach(
          (codes, times) -> {
            Map<String, String> values =
                new HashMap<>(Map.of(AuxiliaryTable.CASES, times.toString()));
            IntStream.range(0, codes.size()).forEach(i -> values.put(fields.get(i), codes.get(i)));
            few.add(new Row(values));
          });
      return few;
    }

    boolean isEmpty() {
      return byCategory.isEmpty();
    }

    /** The codes of a field by which the cases are told apart. */
    List<String> codes(String field) {
      return byCategory.stream().map(row -> row.text(field)).distinct().sorted().toList();
    }

    /** The cases of such rows. */
    Sample among(Predicate<Row> such) {
      return new Sample(
          byCategory.stream().filter(such).toList(), bySeverity.stream().filter(such).toList());
    }

    /** The categories that both gave, in the order of their names. */
    DoubleCoding categories() {
      List<Row> given = given(byCategory, "category");
      return DoubleCoding.of(
          given.stream()
              .flatMap(row -> Stream.of(row.text("first_category"), row.text("second_category")))
              .distinct()
              .sorted()
              .toList(),
          "category",
          given);
    }

    /** The severities that both gave, on the scale of the contract. */
    DoubleCoding severities() {
      return DoubleCoding.of(SEVERITIES, FieldName.SEVERITY, given(bySeverity, FieldName.SEVERITY));
    }
  }

  private static DoubleCoding of(List<String> codes, String field, List<Row> given) {
    long[][] table = new long[codes.size()][codes.size()];
    for (Row row : given) {
      int first = codes.indexOf(row.text("first_" + field));
      int second = codes.indexOf(row.text("second_" + field));
      table[first][second] += (long) row.number(AuxiliaryTable.CASES).orElseThrow();
    }
    return new DoubleCoding(codes, table);
  }

  private static List<Row> given(List<Row> rows, String field) {
    return rows.stream()
        .filter(row -> isGiven(row.text("first_" + field)) && isGiven(row.text("second_" + field)))
        .toList();
  }

  private static boolean isGiven(String code) {
    return !code.isEmpty() && !code.equals(Contract.NOT_RECORDED);
  }

  /** Cases to which both gave a code. */
  long cases() {
    return count((first, second) -> true);
  }

  /** Cases to which both gave the same code. */
  long alike() {
    return count((first, second) -> first == second);
  }

  /** Cases to which at least one gave this code. */
  long either(String code) {
    int place = codes.indexOf(code);
    return count((first, second) -> first == place || second == place);
  }

  private long count(Pair such) {
    long cases = 0;
    for (int first = 0; first < table.length; first++) {
      for (int second = 0; second < table.length; second++) {
        cases += such.is(first, second) ? table[first][second] : 0;
      }
    }
    return cases;
  }

  /** A condition on the places of two codes. */
  @FunctionalInterface
  private interface Pair {
    boolean is(int first, int second);
  }

  /** Cohen's kappa of codes without order. */
  Value kappa(double level) {
    return CohenKappa.of(table, level);
  }

  /** Cohen's kappa with quadratic weights. */
  Value weightedKappa(double level) {
    return CohenKappa.quadratic(table, level);
  }

  /** Krippendorff's alpha; ordinal or nominal. */
  Value alpha(BiFunction<long[][], long[], Value> kind) {
    int k = table.length;
    long[][] ratings = new long[k * k][k];
    long[] times = new long[k * k];
    for (int pair = 0; pair < times.length; pair++) {
      ratings[pair][pair / k]++;
      ratings[pair][pair % k]++;
      times[pair] = table[pair / k][pair % k];
    }
    return kind.apply(ratings, times);
  }
}
