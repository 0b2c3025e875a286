package org.evenhand.measure.members;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratum;
import org.evenhand.measure.Tally;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.BetaBinomialShrinkage;
import org.evenhand.stat.OverDispersion;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * The regions' sanctions among their decided cases, beside those expected if each kind of case were
 * sanctioned as often as in all regions together. Kinds of case are the plan's strata. Cases
 * without a recorded region take no part.
 */
public final class RegionalFunnel {

  public static final Question QUESTION =
      new Question(
          "regional_funnel",
          "In which regions were decided cases sanctioned more or less often than their mix of"
              + " cases would lead one to expect?");

  private RegionalFunnel() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> needs = CubeAxis.coreWith(plan.primary().strata());
    needs.remove(FieldName.DECLARED_ALIGNMENT);
    needs.add(FieldName.REGION);
    return Measure.of(QUESTION, needs, cube -> answer(plan, cube))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    ComparisonSet sanctioned =
        ComparisonSet.sanctioned(QUESTION, plan).by(Grouping.each(FieldName.REGION), Plan.REST);
    List<RegionFunnel.Unit> units =
        sanctioned.contrasts(cube, plan.primary().strata()).stream()
            .map(RegionalFunnel::unit)
            .toList();
    RegionFunnel funnel = new RegionFunnel(QUESTION, sanctioned.stage().name(), units);
    List<RegionFunnel.Unit> decided = units.stream().filter(u -> u.counts().nGroup() > 0).toList();
    BetaBinomialShrinkage shrinkage =
        BetaBinomialShrinkage.of(
            decided.stream().mapToLong(unit -> unit.counts().xGroup()).toArray(),
            decided.stream().mapToLong(unit -> unit.counts().nGroup()).toArray(),
            plan.level());
    List<Finding> findings = new ArrayList<>(funnel.spread());
    for (int i = 0; i < units.size(); i++) {
      RegionFunnel.Unit unit = units.get(i);
      findings.add(ratio(funnel, unit));
      findings.addAll(funnel.position(i));
      int place = decided.indexOf(unit);
      findings.add(
          funnel.about(
              unit,
              Statistic.SHRUNKEN_RATE,
              place < 0 ? Value.notEstimable(Reason.NO_TRIAL) : shrinkage.shrunken().get(place),
              "empirical Bayes, beta-binomial by moments (Martuzzi-Elliott)"));
    }
    return findings;
  }

  private static Finding ratio(RegionFunnel funnel, RegionFunnel.Unit unit) {
    OverDispersion.Unit expected = unit.expected();
    return funnel.about(
        unit,
        Statistic.OBSERVED_TO_EXPECTED,
        expected.expected() == 0
            ? Value.notEstimable(Reason.NO_EVENT_EXPECTED)
            : Value.of(expected.observed() / expected.expected()),
        "indirect standardisation, rates of all regions together by stratum");
  }

  /** Expected events at the rates of all regions, and their binomial variance. */
  private static RegionFunnel.Unit unit(Contrast contrast) {
    double expected = 0;
    double variance = 0;
    for (Stratum stratum : contrast.strata()) {
      Tally all = stratum.group().plus(stratum.reference());
      double rate = all.decided() == 0 ? 0 : (double) all.sanctioned() / all.decided();
      expected += stratum.group().decided() * rate;
      variance += stratum.group().decided() * rate * (1 - rate);
    }
    Tally own = contrast.pooled().group();
    return new RegionFunnel.Unit(
        contrast.comparison().group(),
        own.counts(),
        new OverDispersion.Unit(own.sanctioned(), expected, variance));
  }
}
