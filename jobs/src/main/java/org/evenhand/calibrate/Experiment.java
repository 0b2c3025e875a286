package org.evenhand.calibrate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Period;
import org.evenhand.schema.Plan;

/**
 * Periods of one known truth, with their cases by the tokens that the export has. Immutable.
 *
 * <p>Cases of one incident or person can tend to end alike. Each cluster then draws a uniform
 * number; each of its cases goes by that number with a probability whose square is the correlation,
 * otherwise by one of its own, and is sanctioned where the number is below its rate. So every case
 * keeps its rate to the digit, and two cases of one cluster and rate are correlated just so much.
 */
final class Experiment {

  /** So many times over, rounding the expected cases moves no rate by more than a millionth. */
  static final long OFTEN = 1_000_000;

  private final Layout layout;
  private final PeriodCounts cells;
  private final double[] rates;
  private final Links links;
  private final Bond bond;
  private final int[] bonded;
  private final Recording recording;
  private final Binomial[] alone;
  private final int[] aloneIn;

  /**
   * What makes cases end alike.
   *
   * @param token the field that they have in common
   * @param correlation of the outcomes of two of them, from 0 to 1
   */
  record Bond(String token, double correlation) {}

  /**
   * @param rates by kind and group
   * @param bond empty where outcomes are independent
   */
  Experiment(
      Plan plan,
      Layout layout,
      double[][] rates,
      Links links,
      Optional<Bond> bond,
      Recording recording) {
    this.layout = layout;
    this.rates = Arrays.stream(rates).flatMapToDouble(Arrays::stream).toArray();
    this.links = links;
    this.bond = bond.orElse(new Bond("", 0));
    this.recording = recording;
    cells = new PeriodCounts(layout, plan);
    bonded =
        bond.map(own -> links.by(own.token()).clusterOf(links.cells().length)).orElse(new int[0]);
    aloneIn = new int[this.rates.length];
    Arrays.setAll(aloneIn, layout::decidedIn);
    Arrays.stream(links.cells()).forEach(cell -> aloneIn[cell]--);
    alone = new Binomial[aloneIn.length];
    Arrays.setAll(alone, cell -> Binomial.of(aloneIn[cell], this.rates[cell]));
  }

  /** A period. */
  Cube draw(SplittableRandom random) {
    PeriodCounts.Drawn drawn = drawn(random);
    Cube cube = cells.cube(drawn.counts());
    for (Links.Sort sort : told()) {
      cube = cube.with(cells.clusters(sort, drawn.places()).within(cube));
    }
    return cube;
  }

  private List<Links.Sort> told() {
    return links.sorts().stream().filter(Links.Sort::isTold).toList();
  }

  /** Quarters that follow each other, this one and those before it. */
  Function<SplittableRandom, Cube> quarters(Period last, int number) {
    Function<List<PeriodCounts.Drawn>, Cube> cube = cells.quarters(last, number, told());
    return random ->
        cube.apply(IntStream.range(0, number).mapToObj(quarter -> drawn(random)).toList());
  }

  private PeriodCounts.Drawn drawn(SplittableRandom random) {
    int[] places = new int[links.cells().length];
    long[] counts = cells.none();
    for (int cell = 0; cell < alone.length; cell++) {
      if (aloneIn[cell] > 0) {
        int sanctioned = alone[cell].draw(random);
        add(cell, true, sanctioned, counts, random);
        add(cell, false, aloneIn[cell] - sanctioned, counts, random);
      }
    }
    fill(places, random);
    Arrays.stream(places).forEach(place -> counts[place]++);
    return new PeriodCounts.Drawn(counts, places);
  }

  private void add(
      int cell, boolean isSanctioned, int cases, long[] counts, SplittableRandom random) {
    for (int i = 0; i < cases; i++) {
      counts[PeriodCounts.place(recording.cell(cell, isSanctioned, random), isSanctioned)]++;
    }
  }

  /** Has the linked cases come to stand somewhere. */
  private void fill(int[] places, SplittableRandom random) {
    double follows = Math.sqrt(bond.correlation());
    double[] shared = new double[places.length];
    Arrays.setAll(shared, cluster -> bonded.length == 0 ? 0 : random.nextDouble());
    for (int i = 0; i < places.length; i++) {
      int cell = links.cells()[i];
      double own = random.nextDouble();
      boolean follow = bonded.length > 0 && bonded[i] >= 0 && random.nextDouble() < follows;
      boolean isSanctioned = (follow ? shared[bonded[i]] : own) < rates[cell];
      places[i] = PeriodCounts.place(recording.cell(cell, isSanctioned, random), isSanctioned);
    }
  }

  /**
   * The cases that such periods have on average, so many times over, with every alignment and every
   * assessment known and nothing linked: what is true.
   */
  Cube expected(long times) {
    long[] counts = cells.none();
    for (int cell = 0; cell < rates.length; cell++) {
      long cases = times * layout.decidedIn(cell);
      long sanctioned = Math.round(rates[cell] * cases);
      counts[PeriodCounts.place(cell, true)] = sanctioned;
      counts[PeriodCounts.place(cell, false)] = cases - sanctioned;
    }
    return cells.cube(counts);
  }
}
