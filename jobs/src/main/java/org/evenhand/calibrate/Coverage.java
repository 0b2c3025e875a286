package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.calibrate.CalibrationResult.About;
import org.evenhand.calibrate.CalibrationResult.Quantity;
import org.evenhand.calibrate.VerdictCounts.Trials;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.likeforlike.LikeForLikeFurther;
import org.evenhand.measure.mix.CaseMix;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.measure.robustness.MissingAlignment;
import org.evenhand.measure.robustness.Sensitivity;

/**
 * How often intervals hold what is true. The true value of every statistic is what its own measure
 * finds in the average cases of such periods, so many times over that rounding does not matter.
 */
final class Coverage {

  /** The questions whose intervals are put to the test, as far as plan and export answer them. */
  static final List<Question> QUESTIONS =
      List.of(
          SanctionRate.QUESTION,
          SanctionGap.QUESTION,
          LikeForLike.QUESTION,
          LikeForLikeFurther.QUESTION,
          CaseMix.QUESTION,
          MissingAlignment.QUESTION,
          Sensitivity.QUESTION);

  private static final String SANCTIONED = "sanctioned";

  private final Trials trials;
  private final Scenario condition;
  private final EffectSize effect;
  private final Map<About, Integer> rows = new LinkedHashMap<>();
  private final List<Integer> focuses = new ArrayList<>();
  private final List<Experiment> experiments = new ArrayList<>();
  private final List<Map<Place, Slot>> slots = new ArrayList<>();

  /** Where an interval of one number stands among the findings. */
  private record Place(
      Question question,
      String stage,
      String category,
      Comparison comparison,
      Statistic statistic,
      OptionalDouble level) {

    static Place of(Finding finding) {
      return of(finding, finding.key().question(), finding.statistic());
    }

    static Place of(Finding finding, Question question, Statistic statistic) {
      FindingKey key = finding.key();
      return new Place(
          question,
          key.stage(),
          key.complaintCategory(),
          key.comparison(),
          statistic,
          finding.level());
    }
  }

  /** What is true of a number, and where it is counted whether its interval holds it. */
  private record Slot(int row, int group, double value) {}

  private Coverage(Trials trials, Scenario condition, EffectSize effect) {
    this.trials = trials;
    this.condition = condition;
    this.effect = effect;
  }

  /**
   * The coverage of every interval; empty where no rates can make it true.
   *
   * @param focuses the groups to set apart, in turn
   */
  static List<CalibrationResult> of(
      Trials trials, Scenario condition, EffectSize effect, List<Integer> focuses) {
    Coverage coverage = new Coverage(trials, condition, effect);
    for (int focus : focuses) {
      condition
          .experiment(trials.setup(), effect, focus)
          .ifPresent(e -> coverage.prepare(e, focus));
    }
    return coverage.experiments.isEmpty() ? List.of() : coverage.results();
  }

  private void prepare(Experiment experiment, int focus) {
    Map<Place, Slot> own = new HashMap<>();
    for (Finding finding : trials.evaluator().findings(experiment.expected())) {
      if (finding.level().isPresent() && group(finding.key().comparison()) >= 0) {
        put(own, finding);
      }
    }
    experiments.add(experiment);
    focuses.add(focus);
    slots.add(own);
  }

  private void put(Map<Place, Slot> own, Finding finding) {
    Question question = finding.key().question();
    if (question.equals(MissingAlignment.QUESTION)) {
      return;
    }
    put(own, finding, question, finding.statistic());
    if (finding.statistic() == Statistic.ODDS_RATIO) {
      // The exact one estimates the same, and is not given of so many cases.
      put(own, finding, question, Statistic.EXACT_ODDS_RATIO);
    }
    boolean isPrimary =
        finding.statistic().code().equals(trials.setup().plan().primary().estimand());
    boolean isVerdict = finding.key().stage().equals(SANCTIONED);
    if (question.equals(LikeForLike.QUESTION) && isPrimary && isVerdict) {
      put(own, finding, MissingAlignment.QUESTION, lowest());
    }
  }

  private void put(Map<Place, Slot> own, Finding finding, Question question, Statistic statistic) {
    FindingKey key = finding.key();
    About about =
        new About(
            Quantity.COVERAGE,
            question.id(),
            key.stage(),
            statistic.code(),
            key.complaintCategory().equals(FindingKey.ALL) ? "all" : "each",
            CalibrationResult.ALL,
            rounded(finding.level()));
    int row = rows.computeIfAbsent(about, a -> rows.size());
    own.put(
        Place.of(finding, question, statistic),
        new Slot(row, group(key.comparison()), finding.estimate().orElseThrow()));
  }

