package org.evenhand.measure.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratum;
import org.evenhand.measure.Tally;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.KrippendorffAlpha;
import org.evenhand.stat.MiettinenNurminenDifference;
import org.evenhand.stat.NotEstimable;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;
import org.evenhand.stat.WilsonInterval;

/**
 * The cases of the double-coding sample: how far two assessors who saw the same case gave it the
 * same category and the same severity, over all and by alignment, and how often one of them could
 * find no category for it. A case to which one of the two gave no severity is in no figure about
 * severity.
 */
public final class Agreement {

  public static final Question QUESTION =
      new Question("agreement", "Would two assessors classify the same case the same way?");

  private static final String TABLE = "double_coding";
  private static final String CATEGORY = "category";
  private static final String UNDEFINED = "other_undefined";

  private Agreement() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> needs = new ArrayList<>(List.of(FieldName.DECLARED_ALIGNMENT));
    needs.addAll(
        CubeAxis.ofCompanion(
            TABLE,
            List.of(
                FieldName.DECLARED_ALIGNMENT,
                "first_category",
                "second_category",
                "first_severity",
                "second_severity",
                FieldName.BLIND)));
    return Measure.of(QUESTION, needs, cube -> answer(plan, cube));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    List<Code> alignments = CubeAxis.of(cube, FieldName.DECLARED_ALIGNMENT).codes();
    DoubleCoding.Sample rows = DoubleCoding.Sample.of(cube.companion(TABLE).asRows());
    double level = plan.level();
    List<Finding> findings = new ArrayList<>(of(FindingKey.ALL, FindingKey.ALL, rows, level));
    List<Code> sampled =
        alignments.stream().filter(code -> !of(code::equals, alignments, rows).isEmpty()).toList();
    for (Code code : sampled) {
      DoubleCoding.Sample own = of(code::equals, alignments, rows);
      findings.addAll(of(FindingKey.ALL, code.code(), own, level));
    }
    for (Code code : sampled) {
      if (Grouping.ALIGNMENT.takesPart().test(code) && !code.code().equals(plan.comparator())) {
        Predicate<Code> reference = Grouping.ALIGNMENT.reference(code, plan.comparator());
        findings.addAll(
            gap(
                new Comparison(FieldName.DECLARED_ALIGNMENT, code.code(), plan.comparator()),
                of(code::equals, alignments, rows),
                of(reference, alignments, rows),
                level));
      }
    }
    for (String blind : rows.codes(FieldName.BLIND)) {
      DoubleCoding.Sample among = rows.among(row -> row.text(FieldName.BLIND).equals(blind));
      findings.addAll(of(FieldName.BLIND + "=" + blind, FindingKey.ALL, among, level));
    }
    return findings;
  }

  private static DoubleCoding.Sample of(
      Predicate<Code> group, List<Code> alignments, DoubleCoding.Sample rows) {
    List<String> codes = alignments.stream().filter(group).map(Code::code).toList();
    return rows.among(row -> codes.contains(row.text(FieldName.DECLARED_ALIGNMENT)));
  }

  private static List<Finding> of(
      String stratum, String group, DoubleCoding.Sample rows, double level) {
    Comparison alone = Comparison.alone(FieldName.DECLARED_ALIGNMENT, group);
    DoubleCoding categories = rows.categories();
    DoubleCoding severities = rows.severities();
    FindingKey category = QUESTION.about(CATEGORY, alone).among(stratum);
    FindingKey severity = QUESTION.about(FieldName.SEVERITY, alone).among(stratum);
    long either = categories.either(UNDEFINED);
    return List.of(
        alike(category, categories, level),
        finding(category, Statistic.COHEN_KAPPA, categories, categories.kappa(level)),
        finding(
            category,
            Statistic.KRIPPENDORFF_ALPHA,
            categories,
            categories.alpha(KrippendorffAlpha::nominal)),
        alike(severity, severities, level),
        finding(severity, Statistic.WEIGHTED_KAPPA, severities, severities.weightedKappa(level)),
        finding(
            severity,
            Statistic.KRIPPENDORFF_ALPHA,
            severities,
            severities.alpha(KrippendorffAlpha::ordinal)),
        Finding.of(
            QUESTION.about(UNDEFINED, alone).among(stratum),
            Statistic.RATE,
            Counts.of(categories.cases(), either),
            words(WilsonInterval.of(either, categories.cases(), level)),
            "Wilson score; cases that at least one assessor called other or undefined"));
  }

  private static Finding alike(FindingKey key, DoubleCoding coding, double level) {
    Value share = words(WilsonInterval.of(coding.alike(), coding.cases(), level));
    return finding(key, Statistic.AGREEMENT, coding, share);
  }

  private static Finding finding(
      FindingKey key, Statistic statistic, DoubleCoding coding, Value value) {
    Counts counts = Counts.of(coding.cases(), coding.alike());
    return Finding.of(key, statistic, counts, value, method(key, statistic));
  }

  private static String method(FindingKey key, Statistic statistic) {
    return switch (statistic) {
      case AGREEMENT -> "Wilson score";
      case COHEN_KAPPA -> "Cohen, variance of Fleiss, Cohen and Everitt";
      case WEIGHTED_KAPPA -> "quadratic weights, variance of Fleiss, Cohen and Everitt";
      default -> key.stage().equals(FieldName.SEVERITY) ? "ordinal" : "nominal";
    };
  }

  /** How often the cases of a group were coded alike, beside those of its reference. */
  private static List<Finding> gap(
      Comparison comparison,
      DoubleCoding.Sample group,
      DoubleCoding.Sample reference,
      double level) {
    return Stream.of(CATEGORY, FieldName.SEVERITY)
        .map(
            field -> {
              Stratum alike = new Stratum(alike(field, group), alike(field, reference), Tally.NONE);
              return Finding.of(
                  QUESTION.about(field, comparison),
                  Statistic.RATE_DIFFERENCE,
                  alike.counts(),
                  words(MiettinenNurminenDifference.of(alike.table(), level)),
                  "Miettinen-Nurminen score, of the shares coded alike");
            })
        .toList();
  }

  private static Tally alike(String field, DoubleCoding.Sample rows) {
    DoubleCoding coding = field.equals(CATEGORY) ? rows.categories() : rows.severities();
    return new Tally(coding.cases(), coding.alike());
  }

  private static Value words(Value value) {
    return value instanceof NotEstimable ? Value.notEstimable(Reason.NO_UNIT_RATED_TWICE) : value;
  }
}
