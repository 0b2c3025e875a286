package org.evenhand.measure.members;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Counts;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.ByarInterval;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.GammaPoissonShrinkage;
import org.evenhand.stat.Interval;
import org.evenhand.stat.OverDispersion;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * The regions' sanctions, and suspensions or more, beside those expected if the members of each
 * role were sanctioned as often as in all regions together. Where the membership figures do not
 * split every region by role, the expectation is that of equal rates for all members.
 *
 * <p>The ratio is a position in the funnel whatever its counts; a standardised rate is stated only
 * from ten events.
 */
public final class MemberFunnel {

  public static final Question QUESTION =
      new Question(
          "member_funnel",
          "In which regions were there more or fewer sanctions per member than their membership"
              + " would lead one to expect?");

  private static final long LEAST_EVENTS = 10;
  private static final String EXACT_OR_BYAR =
      "indirect standardisation %s, exact Poisson below 10 events, Byar (PHE form) from 10";

  private final Plan plan;
  private final double level;

  private MemberFunnel(Plan plan) {
    this.plan = plan;
    level = plan.level();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, needs(), new MemberFunnel(plan)::answer);
  }

  private static Set<String> needs() {
    Set<String> needs =
        new LinkedHashSet<>(
            List.of(FieldName.REGION, FieldName.ROLE_BAND, FieldName.OUTCOME, FieldName.SANCTION));
    needs.addAll(Membership.fields());
    return needs;
  }

  private List<Finding> answer(Cube cube) {
    List<Finding> findings = new ArrayList<>();
    MemberRates.stages(plan).forEach(stage -> findings.addAll(at(stage, cube)));
    return findings;
  }

  private List<Finding> at(EventDefinition stage, Cube cube) {
    MemberStrata strata = new MemberStrata(cube, stage.numerator());
    RegionFunnel funnel = new RegionFunnel(QUESTION, stage.name(), strata.units());
    String method = EXACT_OR_BYAR.formatted(strata.isByRole() ? "by role" : "without strata");
    double crude = crude(strata.all());
    List<RegionFunnel.Unit> expected = funnel.unitsExpected();
    List<Value> shrunken = shrunken(expected);
    List<Finding> findings = new ArrayList<>(funnel.spread());
    findings.add(unmatched(stage, cube, strata.all()));
    for (int i = 0; i < funnel.units().size(); i++) {
      RegionFunnel.Unit unit = funnel.units().get(i);
      Value ratio = ratio(unit.expected());
      findings.add(funnel.about(unit, Statistic.OBSERVED_TO_EXPECTED, ratio, method));
      Value rate = rate(unit, ratio, crude);
      findings.add(funnel.about(unit, Statistic.STANDARDISED_MEMBER_RATE, rate, method));
      findings.addAll(funnel.position(i));
      int place = expected.indexOf(unit);
      findings.add(
          funnel.about(
              unit,
              Statistic.SHRUNKEN_RATIO,
              place < 0 ? ratio : shrunken.get(place),
              "empirical Bayes, gamma-Poisson by moments (Marshall)"));
    }
    return findings;
  }

  /** The rate of all regions together, per 1,000 member-years. */
  private static double crude(Counts all) {
    double years = new MemberDays(all.nGroup(), 0, true).exposure().amount();
    return years == 0 ? 0 : all.xGroup() / years;
  }

  /** Cases without member-days beside them: of no region or role that members are counted by. */
  private Finding unmatched(EventDefinition stage, Cube cube, Counts matched) {
    Predicate<Cell> taken = stage.numerator().on(cube);
    long all = cube.cells().stream().filter(taken).mapToLong(Cell::cases).sum();
    return Finding.of(
        PerMember.alone(QUESTION, stage.name(), FieldName.REGION, FindingKey.ALL),
        Statistic.CASES_WITHOUT_MEMBERS,
        Counts.of(all, all - matched.xGroup()),
        Value.of(all - matched.xGroup()),
        "count");
  }

  private Value ratio(OverDispersion.Unit unit) {
    return unit.expected() == 0
        ? Value.notEstimable(Reason.NO_EVENT_EXPECTED)
        : ByarInterval.orExact(unit.observed(), unit.expected(), level);
  }

  private Value rate(RegionFunnel.Unit unit, Value ratio, double crude) {
    if (unit.counts().xGroup() < LEAST_EVENTS) {
      return Value.notEstimable(Reason.TOO_FEW_EVENTS, LEAST_EVENTS);
    }
    if (ratio instanceof Estimated known) {
      Interval limits = known.interval().orElseThrow();
      return Value.of(
          crude * known.value(),
          new Interval(crude * limits.lower(), crude * limits.upper(), limits.level()));
    }
    return ratio;
  }

  private List<Value> shrunken(List<RegionFunnel.Unit> units) {
    return GammaPoissonShrinkage.of(
            units.stream().mapToLong(unit -> unit.expected().observed()).toArray(),
            units.stream().mapToDouble(unit -> unit.expected().expected()).toArray(),
            level)
        .shrunken();
  }
}
