package org.evenhand.measure.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
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
import org.evenhand.measure.Tallies;
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

  private final Plan plan;
  private final List<String> factors;

  private CaseMixFactors(Plan plan) {
    this.plan = plan;
    factors =
        Stream.concat(plan.primary().strata().stream(), plan.primary().further().stream())
            .distinct()
            .toList();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    CaseMixFactors caseMixFactors = new CaseMixFactors(plan);
    return Measure.of(QUESTION, CubeAxis.coreWith(caseMixFactors.factors), caseMixFactors::answer);
  }

  private List<Finding> answer(Cube cube) {
    EventDefinition stage = EventDefinition.sanctioned(plan);
    Tallies tallies = Tallies.of(cube, stage, factors);
    List<CubeAxis> axes = factors.stream().map(factor -> CubeAxis.of(cube, factor)).toList();
    List<List<Integer>> codes =
        tallies.strata(FindingKey.ALL).stream().map(place -> CubeAxis.places(axes, place)).toList();
    List<Finding> findings = new ArrayList<>();
    for (Contrast contrast : tallies.contrasts(FindingKey.ALL, plan.comparator())) {
      findings.addAll(split(stage, contrast, codes));
    }
    return findings;
  }

  private List<Finding> split(EventDefinition stage, Contrast contrast, List<List<Integer>> codes) {
    DasGupta parts = decomposition(contrast, codes);
    FindingKey whole =
        new FindingKey(
            QUESTION, stage.name(), FindingKey.ALL, FindingKey.ALL, contrast.comparison());
    List<Finding> findings = new ArrayList<>();
    findings.add(part(whole, Statistic.RATE_DIFFERENCE, contrast, parts.total()));
    for (int i = 0; i < factors.size(); i++) {
      FindingKey factor =
          new FindingKey(
              QUESTION,
              stage.name(),
              FindingKey.ALL,
              "factor=" + factors.get(i),
              contrast.comparison());
      findings.add(part(factor, Statistic.COMPOSITION_EFFECT, contrast, parts.factors().get(i)));
    }
    findings.add(part(whole, Statistic.RATE_EFFECT, contrast, parts.rate()));
    findings.add(Stratified.used().of(whole, contrast));
    findings.add(Stratified.excluded().of(whole, contrast));
    return findings;
  }

  private DasGupta decomposition(Contrast contrast, List<List<Integer>> codes) {
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
