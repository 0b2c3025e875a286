package org.evenhand.calibrate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.evenhand.calibrate.CalibrationResult.Quantity;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.likeforlike.Comparisons;
import org.evenhand.verdict.Answer;
import org.evenhand.verdict.DecisionRule;
import org.evenhand.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the decision rule is to reach, in a small form: four groups with 36, 30, 23 and 10% of the
 * cases, ten categories with rates from 15 to 55%. Limits allow for three standard errors of the
 * simulation; {@code -Dreach.periods=2000} prints the figures themselves.
 */
class ReachTest {

  private static final int PERIODS = Integer.getInteger("reach.periods", 150);
  private static final int SMALLEST = 3;
  private static final int THIRD = 2;

  private final SimulationSetup middling = Organisations.large(2000, 0);

  @ParameterizedTest
  @EnumSource(
      names = {
        "INDEPENDENCE",
        "MIXED_INCIDENTS",
        "ONE_GROUP_INCIDENTS",
        "HALF_IN_INCIDENTS",
        "ONE_LARGE_INCIDENT",
        "FOUR_LARGE_INCIDENTS"
      })
  void noDisparity_inAnyCategory_isRarelyFound(Scenario condition) {
    List<CalibrationResult> results = results(middling, condition, EffectSize.NO_DISPARITY);
    atMost(0.05, share(results, Quantity.FALSE_DISPARITY, "each"), condition.column());
  }

  @Test
  void repeatRespondents_noDisparity_isRarelyFound() {
    Layout layout = middling.layout();
    Gathering persons = Gathering.of("respondent_token", true, layout, 2, 0.6, true);
    Experiment experiment =
        new Experiment(
            middling.plan(),
            layout,
            rates(new double[] {1, 1, 1, 1}),
            middling.links(Optional.of(persons)),
            Optional.of(new Experiment.Bond("respondent_token", 0.5)),
            Recording.FAITHFUL);
    double found = share(experiment, a -> a.stream().anyMatch(ReachTest::isDisparity));
    atMost(0.10, found, "repeat respondents, all categories or any");
  }

  @Test
  void tenPoints_inATenthOfTheCases_areFoundInThreeOfFive() {
    List<CalibrationResult> results =
        VerdictCounts.of(
                middling,
                new Periods(Organisations.SEED, PERIODS),
                Scenario.INDEPENDENCE,
                EffectSize.points(0.10),
                List.of(SMALLEST))
            .orElseThrow()
            .results();
    atLeast(0.60, share(results, Quantity.DISPARITY_FOUND, "all"), "+10 points");
  }

  @Test
  void uniformRatio_manyCases_isFoundAndNotCalledMixed() {
    SimulationSetup many = Organisations.large(10_000, 0);
    double found =
        share(experiment(many, new double[] {1, 1, 1.5, 1}), a -> isNamed(a, many, THIRD));
    atLeast(0.99, found, "ratio 1.5 of 23%");
  }

  @Test
  void allEqual_veryManyCases_showParity() {
    SimulationSetup many = Organisations.large(50_000, 0);
    atLeast(
        0.95,
        share(
            experiment(many, new double[] {1, 1, 1, 1}),
            a -> overall(a).allMatch(one -> one.verdict() instanceof Verdict.ParityShown)),
        "parity of all groups");
  }

  @Test
  void aFifthUndeclared_parityIsPossible() {
    SimulationSetup many = Organisations.large(20_000, 0.2);
    atLeast(
        0.5,
        share(
            experiment(many, new double[] {1, 1, 1, 1}),
            a -> overall(a).anyMatch(one -> one.verdict() instanceof Verdict.ParityShown)),
        "parity of any group");
  }

  @Test
  void oneGroupDiffers_itIsNamedAndNoOther() {
    Experiment experiment = experiment(middling, new double[] {1, 1, 1.5, 1});
    List<String> others = others(middling, List.of(THIRD));
    atLeast(
        0.86,
        share(
            experiment,
            a ->
                of(a, middling, THIRD)
                    .filter(own -> own.differsFrom().containsAll(others))
                    .isPresent()),
        "right pairs");
    atMost(
        0.06,
        share(
            experiment,
            a ->
                overall(a)
                    .filter(own -> others.contains(own.key().comparison().group()))
                    .anyMatch(own -> own.differsFrom().stream().anyMatch(others::contains))),
        "wrong pair");
    atMost(0.05, share(experiment, a -> isAnyNamed(a, others)), "bystander");
  }

  @Test
  void twoGroupsDiffer_bothAreNamedAndNoOther() {
    Experiment experiment = experiment(middling, new double[] {1, 1, 1.5, 1.5});
    List<String> others = others(middling, List.of(THIRD, SMALLEST));
    atLeast(
        0.90,
        share(experiment, a -> isNamed(a, middling, THIRD) && isNamed(a, middling, SMALLEST)),
        "both named");
    atMost(0.05, share(experiment, a -> isAnyNamed(a, others)), "bystander");
  }

