package org.evenhand.measure.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.Stratum;
import org.evenhand.schema.Plan;
import org.evenhand.stat.DasGupta;
import org.evenhand.stat.TwoByTwo;
import org.evenhand.stat.Value;

/**
 * Case mix, factor by factor: the part of the gap that goes with each of the plan's fields, the
 * strata and the further ones, and the part that goes with rates within kinds of cases alike in all
 * of them.
 *
 * <p>All within the kinds of cases in which both sides have a decided case; the parts add up to the
 * difference of the crude rates there. The part of a field has the stratum {@code factor=field}.
 */
public final class CaseMixFactors {

  public static final Question QUESTION =
      new Question(
          "case_mix_factors",
          "How much of the gap goes with each of the things in which cases differ?");

  private static final String METHOD = "Das Gupta decomposition, cross-classified factors";

  private CaseMixFactors() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> factors = plan.primary().strataAndFurther();
    ComparisonSet sanctioned = ComparisonSet.sanctioned(QUESTION, plan);
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(factors),
        cube -> {
          List<CubeAxis> axes = CubeAxis.of(cube, factors);
          List<List<Integer>> codes =
              sanctioned.tallies(cube, factors).strata(FindingKey.ALL).stream()
                  .map(place -> CubeAxis.places(axes, place))
                  .toList();
          return sanctioned.contrasts(cube, factors).stream()
              .flatMap(contrast -> split(factors, contrast, codes).stream())
              .toList();
        });
  }

  private static List<Finding> split(
      List<String> factors, Contrast contrast, List<List<Integer>> codes) {
    DasGupta parts = decomposition(factors, contrast, codes);
    FindingKey whole = QUESTION.about(EventDefinition.SANCTIONED, contrast.comparison());
    List<Finding> findings = new ArrayList<>();
    findings.add(part(whole, Statistic.RATE_DIFFERENCE, contrast, parts.total()));
    for (int i = 0; i < factors.size(); i++) {
      FindingKey factor = whole.among("factor=" + factors.get(i));
      findings.add(part(factor, Statistic.COMPOSITION_EFFECT, contrast, parts.factors().get(i)));
    }
    findings.add(part(whole, Statistic.RATE_EFFECT, contrast, parts.rate()));
    findings.add(Stratified.used().of(whole, contrast));
    findings.add(Stratified.excluded().of(whole, contrast));
    return findings;
  }

  private static DasGupta decomposition(
      List<String> factors, Contrast contrast, List<List<Integer>> codes) {
    List<TwoByTwo> tables = contrast.strata().stream().map(Stratum::table).toList();
    int[] comparable =
        IntStream.range(0, tables.size()).filter(i -> tables.get(i).isComparable()).toArray();
    if (comparable.length == 0) {
      Value none = Stratified.nothingComparable();
      return new DasGupta(none, none, factors.stream().map(factor -> none).toList());
    }
    return DasGupta.of(
        IntStream.of(comparable).mapToObj(tables::get).toList(),
        IntStream.of(comparable).mapToObj(codes::get).toList());
  }

  private static Finding part(FindingKey key, Statistic statistic, Contrast contrast, Value value) {
    return Finding.of(key, statistic, contrast.counts(), value, METHOD);
  }
}
