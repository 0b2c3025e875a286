package org.evenhand.measure.consistency;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
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
 * @param pairs per case the place of the first assessor's code and of the second's
 */
record DoubleCoding(List<String> codes, List<int[]> pairs) {

  private static final List<String> SEVERITIES =
      Contract.v1().codeList("severities").codes().stream().map(Code::code).toList();

  /** The categories that both gave, in the order of their names. */
  static DoubleCoding categories(List<Row> rows) {
    List<List<String>> given = given(rows, "category");
    return of(given.stream().flatMap(List::stream).distinct().sorted().toList(), given);
  }

  /** The severities that both gave, on the scale of the contract. */
  static DoubleCoding severities(List<Row> rows) {
    return of(SEVERITIES, given(rows, FieldName.SEVERITY));
  }

  private static DoubleCoding of(List<String> codes, List<List<String>> given) {
    return new DoubleCoding(
        codes, given.stream().map(p -> p.stream().mapToInt(codes::indexOf).toArray()).toList());
  }

  private static List<List<String>> given(List<Row> rows, String field) {
    return rows.stream()
        .map(row -> List.of(row.text("first_" + field), row.text("second_" + field)))
        .filter(pair -> pair.stream().allMatch(DoubleCoding::isGiven))
        .toList();
  }

  private static boolean isGiven(String code) {
    return !code.isEmpty() && !code.equals(Contract.NOT_RECORDED);
  }

  /** Cases to which both gave a code. */
  long cases() {
    return pairs.size();
  }

  /** Cases to which both gave the same code. */
  long alike() {
    return pairs.stream().filter(pair -> pair[0] == pair[1]).count();
  }

  /** Cases to which at least one gave this code. */
  long either(String code) {
    int place = codes.indexOf(code);
    return pairs.stream().filter(pair -> pair[0] == place || pair[1] == place).count();
  }

  /** Cohen's kappa of codes without order. */
  Value kappa(double level) {
    return CohenKappa.of(table(), level);
  }

  /** Cohen's kappa with quadratic weights. */
  Value weightedKappa(double level) {
    return CohenKappa.quadratic(table(), level);
  }

  /** Krippendorff's alpha; ordinal or nominal. */
  Value alpha(Function<long[][], Value> kind) {
    return kind.apply(pairs.stream().map(this::counts).toArray(long[][]::new));
  }

  private long[] counts(int[] pair) {
    long[] counts = new long[codes.size()];
    Arrays.stream(pair).forEach(place -> counts[place]++);
    return counts;
  }

  private long[][] table() {
    long[][] table = new long[codes.size()][codes.size()];
    pairs.forEach(pair -> table[pair[0]][pair[1]]++);
    return table;
  }
}