  @Test
  void onePlantedCell_amongAThousandCases_isFound() {
    SimulationSetup few =
        Organisations.uneven(
            1000, 0.163, 0.150, 0.132, 0.113, 0.113, 0.103, 0.102, 0.057, 0.045, 0.022);
    double[][] rates = rates(few.layout(), new double[] {1, 1, 1, 1});
    Arrays.fill(rates[0], 0.30);
    rates[0][0] = 0.50;
    Experiment planted = experiment(few, rates);
    Predicate<Answer> isThere = own -> own.key().complaintCategory().equals("k0");
    Predicate<Answer> isOwn =
        isThere.and(own -> own.key().comparison().group().equals(few.layout().code(0)));
    atLeast(
        0.31,
        share(planted, a -> a.stream().filter(isThere).anyMatch(ReachTest::isDisparity)),
        "planted cell");
    atLeast(
        0.235,
        share(planted, a -> a.stream().filter(isOwn).anyMatch(ReachTest::isDisparity)),
        "by its group");
  }

  @Test
  void aGapThatIsThere_isRarelyRuledOut() {
    for (EffectSize effect : List.of(EffectSize.NO_DISPARITY, Calibration.GAP)) {
      List<CalibrationResult> results = results(middling, Scenario.INDEPENDENCE, effect);
      atMost(0.05, share(results, Quantity.RULED_OUT_WRONGLY, "all"), effect.column());
      atMost(0.05, share(results, Quantity.RULED_OUT_WRONGLY, "each"), effect.column());
    }
  }

  @Test
  void whatCouldHaveBeenSeen_isSeenWithThePlansPower() {
    List<CalibrationResult> results =
        results(middling, Scenario.INDEPENDENCE, EffectSize.DETECTABLE);
    double power = middling.plan().levels().power();
    double seen = share(results, Quantity.DETECTED, "all");
    atLeast(power - 0.03, seen, "seen");
    atMost(power + 0.03, seen, "seen");
  }

  private static List<CalibrationResult> results(
      SimulationSetup setup, Scenario condition, EffectSize effect) {
    return VerdictCounts.of(
            setup,
            new Periods(Organisations.SEED, PERIODS),
            condition,
            effect,
            Calibration.focuses(setup))
        .orElseThrow()
        .results();
  }

  private static double share(List<CalibrationResult> results, Quantity quantity, String scope) {
    return results.stream()
        .filter(result -> result.isPooled() && result.about().quantity() == quantity)
        .filter(result -> result.about().scope().equals(scope))
        .findFirst()
        .orElseThrow()
        .share();
  }

  private double[][] rates(double[] ratios) {
    return rates(middling.layout(), ratios);
  }

  private static double[][] rates(Layout layout, double[] ratios) {
    double[][] rates = new double[layout.kinds()][layout.groups()];
    for (int kind = 0; kind < rates.length; kind++) {
      double base = layout.rates().byStratum()[kind];
      Arrays.setAll(rates[kind], g -> base * (g < ratios.length ? ratios[g] : 1));
    }
    return rates;
  }

  private static Experiment experiment(SimulationSetup setup, double[] ratios) {
    return experiment(setup, rates(setup.layout(), ratios));
  }

  private static Experiment experiment(SimulationSetup setup, double[][] rates) {
    return new Experiment(
        setup.plan(),
        setup.layout(),
        rates,
        setup.links(Optional.empty()),
        Optional.empty(),
        Recording.FAITHFUL);
  }

  private double share(Experiment experiment, Predicate<List<Answer>> holds) {
    DecisionRule rule = DecisionRule.of(middling.plan());
    SplittableRandom random = new SplittableRandom(Organisations.SEED);
    int count = 0;
    for (int i = 0; i < PERIODS; i++) {
      List<Answer> answers = rule.answers(Comparisons.of(middling.plan(), experiment.draw(random)));
      count += holds.test(answers) ? 1 : 0;
    }
    return (double) count / PERIODS;
  }

  private static java.util.stream.Stream<Answer> overall(List<Answer> answers) {
    return answers.stream().filter(a -> a.key().complaintCategory().equals(FindingKey.ALL));
  }

  private static Optional<Answer> of(List<Answer> answers, SimulationSetup setup, int group) {
    String code = setup.layout().code(group);
    return overall(answers).filter(a -> a.key().comparison().group().equals(code)).findFirst();
  }

  private static boolean isNamed(List<Answer> answers, SimulationSetup setup, int group) {
    return of(answers, setup, group).filter(ReachTest::isDisparity).isPresent();
  }

  private static boolean isAnyNamed(List<Answer> answers, List<String> groups) {
    return overall(answers)
        .anyMatch(a -> isDisparity(a) && groups.contains(a.key().comparison().group()));
  }

  private static boolean isDisparity(Answer answer) {
    return answer.verdict() instanceof Verdict.DisparityFound;
  }

  private static List<String> others(SimulationSetup setup, List<Integer> groups) {
    List<String> others = new ArrayList<>();
    IntStream.range(0, setup.layout().declared())
        .filter(group -> !groups.contains(group))
        .mapToObj(setup.layout()::code)
        .forEach(others::add);
    return others;
  }

  private static void atMost(double limit, double share, String what) {
    print(what, share, "at most", limit);
    assertTrue(share <= limit + 3 * error(limit), () -> what + ": " + share);
  }

  private static void atLeast(double limit, double share, String what) {
    print(what, share, "at least", limit);
    assertTrue(share >= limit - 3 * error(limit), () -> what + ": " + share);
  }

  private static void print(String what, double share, String bound, double limit) {
    System.out.printf(
        "seed %d, %d periods, %s: %.4f (error %.4f), %s %.2f%n",
        Organisations.SEED, PERIODS, what, share, error(share), bound, limit);
  }

  private static double error(double share) {
    return Math.sqrt(share * (1 - share) / PERIODS);
  }
}
