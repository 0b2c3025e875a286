package org.evenhand.calibrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Tally;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.Test;

/** The claim that every condition does what its words say. */
class ExperimentTest {

  private static final int DRAWS = 2500;

  private static final double CORRELATION = 0.5;

  /** Random checks err once in some ten thousand times. */
  private static final double STANDARD_ERRORS = 4;

  private final Plan plan = Organisations.plan();
  private final Cube detailed = Organisations.detailed("A1", "A2", "A3");
  private final SimulationSetup setup =
      SimulationSetup.of(
          detailed,
          plan,
          List.of("severity"),
          List.of(detailed.clusters(List.of("respondent_token"))));

  @Test
  void linked_everyCase_keepsItsRate() {
    Links links = Scenario.REPEAT_RESPONDENTS.links(setup, 0);
    assertEquals(72, links.by("respondent_token").members().length);
    double[][] rates =
        setup.rates(setup.layout().rates().byStratum(), EffectSize.points(0.1), 0).orElseThrow();
    double[][] sanctioned = new double[setup.layout().kinds()][setup.layout().groups()];
    Experiment linked =
        Scenario.REPEAT_RESPONDENTS.experiment(setup, EffectSize.points(0.1), 0).orElseThrow();
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
    Gathering all = Gathering.of("incident_id", true, plain.layout(), 2, 1, true);
    Links links = Links.of(plain.layout(), List.of(all));
    double n = plain.layout().decided(0) + plain.layout().decided(1) + plain.layout().decided(2);
    assertEquals(n, links.cells().length, 0);
    double[] sums = new double[2];
    draws(
        new Experiment(
            plan,
            plain.layout(),
            rates,
            links,
            Optional.of(new Experiment.Bond("incident_id", CORRELATION)),
            Recording.FAITHFUL),
        cube -> {
          double x = sanctioned(cube, plan);
          sums[0] += x;
          sums[1] += x * x;
        });
    double variance = sums[1] / DRAWS - Math.pow(sums[0] / DRAWS, 2);
    double expected = n * p * (1 - p) * (1 + CORRELATION);
    assertEquals(expected, variance, STANDARD_ERRORS * expected * Math.sqrt(2.0 / DRAWS));
  }

  @Test
  void assumedLinks_oneInFive_inPairsOfOneGroup() {
    SimulationSetup plain = Organisations.setup(Organisations.plain("A", "B", "C"));
    Layout layout = plain.layout();
    double n = layout.decided(0) + layout.decided(1) + layout.decided(2);
    Links links = Scenario.REPEAT_RESPONDENTS.links(plain, 0);
    assertEquals(Scenario.ASSUMED_SHARE * n, links.cells().length, 2 * layout.kinds() * 3);
    assertGroups(links, layout, 1);
    assertFalse(links.by("respondent_token").isTold());
  }

  @Test
  void incidents_haveTheirSizesAndGroups() {
    SimulationSetup large = Organisations.large(2000, 0);
    Layout layout = large.layout();
    Links half = Scenario.HALF_IN_INCIDENTS.links(large, 0);
    assertEquals(1000, half.cells().length, 100);
    assertGroups(half, layout, 1);
    assertEquals(2000, Scenario.MIXED_INCIDENTS.links(large, 0).cells().length, 50);
    Links four = Scenario.FOUR_LARGE_INCIDENTS.links(large, 1);
    Links.Sort sort = four.by("incident_id");
    assertTrue(sort.isTold());
    assertEquals(4, sort.members().length);
    assertGroups(four, layout, 1);
    for (int i = 0; i < 4; i++) {
      assertEquals((1 + i) % 4, four.cells()[sort.members()[i][0]] % layout.groups());
      assertEquals(Scenario.LARGE, sort.members()[i].length);
    }
  }

  private static void assertGroups(Links links, Layout layout, long groups) {
    for (Links.Sort sort : links.sorts()) {
      for (int[] members : sort.members()) {
        assertEquals(
            groups,
            Arrays.stream(members).map(i -> links.cells()[i] % layout.groups()).distinct().count());
      }
    }
  }

  @Test
  void bothTokens_casesThatShareBoth_areClustersOfTheirOwn() {
    Layout layout = Organisations.large(2000, 0).layout();
    Links links =
        Links.of(
            layout,
            List.of(
                Gathering.of("incident_id", true, layout, 5, 1, false),
                Gathering.of("respondent_token", true, layout, 40, 1, true)));
    int[] incident = links.sorts().get(0).clusterOf(links.cells().length);
    int[] person = links.sorts().get(1).clusterOf(links.cells().length);
    Links.Sort both = links.sorts().get(2);
    assertTrue(both.members().length > 0);
    for (int[] members : both.members()) {
      for (int member : members) {
        assertEquals(incident[members[0]], incident[member]);
        assertEquals(person[members[0]], person[member]);
      }
    }
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
          Function<Cell, Tally> tally = EventDefinition.sanctioned(plan).on(cube);
          for (Cell cell : cube.cells()) {
            boolean isUndeclared = alignment(cube, cell).equals("declined");
            (isUndeclared ? undeclared : declared)[tally.apply(cell).sanctioned() > 0 ? 1 : 0] +=
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
          Function<Cell, Tally> tally = EventDefinition.sanctioned(plan).on(cube);
          for (Cell cell : cube.cells()) {
            boolean isFocus = alignment(cube, cell).equals(focus);
            (isFocus ? bands : others)[severity(cube, cell)] += cell.cases();
            sanctioned[isFocus ? 1 : 0] += tally.apply(cell).sanctioned();
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
    Cube expected = experiment.expected(Experiment.OFTEN);
    List<Finding> findings = new ArrayList<>(SanctionGap.of(plan).findings(expected));
    findings.addAll(LikeForLike.of(plan).findings(expected));
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
      if (condition.obstacle(setup).isEmpty()) {
        Experiment experiment = condition.experiment(setup, margin, 1).orElseThrow();
        List<Finding> findings =
            LikeForLike.of(plan).findings(experiment.expected(Experiment.OFTEN));
        double ratio =
            value(findings, "like_for_like", Statistic.MH_RATE_RATIO, setup.layout().code(1));
        // Severity is spread alike to whole cases.
        double rounding = condition == Scenario.CODED_SEVERITY ? 0.005 : 1e-4;
        assertEquals(0.8, ratio, rounding, condition.column());
      }
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
    Function<Cell, Tally> tally = EventDefinition.sanctioned(plan).on(cube);
    return cube.cells().stream().mapToLong(cell -> tally.apply(cell).sanctioned()).sum();
  }

  private void add(Cube cube, double[][] sanctioned) {
    Function<Cell, Tally> tally = EventDefinition.sanctioned(plan).on(cube);
    for (Cell cell : cube.cells()) {
      int group = setup.layout().group(alignment(cube, cell));
      if (group >= 0) {
        sanctioned[kind(cube, cell)][group] += tally.apply(cell).sanctioned();
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
