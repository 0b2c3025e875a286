package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.Counted;
import org.evenhand.measure.Crude;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratum;
import org.evenhand.measure.Tally;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Repeat respondents: how upheld complaints are spread over the accused persons. A complaint is
 * upheld where it ended in a sanction at the plan's rung or above. Of all accused persons the share
 * with an upheld complaint, of these the share with a second one, and how unequally upheld
 * complaints are spread over those who have one.
 *
 * <p>A person counts in every group that their cases declare, with the cases that declare it.
 * Persons are those of the period reported: who was upheld once in each of two periods is no repeat
 * in either. Cases without a token are in no number but their own.
 */
public final class RepeatRespondents {

  public static final Question QUESTION =
      new Question("repeat_respondents", "On how few persons do the upheld complaints fall?");

  private static final String TOKEN = FieldName.RESPONDENT_TOKEN;
  private static final List<String> FIELDS =
      List.of(FieldName.DECLARED_ALIGNMENT, FieldName.OUTCOME, FieldName.SANCTION, TOKEN);

  /** A number of cases of one kind that a person has at least. */
  private record AtLeast(long cases, Predicate<Cell> kind) {

    boolean holds(Cluster person, Predicate<Cell> own) {
      return CountsPerPerson.casesIn(own.and(kind)).applyAsLong(person) >= cases;
    }
  }

  private RepeatRespondents() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, cube -> answer(plan, cube))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    Predicate<Cell> decided = Condition.decided(plan).on(cube);
    Predicate<Cell> upheld = EventDefinition.sanctioned(plan).counted().on(cube);
    CountsPerPerson spread =
        CountsPerPerson.of(cube.clusters(List.of(TOKEN)), CountsPerPerson.casesIn(upheld));
    AtLeast once = new AtLeast(1, upheld);
    Tally cases = new Tally(spread.cases(1), spread.cases(2));
    return Finding.all(
        TokenCases.of(cube, TOKEN, QUESTION),
        spread.findings(QUESTION.about("upheld", TOKEN, FindingKey.ALL)),
        List.of(shares(plan, "upheld_of_repeat").rate(FindingKey.ALL, FindingKey.ALL, cases)),
        persons(plan, cube, "upheld", group -> tally(cube, group, new AtLeast(1, decided), once)),
        persons(
            plan, cube, "upheld_again", group -> tally(cube, group, once, new AtLeast(2, upheld))));
  }

  private static ComparisonSet shares(Plan plan, String stage) {
    return ComparisonSet.of(QUESTION, plan, EventDefinition.of(stage, Condition.ALWAYS))
        .counting(Counted.SHARE);
  }

  /** The share of persons in every group, then groups set beside each other. */
  private static List<Finding> persons(
      Plan plan, Cube cube, String stage, Function<Predicate<Code>, Tally> personsWith) {
    ComparisonSet shares = shares(plan, stage);
    List<Finding> findings = new ArrayList<>();
    findings.add(shares.rate(FindingKey.ALL, FindingKey.ALL, personsWith.apply(code -> true)));
    for (Code code : cube.occupied(FieldName.DECLARED_ALIGNMENT)) {
      Tally persons = personsWith.apply(code::equals);
      findings.add(shares.rate(FindingKey.ALL, code.code(), persons));
    }
    for (Code code : Grouping.ALIGNMENT.codes(cube, plan.comparator())) {
      Tally reference = personsWith.apply(Grouping.ALIGNMENT.reference(code, plan.comparator()));
      Contrast contrast =
          new Contrast(
              new Comparison(FieldName.DECLARED_ALIGNMENT, code.code(), plan.comparator()),
              List.of(new Stratum(personsWith.apply(code::equals), reference, Tally.NONE)));
      findings.addAll(shares.of(FindingKey.ALL, contrast, Crude.differenceAndRatio(plan.level())));
    }
    return findings;
  }

  /** Persons of a group who have the first number of cases and, among them, the second. */
  private static Tally tally(Cube cube, Predicate<Code> group, AtLeast open, AtLeast taken) {
    Predicate<Cell> own = Condition.where(FieldName.DECLARED_ALIGNMENT, group).on(cube);
    return new Tally(
        TokenCases.persons(cube, TOKEN, person -> open.holds(person, own)),
        TokenCases.persons(
            cube, TOKEN, person -> open.holds(person, own) && taken.holds(person, own)));
  }
}