  private Statistic lowest() {
    return isRatio() ? Statistic.BOUND_LOWEST : Statistic.DIFFERENCE_BOUND_LOWEST;
  }

  private Statistic highest() {
    return isRatio() ? Statistic.BOUND_HIGHEST : Statistic.DIFFERENCE_BOUND_HIGHEST;
  }

  private boolean isRatio() {
    String estimand = trials.setup().plan().primary().estimand();
    return estimand.equals(Statistic.MH_RATE_RATIO.code());
  }

  private static OptionalDouble rounded(OptionalDouble level) {
    return OptionalDouble.of(Math.round(1e9 * level.getAsDouble()) / 1e9);
  }

  /** The group of a comparison, after the declared ones all together; -1 for any other. */
  private int group(Comparison comparison) {
    Layout layout = trials.setup().layout();
    return comparison.group().equals(FindingKey.ALL)
        ? layout.declared()
        : layout.group(comparison.group());
  }

  private List<CalibrationResult> results() {
    int groups = trials.setup().layout().declared() + 2;
    long[] counts =
        trials
            .periods()
            .count(
                2 * rows.size() * groups,
                (period, random, into) -> {
                  int of = period % experiments.size();
                  Map<Place, Slot> own = slots.get(of);
                  Map<Place, Double> lowest = new HashMap<>();
                  for (Finding finding :
                      trials.evaluator().findings(experiments.get(of).draw(random))) {
                    if (finding.level().isEmpty()) {
                      continue;
                    }
                    Place place = Place.of(finding);
                    double lower = finding.lower().getAsDouble();
                    if (finding.statistic() == lowest()) {
                      lowest.put(place, lower);
                      continue;
                    }
                    if (finding.statistic() == highest()) {
                      place = Place.of(finding, MissingAlignment.QUESTION, lowest());
                      lower = lowest.getOrDefault(place, Double.NaN);
                    }
                    count(
                        own.get(place),
                        lower,
                        finding.upper().getAsDouble(),
                        focuses.get(of),
                        into);
                  }
                });
    List<CalibrationResult> results = new ArrayList<>();
    rows.forEach((about, row) -> add(results, about, row, counts));
    return results;
  }

  /** Counts for the group and, where it is the one that is set apart, for that once more. */
  private void count(Slot slot, double lower, double upper, int focus, long[] into) {
    if (slot == null || Double.isNaN(lower)) {
      return;
    }
    int holds = lower <= slot.value() && slot.value() <= upper ? 1 : 0;
    add(holds, into, at(slot.row(), slot.group()));
    if (slot.group() == focus) {
      add(holds, into, at(slot.row(), trials.setup().layout().declared() + 1));
    }
  }

  private static void add(int holds, long[] into, int at) {
    into[at] += holds;
    into[at + 1]++;
  }

  /** The declared groups are counted by row, then all together, then whichever is set apart. */
  private int at(int row, int group) {
    return 2 * (row * (trials.setup().layout().declared() + 2) + group);
  }

  private void add(List<CalibrationResult> results, About about, int row, long[] counts) {
    Layout layout = trials.setup().layout();
    long events = 0;
    long all = 0;
    List<CalibrationResult> byGroup = new ArrayList<>();
    for (int group = 0; group <= layout.declared(); group++) {
      int at = at(row, group);
      events += counts[at];
      all += counts[at + 1];
      if (counts[at + 1] > 0 && group < layout.declared()) {
        byGroup.add(result(about, layout.code(group), counts[at], counts[at + 1]));
      }
    }
    int setApart = at(row, layout.declared() + 1);
    results.add(result(about, CalibrationResult.ALL, events, all));
    results.add(result(about, CalibrationResult.SET_APART, counts[setApart], counts[setApart + 1]));
    results.addAll(byGroup);
  }

  private CalibrationResult result(About about, String group, long events, long all) {
    return new CalibrationResult(
        condition,
        effect,
        about.of(group),
        events,
        all,
        Math.min(all, trials.periods().count()),
        Optional.of(
            about.question().equals(MissingAlignment.QUESTION.id())
                ? Target.atLeastAbout(about.level().getAsDouble())
                : Target.around(about.level().getAsDouble())));
  }
}
