package org.evenhand.run.calibration;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;
import org.evenhand.run.calibration.Verdicts.Trials;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;
import org.evenhand.stat.WilsonInterval;
import org.evenhand.verdict.Ruling;

/**
 * The calibration that every report carries: what the very counts of the run could have shown, from
 * a few hundred periods of independent cases. Always the same for the same counts.
 *
 * <p>Few periods, because a report must not take longer than its numbers are worth: a gap that is
 * found in four of five of them is settled to a twentieth of its size or so. The full calibration
 * is a verb of its own.
 */
public final class ShortForm {

  /** The question that its findings answer. */
  public static final String QUESTION = "calibration";

  private static final int PERIODS = 150;
  private static final int FEWEST_PERIODS = 40;

  /** A gap is looked for in this part of the periods, twice. */
  private static final double OF_PERIODS = 2.0 / 3;

  private static final int LOOKS = 2;

  /** Verdicts that it may ask for; beyond, it takes fewer periods. */
  private static final double VERDICTS = 90_000;

  private final Trials trials;
  private final List<Ruling> overall;
  private final int periods;

  private ShortForm(Trials trials, List<Ruling> overall, int periods) {
    this.trials = trials;
    this.overall = overall;
    this.periods = periods;
  }

  /**
   * The findings of the short form: how often a disparity is found among equals and parity shown at
   * the margin, then for each group the smallest gap that would probably have been found.
   *
   * @param cube the period's cases by category, alignment, outcome, sanction and the plan's strata
   * @param rulings the rulings on the same cases
   * @return none without a ruling over all categories, or where there are so many groups and
   *     categories that it would take too long
   */
  public static List<Finding> of(Cube cube, Plan plan, List<Ruling> rulings) {
    List<Ruling> overall =
        rulings.stream()
            .filter(ruling -> ruling.subject().complaintCategory().equals(Subject.ALL))
            .toList();
    double share = VERDICTS / rulings.size() / (2 + OF_PERIODS * LOOKS * overall.size());
    int periods = (int) Math.min(PERIODS, share);
    if (overall.isEmpty() || periods < FEWEST_PERIODS) {
      return List.of();
    }
    Plan asked = Inquest.forVerdicts(plan);
    Trials trials =
        new Trials(
            Ground.of(cube, asked, List.of()),
            Inquest.of(asked),
            new Periods(Calibration.SEED, periods));
    return new ShortForm(trials, overall, periods).findings();
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    List<Integer> focuses = Calibration.focuses(trials.ground());
    Plan plan = trials.ground().plan();
    verdicts(trials, Truth.NO_DISPARITY, focuses, Tally.ANY_OVERALL)
        .ifPresent(s -> findings.add(share(Statistic.FALSE_DISPARITY, s)));
    List<Found> margins = new ArrayList<>();
    for (boolean upper : List.of(true, false)) {
      Trials half = trials.with(new Periods(Calibration.SEED, periods / 2));
      verdicts(half, Truth.atMargin(plan, upper), focuses, Tally.PARITY).ifPresent(margins::add);
    }
    margins.stream()
        .reduce((a, b) -> new Found(a.events() + b.events(), a.periods() + b.periods()))
        .ifPresent(both -> findings.add(share(Statistic.PARITY_AT_MARGIN, both)));
    for (Ruling ruling : overall) {
      int focus = trials.ground().layout().group(ruling.subject().comparison().group());
      findings.add(
          finding(
              Statistic.DETECTABLE_GAP,
              ruling.subject().comparison(),
              ruling.primary().counts(),
              focus < 0 ? nothing() : gap(focus)));
    }
    return findings;
  }

  private Value gap(int focus) {
    Search.Shares shares = (gap, look) -> found(focus, gap, look);
    return new Search(shares, standardError(focus))
        .gap()
        .map(Value::of)
        .orElseGet(ShortForm::nothing);
  }

  /** How often something came about in simulated periods. */
  record Found(long events, long periods) {
    double share() {
      return (double) events / periods;
    }
  }

  private static java.util.Optional<Found> verdicts(
      Trials trials, Truth truth, List<Integer> focuses, Tally what) {
    return Verdicts.of(trials, Condition.INDEPENDENCE, truth, focuses)
        .map(verdicts -> new Found(verdicts.sum(what), verdicts.sum(Tally.PERIODS)));
  }

  /**
   * How often a gap of one group is found, of the periods in which the results are not mixed; never
   * where no rates make it.
   */
  private double found(int focus, double gap, int look) {
    int some = (int) Math.max(1, OF_PERIODS * periods);
    return Verdicts.of(
            trials.with(new Periods(Calibration.SEED + look, some)),
            Condition.INDEPENDENCE,
            Truth.points(gap),
            List.of(focus))
        .map(ShortForm::foundUnmixed)
        .orElse(0.0);
  }

  private static double foundUnmixed(Verdicts verdicts) {
    long unmixed = verdicts.sum(Tally.PERIODS) - verdicts.sum(Tally.NOT_ASSESSABLE);
    return (double) verdicts.sum(Tally.FOUND_MORE) / Math.max(1, unmixed);
  }

  /** The standard error of the Mantel-Haenszel difference where there is no disparity. */
  private double standardError(int focus) {
    Layout layout = trials.ground().layout();
    int[] strata = layout.classesBy(layout.fields().stratum());
    double[] own = new double[layout.kinds()];
    double[] others = new double[layout.kinds()];
    double[] spread = new double[layout.kinds()];
    int reference = layout.group(trials.ground().plan().comparator());
    for (int kind = 0; kind < strata.length; kind++) {
      long beside =
          reference < 0
              ? layout.declaredIn(kind) - layout.decided(kind, focus)
              : layout.decided(kind, reference);
      own[strata[kind]] += layout.decided(kind, focus);
      others[strata[kind]] += beside;
      double rate = layout.rates().byStratum()[kind];
      spread[strata[kind]] = rate * (1 - rate);
    }
    double weights = 0;
    double variance = 0;
    for (int stratum = 0; stratum < own.length; stratum++) {
      double weight = own[stratum] * others[stratum] / Math.max(1, own[stratum] + others[stratum]);
      weights += weight;
      variance += weight * spread[stratum];
    }
    return weights == 0 ? 1 : Math.sqrt(variance) / weights;
  }

  private static Value nothing() {
    return Value.notEstimable(Reason.NO_EFFECT_SEEN);
  }

  private Finding share(Statistic statistic, Found found) {
    return finding(
        statistic,
        new Comparison(
            overall.get(0).subject().comparison().compared(), Subject.ALL, Comparison.NONE),
        Counts.of(found.periods(), found.events()),
        WilsonInterval.of(found.events(), found.periods(), Line.LEVEL));
  }

  private static Finding finding(
      Statistic statistic, Comparison comparison, Counts counts, Value value) {
    Subject subject = new Subject(QUESTION, "sanctioned", Subject.ALL, Subject.ALL, comparison);
    return Finding.of(
        subject, statistic, counts, value, "simulated periods of independent cases, fixed seed");
  }
}
