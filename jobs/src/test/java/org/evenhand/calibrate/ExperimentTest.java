package org.evenhand.calibrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Thresholds;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.Test;

/** The claim that every condition does what its words say. */
class ExperimentTest {

  private static final int DRAWS = 2500;

  /** Random checks err once in some ten thousand times. */
  private static final double STANDARD_ERRORS = 4;

  private final Plan plan = Organisations.plan();
  private final Cube detailed = Organisations.detailed("A1", "A2", "A3");
  private final SimulationSetup setup =
      SimulationSetup.of(detailed, plan, List.of(detailed.clusters("respondent_token")));

  @Test
  void linked_everyCase_keepsItsRate() {
    ClusterSizes links = Scenario.REPEAT_RESPONDENTS.links(setup);
    assertEquals(72, links.clusters().size());
    double[][] rates =
        setup.rates(setup.layout().rates().byStratum(), EffectSize.points(0.1), 0).orElseThrow();
    double[][] sanctioned = new double[setup.layout().kinds()][setup.layout().groups()];
    Experiment linked = new Linked(setup, rates, links, Scenario.CORRELATION);
    draws(linked, cube -> add(cube, sanctioned));
    for (int kind = 0; kind < rates.length; kind++) {
      for (int group = 0; group < setup.layout().declared(); group++) {
        int n = setup.layout().decided(kind, group);
        double p = rates[kind][group];
        double share = n == 0 ? p : sanctioned[kind][group] / DRAWS / n;
        double error = Math.sqrt(2 * p * (1 - p) / Math.max(1, n) / DRAWS);
        assertEquals(p, share, STANDARD_ERRORS * error);
      }
    }
  }

  @Test
  void linked_pairs_varianceRisesByTheCorrelation() {
    // The variance of a share of the pairs is known as well from few of them as from many.
    SimulationSetup plain =
        Organisations.setup(
            new CubeOfCases(List.of("bullying", "harassment"), List.of("A", "B", "C", "unknown"))
                .decided("bullying", "A", 8, 30)
                .decided("bullying", "B", 14, 40)
                .decided("harassment", "B", 9, 20)
                .decided("harassment", "C", 9, 30)
                .build());
    double p = 0.3;
    double[][] rates = new double[plain.layout().kinds()][plain.layout().groups()];
    Arrays.stream(rates).forEach(row -> Arrays.fill(row, p));
    List<int[][]> pairs = new ArrayList<>();
    for (int kind = 0; kind < plain.layout().kinds(); kind++) {
      for (int group = 0; group < plain.layout().declared(); group++) {
        int[] member = {kind, group};
        pairs.addAll(
            Collections.nCopies(
                plain.layout().decided(kind, group) / 2, new int[][] {member, member}));
      }
    }
    ClusterSizes all = new ClusterSizes("incident_id", pairs, true);
    double n = plain.layout().decided(0) + plain.layout().decided(1) + plain.layout().decided(2);
    assertEquals(n, all.members(), 0);
    double[] sums = new double[2];
    draws(
        new Linked(plain, rates, all, Scenario.CORRELATION),
        cube -> {
          double x = sanctioned(cube, plan);
          sums[0] += x;
          sums[1] += x * x;
        });
    double variance = sums[1] / DRAWS - Math.pow(sums[0] / DRAWS, 2);
    double expected = n * p * (1 - p) * (1 + Scenario.CORRELATION);
    assertEquals(expected, variance, STANDARD_ERRORS * expected * Math.sqrt(2.0 / DRAWS));
  }

  @Test
  void assumedLinks_oneInFive_inPairsOfOneGroupWherePersonsAreMeant() {
    Layout layout = Organisations.setup(Organisations.plain("A", "B", "C")).layout();
    double n = layout.decided(0) + layout.decided(1) + layout.decided(2);
    assertEquals(
        ClusterSizes.ASSUMED_SHARE * n,
        ClusterSizes.assumed("incident_id", false, layout).members(),
        2);
    ClusterSizes persons = ClusterSizes.assumed("respondent_token", true, layout);
    assertEquals(ClusterSizes.ASSUMED_SHARE * n, persons.members(), 6);
    persons.clusters().forEach(pair -> assertEquals(pair[0][1], pair[1][1]));
  }

  @Test
  void missingAlignment_threeInTen_moreOfTheSanctioned() {
    long[] declared = new long[2];
    long[] undeclared = new long[2];
    Experiment experiment =
        Scenario.MISSING_ALIGNMENT.experiment(setup, EffectSize.NO_DISPARITY, 0).orElseThrow();
    draws(
        experiment,
        cube -> {
          ToIntFunction<Cell> reached = Thresholds.of(plan).on(cube, plan);
          for (Cell cell : cube.cells()) {
            boolean isUndeclared = alignment(cube, cell).equals("declined");
            (isUndeclared ? undeclared : declared)[reached.applyAsInt(cell) > 0 ? 1 : 0] +=
                cell.cases();
          }
        });
    // Twelve cases were undeclared to begin with, under another code.
    double all = declared[0] + declared[1] + undeclared[0] + undeclared[1] - 12.0 * DRAWS;
    assertEquals(0.3, (undeclared[0] + undeclared[1]) / all, 0.003);
    double ofSanctioned = (double) undeclared[1] / (undeclared[1] + declared[1]);
    double ofOthers = (double) undeclared[0] / (undeclared[0] + declared[0] - 12.0 * DRAWS);
    assertEquals(2, ofSanctioned / ofOthers, 0.06);
  }

