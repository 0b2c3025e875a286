package org.evenhand.measure.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.measure.CaseScope;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.Comparisons;
import org.evenhand.measure.likeforlike.LinkedContrast;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;
import org.evenhand.schema.Plan;
import org.evenhand.stat.ConfidenceSequence;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.Value;

/**
 * The ratio of sanction rates within the plan's strata, of each group beside its reference, over
 * all cases from the first period to each later one: what periods show together, however often one
 * looks. Carries the standing verdict.
 *
 * <p>The ratio comes twice, with its limits at level 1 - alpha first and then, for parity, at 1 - 2
 * alpha. The last period that is added up stands in the column {@code stratum} as {@code
 * period=2026Q2}. Periods have the length of the one reported; one without a case adds nothing and
 * is left out.
 */
public final class StandingRatio {

  public static final Question QUESTION =
      new Question(
          "standing_verdict",
          "What do all periods together show of cases of the same kind, however often one looks?");

  /** Stands in the column {@code window}: all periods up to the one in the column stratum. */
  public static final String WINDOW = "cumulative";

  private static final String METHOD = "normal-mixture confidence sequence of the ratio by ";

  private StandingRatio() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
            QUESTION,
            CubeAxis.coreWith(plan.primary().strata(), FieldName.RECEIVED_MONTH),
            cube -> looks(plan, cube))
        .wanting(Comparisons.TOKENS)
        .tellingApart(EventDefinition.toldApart(plan))
        .with(CaseScope.SEQUENCE);
  }

  private static List<Finding> looks(Plan plan, Cube cube) {
    List<Period> periods = ReceivedMonths.of(cube).upTo(cube.period());
    List<Finding> findings = new ArrayList<>();
    for (Period last : periods) {
      Period covered = new Period(periods.get(0).from(), last.to());
      Cube soFar = cube.together(FieldName.RECEIVED_MONTH, covered);
      for (LinkedContrast contrast : Comparisons.of(plan, soFar).overall().contrasts()) {
        look(plan, contrast)
            .forEach(finding -> findings.add(finding.over(WINDOW, "period=" + last.label())));
      }
    }
    return findings;
  }

  private static List<Finding> look(Plan plan, LinkedContrast contrast) {
    Value ratio = contrast.rateRatio(plan.level());
    Value variance = contrast.varianceOfLogRatio();
    return Stream.of(
            of(
                Statistic.STANDING_RATIO,
                contrast,
                sequence(
                    ratio, variance, (r, v) -> ConfidenceSequence.ofRatio(r, v, plan.level()))),
            of(
                Statistic.STANDING_RATIO,
                contrast,
                sequence(
                    ratio,
                    variance,
                    (r, v) -> ConfidenceSequence.ofRatio(r, v, 1 - 2 * plan.levels().alpha()))),
            of(
                Statistic.SEQUENTIAL_LOG_E_VALUE,
                contrast,
                variance instanceof Estimated
                    ? sequence(ratio, variance, ConfidenceSequence::logEValue)
                    : variance))
        .distinct()
        .toList();
  }

  /** The ratio alone where it has no variance. */
  private static Value sequence(
      Value ratio, Value variance, BiFunction<Double, Double, Value> sequence) {
    return ratio instanceof Estimated r && variance instanceof Estimated v
        ? sequence.apply(r.value(), v.value())
        : ratio.withoutInterval();
  }

  private static Finding of(Statistic statistic, LinkedContrast contrast, Value value) {
    return Finding.of(
        QUESTION.about(EventDefinition.SANCTIONED, contrast.comparison()),
        statistic,
        contrast.contrast().counts(),
        value,
        METHOD + contrast.method(Statistic.MH_RATE_RATIO));
  }
}
