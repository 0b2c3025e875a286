package org.evenhand.measure.consistency;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.cube.AuxiliaryTable.Row;
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
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.KrippendorffAlpha;
import org.evenhand.stat.MiettinenNurminenDifference;
import org.evenhand.stat.NotEstimable;
import org.evenhand.stat.Reason;
import org.evenhand.stat.TwoByTwo;
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

  private final Plan plan;
  private final double level;

  private Agreement(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, needs(), new Agreement(plan)::answer);
  }

  private static Set<String> needs() {
    Set<String> fields = new LinkedHashSet<>();
    fields.add(FieldName.DECLARED_ALIGNMENT);
    for (String field :
        List.of(
            FieldName.DECLARED_ALIGNMENT,
            "first_category",
            "second_category",
            "first_severity",
            "second_severity",
            FieldName.BLIND)) {
      fields.add(TABLE + "." + field);
    }
    return fields;
  }

  private List<Finding> answer(Cube cube) {
    List<Code> alignments = CubeAxis.of(cube, FieldName.DECLARED_ALIGNMENT).codes();
    List<Row> rows = cube.companion(TABLE).asRows();
    List<Finding> findings = new ArrayList<>(of(FindingKey.ALL, FindingKey.ALL, rows));
    List<Code> sampled = alignments.stream().filter(code -> !of(code, rows).isEmpty()).toList();
    for (Code code : sampled) {
      findings.addAll(of(FindingKey.ALL, code.code(), of(code, rows)));
    }
    for (Code code : sampled) {
      if (Grouping.ALIGNMENT.takesPart().test(code) && !code.code().equals(plan.comparator())) {
        findings.addAll(gap(code, rows, alignments));
      }
    }
    for (String blind :
        rows.stream().map(row -> row.text(FieldName.BLIND)).distinct().sorted().toList()) {
      List<Row> among =
          rows.stream().filter(row -> row.text(FieldName.BLIND).equals(blind)).toList();
      findings.addAll(of(FieldName.BLIND + "=" + blind, FindingKey.ALL, among));
    }
    return findings;
  }

  private static List<Row> of(Code alignment, List<Row> rows) {
    return rows.stream()
        .filter(row -> row.text(FieldName.DECLARED_ALIGNMENT).equals(alignment.code()))
        .toList();
  }

  private List<Finding> of(String stratum, String group, List<Row> rows) {
    DoubleCoding categories = DoubleCoding.categories(rows);
    DoubleCoding severities = DoubleCoding.severities(rows);
    FindingKey category = alone(CATEGORY, stratum, group);
    FindingKey severity = alone(FieldName.SEVERITY, stratum, group);
    long either = categories.either(UNDEFINED);
    return List.of(
        alike(category, categories),
        finding(category, Statistic.COHEN_KAPPA, categories, categories.kappa(level)),
        finding(
            category,
            Statistic.KRIPPENDORFF_ALPHA,
            categories,
            categories.alpha(KrippendorffAlpha::nominal)),
        alike(severity, severities),
        finding(severity, Statistic.WEIGHTED_KAPPA, severities, severities.weightedKappa(level)),
        finding(
            severity,
            Statistic.KRIPPENDORFF_ALPHA,
            severities,
            severities.alpha(KrippendorffAlpha::ordinal)),
        Finding.of(
            alone(UNDEFINED, stratum, group),
            Statistic.RATE,
            Counts.of(categories.cases(), either),
            words(WilsonInterval.of(either, categories.cases(), level)),
            "Wilson score; cases that at least one assessor called other or undefined"));
  }

  private Finding alike(FindingKey key, DoubleCoding coding) {
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
  private List<Finding> gap(Code group, List<Row> rows, List<Code> alignments) {
    List<Row> others = new ArrayList<>();
    for (Code code : alignments) {
      boolean isReference =
          plan.comparator().equals(Plan.REST)
              ? Grouping.ALIGNMENT.takesPart().test(code) && !code.equals(group)
              : code.code().equals(plan.comparator());
      others.addAll(isReference ? of(code, rows) : List.of());
    }
    List<Finding> findings = new ArrayList<>();
    for (String field : List.of(CATEGORY, FieldName.SEVERITY)) {
      DoubleCoding own = coding(field, of(group, rows));
      DoubleCoding other = coding(field, others);
      Comparison comparison =
          new Comparison(FieldName.DECLARED_ALIGNMENT, group.code(), plan.comparator());
      TwoByTwo table = new TwoByTwo(own.alike(), own.cases(), other.alike(), other.cases());
      findings.add(
          Finding.of(
              new FindingKey(QUESTION, field, FindingKey.ALL, FindingKey.ALL, comparison),
              Statistic.RATE_DIFFERENCE,
              Counts.of(own.cases(), own.alike(), other.cases(), other.alike()),
              words(MiettinenNurminenDifference.of(table, level)),
              "Miettinen-Nurminen score, of the shares coded alike"));
    }
    return findings;
  }

  private static DoubleCoding coding(String field, List<Row> rows) {
    return field.equals(CATEGORY) ? DoubleCoding.categories(rows) : DoubleCoding.severities(rows);
  }

  private static Value words(Value value) {
    return value instanceof NotEstimable ? Value.notEstimable(Reason.NO_UNIT_RATED_TWICE) : value;
  }

  private FindingKey alone(String stage, String stratum, String group) {
    Comparison comparison = new Comparison(FieldName.DECLARED_ALIGNMENT, group, Comparison.NONE);
    return new FindingKey(QUESTION, stage, FindingKey.ALL, stratum, comparison);
  }
}
