package org.evenhand.measure.likeforlike;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.evenhand.cube.Coarsening;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.Counted;
import org.evenhand.measure.Counts;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.message.Message;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.CommonOddsRatio;
import org.evenhand.stat.Reason;
import org.evenhand.stat.TwoByTwo;
import org.evenhand.stat.Value;

/**
 * Every office-holder's decided case with all decided cases of ordinary members that match it
 * exactly: same category, severity and channel, received in the same half-year. All cases of one
 * such kind form a set, so that sets have any number of cases of either side and no choice among
 * comparators is made; with one of each, the analysis is that of McNemar.
 */
public final class MatchedComparators {

  public static final Question QUESTION =
      new Question(
          "matched_comparators",
          "How did office-holders fare beside ordinary members whose cases match theirs exactly?");

  private static final TwoGroups OFFICE = TwoGroups.OFFICE;
  private static final List<String> MATCHED =
      List.of(
          FieldName.COMPLAINT_CATEGORY,
          FieldName.SEVERITY,
          FieldName.CHANNEL,
          FieldName.RECEIVED_MONTH);
  private static final Map<String, Coarsening> HALF_YEARS =
      Map.of(
          FieldName.RECEIVED_MONTH,
          Coarsening.into(
              "half_year", NumericDimension.MONTHS.codes().size(), MatchedComparators::halfYear));

  /** Of the office-holders' decided cases, those that found a comparator. */
  private static final String FOUND = "comparator_found";

  private static final char HALF = 'H';
  private static final int MONTH = "yyyy-".length();

  private MatchedComparators() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> fields = new ArrayList<>(MATCHED);
    fields.addAll(List.of(OFFICE.field(), FieldName.OUTCOME, FieldName.SANCTION));
    ComparisonSet matched =
        ComparisonSet.sanctioned(QUESTION, plan).by(OFFICE.compared(), OFFICE.reference());
    List<StratifiedStatistic> procedures = procedures(plan.level());
    return Measure.of(
            QUESTION,
            fields,
            cube -> {
              Cube byHalfYear = cube.marginal(fields).coarser(HALF_YEARS);
              List<Finding> findings = new ArrayList<>();
              for (Contrast contrast : matched.contrasts(byHalfYear, MATCHED)) {
                findings.add(found(contrast));
                findings.addAll(matched.of(FindingKey.ALL, contrast, procedures));
              }
              return findings;
            })
        .tellingApart(toldApart(plan));
  }

  private static Map<String, Coarsening> toldApart(Plan plan) {
    Map<String, Coarsening> all = new HashMap<>(EventDefinition.toldApart(plan));
    all.putAll(HALF_YEARS);
    return all;
  }

  /** A month as its half-year, such as {@code 2026H2}; a half-year as itself. */
  private static Code halfYear(Code month) {
    if (month.code().equals(Contract.NOT_RECORDED) || month.code().charAt(MONTH - 1) == HALF) {
      return month;
    }
    boolean isFirst = Integer.parseInt(month.code().substring(MONTH, MONTH + 2)) <= 6;
    return Code.of(month.code().substring(0, MONTH - 1) + HALF + (isFirst ? 1 : 2));
  }

  private static List<StratifiedStatistic> procedures(double level) {
    List<StratifiedStatistic> procedures = new ArrayList<>(Stratified.core(level));
    procedures.add(Stratified.oddsRatio(level));
    procedures.add(
        Stratified.of(
            Statistic.EXACT_ODDS_RATIO,
            "conditional maximum likelihood over matched sets, exact limits and test",
            sets -> CommonOddsRatio.of(sets, level)));
    procedures.add(Stratified.used());
    procedures.add(sets(Statistic.DISCORDANT_SETS, MatchedComparators::isDiscordant));
    procedures.add(sets(Statistic.SETS_HIGHER, set -> excess(set) > 0));
    procedures.add(sets(Statistic.SETS_LOWER, set -> excess(set) < 0));
    return procedures;
  }

  private static Finding found(Contrast contrast) {
    long cases = contrast.pooled().group().decided();
    long matched = contrast.comparable().stream().mapToLong(TwoByTwo::n1).sum();
    return Finding.of(
            QUESTION.about(FOUND, OFFICE.field(), OFFICE.group()),
            Statistic.RATE,
            Counts.of(cases, matched),
            cases == 0 ? Value.notEstimable(Reason.NO_TRIAL) : Value.of((double) matched / cases),
            "share of all cases, nothing estimated")
        .counting(
            Counted.named(
                Message.of("reason.thing_office_case"), Message.of("reason.taken_matched")));
  }

  private static StratifiedStatistic sets(Statistic statistic, Predicate<TwoByTwo> such) {
    return Stratified.of(statistic, "count", sets -> Value.of(sets.stream().filter(such).count()));
  }

  private static boolean isDiscordant(TwoByTwo set) {
    long sanctioned = set.x1() + set.x2();
    return sanctioned > 0 && sanctioned < set.n1() + set.n2();
  }

  /** The sign of the difference of the two rates in whole numbers. */
  private static long excess(TwoByTwo set) {
    return set.x1() * set.n2() - set.x2() * set.n1();
  }
}
