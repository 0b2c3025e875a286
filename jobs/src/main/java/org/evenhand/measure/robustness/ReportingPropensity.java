package org.evenhand.measure.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.evenhand.cube.AuxiliaryTable;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Tallies;
import org.evenhand.measure.members.Membership;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;
import org.evenhand.schema.Plan;
import org.evenhand.stat.PoissonRateRatio;
import org.evenhand.stat.Reason;
import org.evenhand.stat.SurveyedRate;
import org.evenhand.stat.SurveyedRate.Exposure;
import org.evenhand.stat.Value;

/**
 * How differently people would have to report the two sides for the ratio per member to come from
 * reporting alone: the ratio itself. Of complaints received, and of sanctioned cases.
 *
 * <p>Denominators are the member-days of the period by declared alignment, which are usually the
 * estimates of a survey; their error is part of the interval, and estimates without one are not
 * used. Member-days without a declared alignment are on neither side.
 */
public final class ReportingPropensity {

  public static final Question QUESTION =
      new Question(
          "reporting_propensity",
          "How differently would the sides have to be reported to make the ratio per member?");

  private static final List<String> FIELDS =
      List.of(
          FieldName.PERIOD,
          FieldName.DECLARED_ALIGNMENT,
          FieldName.MEMBER_DAYS,
          FieldName.SOURCE,
          FieldName.STANDARD_ERROR);
  private static final String REGISTER = "register";

  private ReportingPropensity() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> needs = CubeAxis.coreWith(List.of());
    needs.addAll(CubeAxis.ofCompanion(Membership.TABLE, FIELDS));
    return Measure.of(QUESTION, needs, cube -> answer(plan, cube));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    Map<String, Optional<Exposure>> days =
        memberDays(cube.companion(Membership.TABLE), cube.period());
    List<Finding> findings = new ArrayList<>();
    for (EventDefinition stage :
        List.of(
            EventDefinition.of("received", Condition.ALWAYS), EventDefinition.sanctioned(plan))) {
      Tallies tallies = Tallies.of(cube, stage, List.of());
      for (Contrast contrast : tallies.contrasts(FindingKey.ALL, plan.comparator())) {
        findings.add(ratio(stage, contrast, days, tallies.participants(), plan.level()));
      }
    }
    return findings;
  }

  /** The member-days of the period by alignment; empty where their error is not known. */
  private static Map<String, Optional<Exposure>> memberDays(
      AuxiliaryTable membership, Period period) {
    Map<String, Optional<Exposure>> days = new TreeMap<>();
    for (AuxiliaryTable.Row row : membership.asRows()) {
      if (row.text(FieldName.PERIOD).equals(period.label())) {
        days.merge(
            row.text(FieldName.DECLARED_ALIGNMENT), exposure(row), ReportingPropensity::both);
      }
    }
    return days;
  }

  private static Optional<Exposure> exposure(AuxiliaryTable.Row row) {
    OptionalDouble error = row.number(FieldName.STANDARD_ERROR);
    OptionalDouble given = row.number(FieldName.MEMBER_DAYS);
    boolean isKnown = error.isPresent() || row.text(FieldName.SOURCE).equals(REGISTER);
    return isKnown && given.isPresent()
        ? Optional.of(new Exposure(given.getAsDouble(), error.orElse(0)))
        : Optional.empty();
  }

  private static Optional<Exposure> both(Optional<Exposure> one, Optional<Exposure> other) {
    return one.flatMap(first -> other.map(first::plus));
  }

  private static Optional<Exposure> sum(
      Map<String, Optional<Exposure>> days, List<String> alignments) {
    return alignments.stream()
        .map(alignment -> days.getOrDefault(alignment, Optional.empty()))
        .reduce(ReportingPropensity::both)
        .flatMap(sum -> sum);
  }

  private static Finding ratio(
      EventDefinition stage,
      Contrast contrast,
      Map<String, Optional<Exposure>> days,
      List<String> sides,
      double level) {
    Comparison comparison = contrast.comparison();
    List<String> reference =
        comparison.reference().equals(Plan.REST)
            ? sides.stream().filter(side -> !side.equals(comparison.group())).toList()
            : List.of(comparison.reference());
    Optional<Exposure> own = sum(days, List.of(comparison.group()));
    Optional<Exposure> others = sum(days, reference);
    long x = contrast.pooled().group().sanctioned();
    long y = contrast.pooled().reference().sanctioned();
    Value value =
        own.isPresent() && others.isPresent()
            ? ratio(x, own.get(), y, others.get(), level)
            : Value.notEstimable(Reason.SIDE_WITHOUT_EXPOSURE);
    return Finding.of(
        QUESTION.about(stage.name(), comparison),
        Statistic.REPORTING_RATIO,
        Counts.of(whole(own), x, whole(others), y),
        value,
        "ratio per member-day; exact conditional where these are known, else with their error");
  }

  private static Value ratio(long x, Exposure own, long y, Exposure others, double level) {
    return own.standardError() == 0 && others.standardError() == 0
        ? PoissonRateRatio.of(x, own.amount(), y, others.amount(), level)
        : SurveyedRate.ratio(x, own, y, others, level);
  }

  private static long whole(Optional<Exposure> days) {
    return Math.round(days.map(Exposure::amount).orElse(0.0));
  }
}
