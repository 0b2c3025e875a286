package org.evenhand.measure.reports;

import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
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

  private static final String TOKEN = FieldName.REPORTER_TOKEN;

  private ReporterConcentration() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> needs = CubeAxis.coreWith(plan.primary().strata(), TOKEN);
    return Measure.of(QUESTION, needs, cube -> answer(plan, cube))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    CountsPerPerson spread =
        CountsPerPerson.of(cube.clusters(List.of(TOKEN)), CountsPerPerson.casesIn(cell -> true));
    ComparisonSet all = ComparisonSet.sanctioned(QUESTION, plan);
    return Finding.all(
        TokenCases.of(cube, TOKEN, QUESTION),
        spread.findings(QUESTION.about("reported", TOKEN, FindingKey.ALL)),
        all.crude(cube),
        all.stratified(cube),
        without(all, cube, spread, spread.cutoff(CountsPerPerson.FEW), "not_top_5"),
        without(all, cube, spread, spread.cutoff(spread.onePercent()), "not_top_1_percent"));
  }

  private static List<Finding> without(
      ComparisonSet all, Cube cube, CountsPerPerson spread, long cutoff, String name) {
    Marked top = new Marked("top_reporter");
    Cube marked =
        top.of(
            cube,
            cube.clusters(List.of(TOKEN)),
            reporter -> {
              boolean isTop = reporter.cases() >= cutoff;
              return cell -> isTop;
            });
    ComparisonSet others = all.among(TOKEN + "=" + name, top.isSo().not());
    Finding persons =
        Finding.of(
            others.by(Grouping.each(TOKEN)).about(FindingKey.ALL),
            Statistic.PERSONS_LEFT_OUT,
            Counts.of(spread.cases(1), spread.cases(cutoff)),
            Value.of(spread.persons(cutoff)),
            "reporters with equally many complaints together, or none of them");
    return Finding.all(List.of(persons), others.crude(marked), others.stratified(marked));
  }
}
