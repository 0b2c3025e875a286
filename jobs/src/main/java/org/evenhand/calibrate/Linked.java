package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Cube;

/**
 * Cases of one person or incident tend to end alike. Each cluster draws a uniform number; each of
 * its cases goes by that number with a probability whose square is the correlation, otherwise by
 * one of its own, and is sanctioned where the number is below its rate. So every case keeps its
 * rate to the digit, and two cases of one cluster and rate are correlated just so much.
 */
final class Linked implements Experiment {

  private final Independent all;
  private final Independent others;
  private final double[][] rates;
  private final PeriodCounts cells;
  private final ThresholdDraw ends;
  private final ClusterSizes links;
  private final double follows;

  /**
   * @param correlation of the outcomes of two cases of one cluster, from 0 to 1
   */
  Linked(SimulationSetup setup, double[][] rates, ClusterSizes links, double correlation) {
    this.rates = rates;
    this.links = links;
    cells = setup.cells();
    ends = setup.ends();
    follows = Math.sqrt(correlation);
    all = new Independent(setup, rates);
    others = new Independent(setup.with(without(setup.layout(), links)), rates);
  }

  private static Layout without(Layout layout, ClusterSizes links) {
    int[][] left = new int[layout.kinds()][layout.groups()];
    for (int kind = 0; kind < left.length; kind++) {
      for (int group = 0; group < layout.groups(); group++) {
        left[kind][group] = layout.decided(kind, group);
      }
    }
    links.clusters().forEach(c -> Arrays.stream(c).forEach(member -> left[member[0]][member[1]]--));
    return layout.with(left);
  }

  @Override
  public Cube draw(SplittableRandom random) {
    long[][][] counts = others.counts(random);
    List<Cluster> clusters = new ArrayList<>();
    for (int[][] members : links.clusters()) {
      double shared = random.nextDouble();
      List<Cell> own = new ArrayList<>();
      for (int[] member : members) {
        double point = random.nextDouble() < follows ? shared : random.nextDouble();
        int end = ends.draw(point < rates[member[0]][member[1]], random);
        counts[member[0]][member[1]][end]++;
        int[] codes = cells.codes(member[0], member[1], end);
        own.add(new Cell(Arrays.stream(codes).boxed().toList(), 1));
      }
      clusters.add(new Cluster(Cube.of(cells.dimensions(), own).cells(), 1));
    }
    Cube cube = cells.cube(counts);
    Clusters linked = new Clusters(links.token(), cells.dimensions(), clusters, List.of());
    return cube.with(linked.within(cube));
  }

  @Override
  public Cube expected() {
    Cube cube = all.expected();
    return cube.with(
        new Clusters(links.token(), cells.dimensions(), List.of(), List.of()).within(cube));
  }
}
