package org.evenhand.measure;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.evenhand.cube.Cube;

/**
 * One committee question with what it takes to answer it: turns the cube into findings.
 *
 * @param question the question
 * @param needs the fields of the contract that it looks at. A field that holds a token becomes
 *     {@link Cube#clusters}, a field of a companion table is named {@code table.field} and becomes
 *     {@link Cube#companion}, every other field is a dimension of the cube. A measure whose fields
 *     the export lacks is reported as not computed, never as an error.
 * @param recordedOnly those of its fields of which it only matters whether something was recorded.
 *     The cube may then hold the codes {@code recorded} and {@code not_recorded} in their place,
 *     and stays small.
 * @param reach which cases the cube holds
 * @param answer the findings of a cube
 */
public record Measure(
    Question question,
    Set<String> needs,
    Set<String> recordedOnly,
    CaseScope reach,
    Function<Cube, List<Finding>> answer) {

  /** A measure of the cases of the period, which looks at all that its fields say. */
  public static Measure of(
      Question question, Collection<String> needs, Function<Cube, List<Finding>> answer) {
    // In the order in which they were named, which is the one in which a lack is reported.
    Set<String> fields = Collections.unmodifiableSet(new LinkedHashSet<>(needs));
    return new Measure(question, fields, Set.of(), CaseScope.PERIOD, answer);
  }

  /** The same measure, to which it only matters whether something was recorded in these fields. */
  public Measure withRecordedOnly(Set<String> fields) {
    return new Measure(question, needs, Set.copyOf(fields), reach, answer);
  }

  /** The same measure of these cases. */
  public Measure with(CaseScope other) {
    return new Measure(question, needs, recordedOnly, other, answer);
  }

  /**
   * The findings, in a fixed order.
   *
   * @param cube a cube that has at least what {@link #needs()} names, and knows its period
   */
  public List<Finding> findings(Cube cube) {
    return answer.apply(cube);
  }
}
