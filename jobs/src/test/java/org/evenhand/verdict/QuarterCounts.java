package org.evenhand.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.cube.NumericDimension;
import org.evenhand.fixture.Plans;
import org.evenhand.measure.trend.StandingRatio;
import org.evenhand.schema.Code;
import org.evenhand.schema.Period;

/** Decided cases by quarter, category and group, and what the rule says of them all together. */
final class QuarterCounts {

  /** The first quarter. */
  static final Period FIRST = Period.parse("2024Q1");

  private final Dimension categories;
  private final Dimension groups;
  private final List<Cell> cells = new ArrayList<>();
  private int quarters;

  QuarterCounts(List<String> categories, List<String> groups) {
    this.categories = new Dimension("complaint_category", codes(categories));
    this.groups = new Dimension("declared_alignment", codes(groups));
  }

  private static List<Code> codes(List<String> names) {
    return names.stream().map(Code::of).toList();
  }

  /** Adds decided cases of a quarter, counted from 0. */
  QuarterCounts decided(int quarter, int category, int group, long sanctioned, long decided) {
    quarters = Math.max(quarters, quarter + 1);
    add(quarter, List.of(category, group, 1, 1), sanctioned);
    add(quarter, List.of(category, group, 0, 0), decided - sanctioned);
    return this;
  }

  private void add(int quarter, List<Integer> codes, long cases) {
    if (cases > 0) {
      List<Integer> all = new ArrayList<>(codes);
      Period period = FIRST.back(-quarter);
      all.add(
          NumericDimension.MONTHS.place(
              period.from().getYear() * 12 + period.from().getMonthValue() - 1));
      cells.add(new Cell(all, cases));
    }
  }

  /** Adds a quarter of such shares and rates, each case drawn by itself. */
  void draw(Random random, int quarter, int cases, double[] shares, double[][] rates) {
    int perCategory = cases / rates.length;
    for (int category = 0; category < rates.length; category++) {
      int[] decided = new int[shares.length];
      int[] sanctioned = new int[shares.length];
      for (int i = 0; i < perCategory; i++) {
        int group = group(random.nextDouble(), shares);
        decided[group]++;
        sanctioned[group] += random.nextDouble() < rates[category][group] ? 1 : 0;
      }
      for (int group = 0; group < shares.length; group++) {
        decided(quarter, category, group, sanctioned[group], decided[group]);
      }
    }
  }

  private static int group(double lot, double[] shares) {
    double left = lot;
    for (int group = 0; group < shares.length - 1; group++) {
      left -= shares[group];
      if (left < 0) {
        return group;
      }
    }
    return shares.length - 1;
  }

  /** The standing verdicts after the last quarter. */
  List<Standing> standings() {
    List<Dimension> dimensions =
        List.of(
            categories,
            groups,
            new Dimension("outcome", List.of(Code.of("no_breach"), Code.of("sanctioned"))),
            new Dimension(
                "sanction",
                List.of(
                    Code.of("not_applicable"), new Code("advice", "Advice", Map.of("rung", "1")))),
            new Dimension("received_month", NumericDimension.MONTHS.codes()));
    Cube cube = Cube.of(dimensions, cells).with(FIRST.back(1 - quarters));
    return new StandingRule(Plans.standard())
        .of(StandingRatio.of(Plans.standard()).findings(cube), Map.of());
  }
}
