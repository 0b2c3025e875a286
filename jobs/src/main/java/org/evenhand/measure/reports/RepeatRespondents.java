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
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Shares;
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

  private static final List<String> FIELDS =
      List.of(
          FieldName.DECLARED_ALIGNMENT,
          FieldName.OUTCOME,
          FieldName.SANCTION,
          FieldName.RESPONDENT_TOKEN);

  private final Plan plan;
  private final ComparisonSet comparisons;

  /** A number of cases of one kind that a person has at least. */
  private record Step(Predicate<Cell> kind, long atLeast) {

    boolean isGone(Cluster person, Predicate<Cell> own) {
      return CountsPerPerson.casesIn(own.and(kind)).applyAsLong(person) >= atLeast;
    }
  }

  private RepeatRespondents(Plan plan) {
    this.plan = plan;
    comparisons = new ComparisonSet(QUESTION, plan.comparator());
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, new RepeatRespondents(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Cube small = cube.marginal(FIELDS);
    Predicate<Cell> decided = Condition.decided(plan).on(small);
    Predicate<Cell> upheld =
        EventDefinition.sanctioned(plan).numerator().and(Condition.decided(plan)).on(small);
    CountsPerPerson spread =
        CountsPerPerson.of(
            small.clusters(FieldName.RESPONDENT_TOKEN), CountsPerPerson.casesIn(upheld));
    List<Finding> findings =
        new ArrayList<>(TokenCases.of(small, FieldName.RESPONDENT_TOKEN, QUESTION));
    findings.addAll(
        spread.findings(TokenCases.key(QUESTION, FieldName.RESPONDENT_TOKEN, "upheld")));
    Shares cases = shares("upheld_of_repeat");
    findings.add(cases.share(FindingKey.ALL, new Tally(spread.cases(1), spread.cases(2))));
    findings.addAll(
        persons(
            small,
            "upheld",
            group -> tally(small, group, new Step(decided, 1), new Step(upheld, 1))));
    findings.addAll(
        persons(
            small,
            "upheld_again",
            group -> tally(small, group, new Step(upheld, 1), new Step(upheld, 2))));
    return findings;
  }

  private Shares shares(String stage) {
    return new Shares(
        comparisons,
        new EventDefinition(stage, Condition.ALWAYS, Condition.ALWAYS),
        Grouping.ALIGNMENT,
        1 - plan.levels().alpha());
  }

  /** The share of persons in every group, then groups set beside each other. */
  private List<Finding> persons(
      Cube cube, String stage, Function<Predicate<Code>, Tally> personsWith) {
    Shares shares = shares(stage);
    List<Finding> findings = new ArrayList<>();
    findings.add(shares.share(FindingKey.ALL, personsWith.apply(code -> true)));
    for (Code code : cube.occupied(FieldName.DECLARED_ALIGNMENT)) {
      findings.add(shares.share(code.code(), personsWith.apply(code::equals)));
    }
    for (Code code : cube.occupied(FieldName.DECLARED_ALIGNMENT)) {
      if (Grouping.ALIGNMENT.takesPart().test(code) && !code.code().equals(plan.comparator())) {
        Stratum table =
            new Stratum(
                personsWith.apply(code::equals), personsWith.apply(reference(code)), Tally.NONE);
        Comparison comparison =
            new Comparison(FieldName.DECLARED_ALIGNMENT, code.code(), plan.comparator());
        findings.addAll(shares.crude(new Contrast(comparison, List.of(table))));
      }
    }
    return findings;
  }

  private Predicate<Code> reference(Code group) {
    return plan.comparator().equals(Plan.REST)
        ? code -> Grouping.ALIGNMENT.takesPart().test(code) && !code.equals(group)
        : code -> code.code().equals(plan.comparator());
  }

  /** Persons of a group who went the first step and, among them, who went the second. */
  private static Tally tally(Cube cube, Predicate<Code> group, Step open, Step taken) {
    Predicate<Cell> own = Condition.where(FieldName.DECLARED_ALIGNMENT, group).on(cube);
    return new Tally(
        TokenCases.persons(cube, FieldName.RESPONDENT_TOKEN, person -> open.isGone(person, own)),
        TokenCases.persons(
            cube,
            FieldName.RESPONDENT_TOKEN,
            person -> open.isGone(person, own) && taken.isGone(person, own)));
  }
}
