package org.evenhand.measure;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.evenhand.cube.Coarsening;
import org.evenhand.cube.Cube;

/**
 * One committee question with what it takes to answer it: turns the cube into findings.
 *
 * @param question the question
 * @param needs the fields of the contract that it looks at. A field that holds a token becomes
 *     {@link Cube#clusters}, a field of a companion table is named {@code table.field} and becomes
 *     {@link Cube#companion}, every other field is a dimension of the cube. A measure whose fields
 *     the export lacks is reported as not computed, never as an error.
 * @param wants fields that it uses as well where the export has them; of the tokens among these the
 *     cube has the clusters by each alone and by each pair at once, where any case has the token
 * @param parts sets of the fields that it needs which it looks at together; where it never looks at
 *     all of them at once, {@link Cube#part} gives it each of them, and no cube has more cells than
 *     it needs
 * @param toldApart what it tells apart of some fields; cube and clusters hold no more codes of them
 *     than that, and stay small
 * @param reach which cases the cube holds
 * @param answer the findings of a cube
 */
public record Measure(
    Question question,
    Set<String> needs,
    Set<String> wants,
    List<List<String>> parts,
    Map<String, Coarsening> toldApart,
    CaseScope reach,
    Function<Cube, List<Finding>> answer) {

  /** A measure of the cases of the period, which looks at all that its fields say. */
  public static Measure of(
      Question question, Collection<String> needs, Function<Cube, List<Finding>> answer) {
    Set<String> fields = inOrder(needs);
    return new Measure(
        question,
        fields,
        Set.of(),
        List.of(List.copyOf(fields)),
        Map.of(),
        CaseScope.PERIOD,
        answer);
  }

  /** In the order in which they were named, which is the one in which a lack is reported. */
  private static Set<String> inOrder(Collection<String> fields) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(fields));
  }

  /** The same measure, which uses these fields as well where the export has them. */
  public Measure wanting(Collection<String> fields) {
    return new Measure(question, needs, inOrder(fields), parts, toldApart, reach, answer);
  }

  /** The same measure of an export that has these fields: of those that it wants, they are left. */
  public Measure given(Set<String> fields) {
    return wanting(wants.stream().filter(fields::contains).toList());
  }

  /** All fields that it looks at. */
  public Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>(needs);
    fields.addAll(wants);
    return fields;
  }

  /** The same measure, which looks at these sets of its fields and never at all of them at once. */
  public Measure inParts(List<List<String>> sets) {
    return new Measure(question, needs, wants, List.copyOf(sets), toldApart, reach, answer);
  }

  /** The same measure, which tells no more than this apart of some fields. */
  public Measure tellingApart(Map<String, Coarsening> coarsenings) {
    return new Measure(question, needs, wants, parts, Map.copyOf(coarsenings), reach, answer);
  }

  /** The same measure of these cases. */
  public Measure with(CaseScope other) {
    return new Measure(question, needs, wants, parts, toldApart, other, answer);
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