  @Test
  void codedSeverity_focus_isCodedHigherAndOthersAreNot() {
    Experiment experiment =
        Scenario.CODED_SEVERITY.experiment(setup, EffectSize.NO_DISPARITY, 0).orElseThrow();
    String focus = setup.layout().code(0);
    double[] bands = new double[4];
    double[] others = new double[4];
    double[] sanctioned = new double[2];
    draws(
        experiment,
        cube -> {
          ToIntFunction<Cell> reached = Thresholds.of(plan).on(cube, plan);
          for (Cell cell : cube.cells()) {
            boolean isFocus = alignment(cube, cell).equals(focus);
            (isFocus ? bands : others)[severity(cube, cell)] += cell.cases();
            sanctioned[isFocus ? 1 : 0] += reached.applyAsInt(cell) > 0 ? cell.cases() : 0;
          }
        });
    double n = Arrays.stream(bands).sum();
    double m = Arrays.stream(others).sum();
    double first = others[0] / m;
    double second = others[1] / m;
    assertEquals((1 - Scenario.RAISED) * first, bands[0] / n, 0.01);
    assertEquals((1 - Scenario.RAISED) * second + Scenario.RAISED * first, bands[1] / n, 0.01);
    assertEquals(sanctioned[0] / m, sanctioned[1] / n, 0.02);
  }

  @Test
  void simpson_upperMargin_crudePointsTheOtherWay() {
    SimulationSetup plain = Organisations.setup(Organisations.plain("A", "B", "C"));
    EffectSize truth = EffectSize.atMargin(plan, true);
    Experiment experiment = Scenario.SIMPSON_LAYOUT.experiment(plain, truth, 0).orElseThrow();
    List<Finding> findings =
        PlanEvaluator.of(
                PlanEvaluator.asking(plan, List.of(SanctionGap.QUESTION, LikeForLike.QUESTION)))
            .findings(experiment.expected());
    String focus = plain.layout().code(0);
    assertEquals(1.25, value(findings, "like_for_like", Statistic.MH_RATE_RATIO, focus), 1e-5);
    assertTrue(value(findings, "sanction_gap", Statistic.RATE_RATIO, focus) < 1);
    Layout uneven = Simpson.of(plain.layout()).orElseThrow().uneven(0, false);
    for (int kind = 0; kind < uneven.kinds(); kind++) {
      assertEquals(plain.layout().declaredIn(kind), uneven.declaredIn(kind));
    }
    assertEquals(plain.layout().decided(0), uneven.decided(0), 2);
  }

  @Test
  void truth_everyCondition_isTheValuePlanted() {
    EffectSize margin = EffectSize.atMargin(plan, false);
    for (Scenario condition : Scenario.values()) {
      List<Finding> findings =
          PlanEvaluator.of(PlanEvaluator.asking(plan, List.of(LikeForLike.QUESTION)))
              .findings(condition.experiment(setup, margin, 1).orElseThrow().expected());
      double ratio =
          value(findings, "like_for_like", Statistic.MH_RATE_RATIO, setup.layout().code(1));
      assertEquals(0.8, ratio, 1e-4, condition.label());
    }
  }

  private static double value(
      List<Finding> findings, String question, Statistic statistic, String group) {
    return findings.stream()
        .filter(f -> f.key().question().id().equals(question) && f.statistic() == statistic)
        .filter(f -> f.key().complaintCategory().equals("all"))
        .filter(f -> f.key().comparison().group().equals(group))
        .findFirst()
        .orElseThrow()
        .estimate()
        .orElseThrow();
  }

  private static void draws(Experiment experiment, java.util.function.Consumer<Cube> look) {
    System.out.printf("seed %d, %d draws%n", Organisations.SEED, DRAWS);
    SplittableRandom random = new SplittableRandom(Organisations.SEED);
    for (int i = 0; i < DRAWS; i++) {
      look.accept(experiment.draw(random));
    }
  }

  private static double sanctioned(Cube cube, Plan plan) {
    ToIntFunction<Cell> reached = Thresholds.of(plan).on(cube, plan);
    return cube.cells().stream()
        .filter(cell -> reached.applyAsInt(cell) > 0)
        .mapToLong(Cell::cases)
        .sum();
  }

  private void add(Cube cube, double[][] sanctioned) {
    ToIntFunction<Cell> reached = Thresholds.of(plan).on(cube, plan);
    for (Cell cell : cube.cells()) {
      int group = setup.layout().group(alignment(cube, cell));
      if (group >= 0 && reached.applyAsInt(cell) > 0) {
        sanctioned[kind(cube, cell)][group] += cell.cases();
      }
    }
  }

  private int kind(Cube cube, Cell cell) {
    List<Dimension> fixed = setup.layout().fields().fixed();
    for (int kind = 0; kind < setup.layout().kinds(); kind++) {
      boolean isSame = true;
      for (int i = 0; i < fixed.size(); i++) {
        isSame &= setup.layout().kind(kind)[i] == place(cube, cell, fixed.get(i).name());
      }
      if (isSame) {
        return kind;
      }
    }
    throw new IllegalStateException("no such kind");
  }

  private static int place(Cube cube, Cell cell, String field) {
    List<String> names = cube.dimensions().stream().map(Dimension::name).toList();
    return cell.codes().get(names.indexOf(field));
  }

  private static String alignment(Cube cube, Cell cell) {
    int place = place(cube, cell, "declared_alignment");
    return cube.dimension("declared_alignment").orElseThrow().codes().get(place).code();
  }

  private static int severity(Cube cube, Cell cell) {
    int place = place(cube, cell, "severity");
    return Integer.parseInt(cube.dimension("severity").orElseThrow().codes().get(place).code()) - 1;
  }
}
