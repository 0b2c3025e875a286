package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Value;

/**
 * Concentration of reporters: how many there are, which part of the complaints the few with the
 * most brought, and the comparison of sanction rates with and without their complaints. Persons
 * with equally many complaints are left out together or not at all, see {@link
 * CountsPerPerson#cutoff}. Complaints without a reporter's token are in no share; they stay in
 * every comparison.
 */
public final class ReporterConcentration {

  public static final Question QUESTION =
      new Question("reporter_concentration", "Do a few reporters drive the numbers?");

  private final Plan plan;

  private ReporterConcentration(Plan plan) {
    this.plan = plan;
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    ReporterConcentration reporterConcentration = new ReporterConcentration(plan);
    return Measure.of(QUESTION, reporterConcentration.needs(), reporterConcentration::answer);
  }

  private Set<String> needs() {
    return CubeAxis.coreWith(plan.primary().strata(), FieldName.REPORTER_TOKEN);
  }

  private List<Finding> answer(Cube cube) {
    Cube small = cube.marginal(List.copyOf(needs()));
    CountsPerPerson spread =
        CountsPerPerson.of(
            small.clusters(FieldName.REPORTER_TOKEN), CountsPerPerson.casesIn(cell -> true));
    List<Finding> findings =
        new ArrayList<>(TokenCases.of(small, FieldName.REPORTER_TOKEN, QUESTION));
    findings.addAll(
        spread.findings(TokenCases.key(QUESTION, FieldName.REPORTER_TOKEN, "reported")));
    findings.addAll(new LikeForLikeAmong(QUESTION, plan).all(small));
    findings.addAll(without(small, spread, CountsPerPerson.FEW, "not_top_5"));
    findings.addAll(without(small, spread, spread.onePercent(), "not_top_1_percent"));
    return findings;
  }

  private List<Finding> without(Cube cube, CountsPerPerson spread, long first, String name) {
    long cutoff = spread.cutoff(first);
    Marked top = new Marked("top_reporter");
    Cube marked =
        top.of(
            cube,
            cube.clusters(FieldName.REPORTER_TOKEN),
            (reporter, cell) -> reporter.cases() >= cutoff);
    String stratum = FieldName.REPORTER_TOKEN + "=" + name;
    Comparison alone = new Comparison(FieldName.REPORTER_TOKEN, FindingKey.ALL, Comparison.NONE);
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.of(
            new FindingKey(QUESTION, EventDefinition.SANCTIONED, FindingKey.ALL, stratum, alone),
            Statistic.PERSONS_LEFT_OUT,
            Counts.of(spread.cases(1), spread.cases(cutoff)),
            Value.of(spread.persons(cutoff)),
            "reporters with equally many complaints together, or none of them"));
    findings.addAll(new LikeForLikeAmong(QUESTION, plan).among(marked, stratum, top.isSo().not()));
    return findings;
  }
}
