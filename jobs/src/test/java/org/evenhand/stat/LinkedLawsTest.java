package org.evenhand.stat;

import static org.evenhand.stat.Tables.LEVEL;
import static org.evenhand.stat.Tables.assertClose;
import static org.evenhand.stat.Tables.assertSame;
import static org.evenhand.stat.Tables.estimated;
import static org.evenhand.stat.Tables.hasInterval;
import static org.evenhand.stat.Tables.interval;
import static org.evenhand.stat.Tables.isEstimated;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Laws of linked trials, on two strata of every small table, or on random ones of several groups,
 * with random clusters.
 */
class LinkedLawsTest {

  private static final int SEED = 20260813;
  private static final List<TwoByTwo> SMALL = Tables.upTo(2).toList();

  private Random random;

  @BeforeEach
  void seed() {
    System.out.println("seed " + SEED);
    random = new Random(SEED);
  }

  @Test
  void omnibusOfTwoGroupsIsTheScoreTest() {
    pairs()
        .forEach(
            pair -> {
              for (LinkedTrials trials : List.of(oneWay(pair), twoWay(pair), alone(pair))) {
                Value score = ClusteredScoreTest.of(trials, Sides.rest(2, 0));
                assertSameStatistic(score, ClusteredOmnibusTest.of(trials, g -> true), pair);
              }
            });
  }

  @Test
  void omnibusOfTwoGroupsAmongManyIsTheScoreTestOfThePair() {
    for (int round = 0; round < 200; round++) {
      LinkedTrials trials = Links.trials(random(60, 4, 2, 25, 20));
      Value score = ClusteredScoreTest.of(trials, Sides.pair(4, 1, 3));
      Value omnibus = ClusteredOmnibusTest.of(trials, g -> g == 1 || g == 3);
      assertSameStatistic(score, omnibus, trials);
    }
  }

  /** The omnibus is referred to chi-squared and so a little bolder than t. */
  private static void assertSameStatistic(Value score, Value omnibus, Object about) {
    assertSame(score.withoutInterval(), omnibus.withoutInterval(), about);
    if (score instanceof Estimated t && omnibus instanceof Estimated chi) {
      assertTrue(chi.pValue().getAsDouble() <= t.pValue().getAsDouble() + 1e-12, about::toString);
    }
  }

  @Test
  void noMoreIsFoundThanIfTrialsHadNothingToDoWithEachOther() {
    pairs()
        .forEach(
            pair -> {
              Value plain = CochranMantelHaenszel.of(pair, ContinuityCorrection.NONE);
              for (LinkedTrials trials : List.of(oneWay(pair), twoWay(pair), alone(pair))) {
                assertNoMore(ClusteredScoreTest.of(trials, Sides.rest(2, 0)), plain);
              }
            });
    for (int round = 0; round < 200; round++) {
      LinkedTrials trials = Links.trials(random(40, 4, 2, 15, 20));
      Value plain = GeneralisedCmh.general(trials.crossTables(group -> true));
      assertNoMore(ClusteredOmnibusTest.of(trials, group -> true), plain);
    }
  }

  private static void assertNoMore(Value clustered, Value plain) {
    if (isEstimated(clustered)) {
      Estimated own = estimated(clustered);
      Estimated other = estimated(plain);
      assertTrue(own.value() <= other.value() * (1 + 1e-12), own + " beside " + other);
      assertTrue(own.pValue().orElseThrow() >= other.pValue().orElseThrow() * (1 - 1e-9));
      assertEquals(other.degreesOfFreedom(), own.degreesOfFreedom());
    }
  }

  @Test
  void trialsInNoClusterAreEachOneByItself() {
    pairs()
        .forEach(
            pair -> {
              LinkedTrials clusters = Links.trials(rows(pair, i -> new long[] {i}));
              LinkedTrials none = alone(pair);
              answers().forEach(f -> assertSame(f.apply(none), f.apply(clusters), pair));
            });
  }

  @Test
  void manyTrialsEachByItselfAreTheTextbooksTests() {
    for (int round = 0; round < 20; round++) {
      LinkedTrials trials = Links.trials(alike(1_000_000));
      Value score = ClusteredScoreTest.of(trials, Sides.rest(4, 0));
      List<TwoByTwo> tables =
          List.of(trials.table(Sides.rest(4, 0), 0), trials.table(Sides.rest(4, 0), 1));
      Value cmh = CochranMantelHaenszel.of(tables, ContinuityCorrection.NONE);
      assertClose(estimated(cmh).value(), estimated(score).value(), 0.02, tables);
      Value omnibus = ClusteredOmnibusTest.of(trials, group -> true);
      Value general = GeneralisedCmh.general(trials.crossTables(group -> true));
      assertClose(estimated(general).value(), estimated(omnibus).value(), 0.02, tables);
    }
  }

  /** Cells of two strata and four groups, whose rates differ by chance. */
  private long[][] alike(int size) {
    long[][] rows = new long[8][];
    for (int cell = 0; cell < rows.length; cell++) {
      long n = size / 16 + random.nextInt(size / 8);
      double rate = cell < 4 ? 0.2 : 0.4;
      long x = Math.round(n * rate + random.nextGaussian() * Math.sqrt(n * rate * (1 - rate)));
      rows[cell] = new long[] {cell / 4, cell % 4, x, n};
    }
    return rows;
  }

  @Test
  void exchangingTheSidesChangesNoTest() {
    pairs()
        .forEach(
            pair -> {
              for (LinkedTrials trials : List.of(oneWay(pair), twoWay(pair))) {
                assertEquals(
                    ClusteredScoreTest.of(trials, Sides.pair(2, 0, 1)),
                    ClusteredScoreTest.of(trials, Sides.pair(2, 1, 0)));
              }
            });
  }

  @Test
  void exchangingGroupsAndStrataChangesNothing() {
    for (int round = 0; round < 200; round++) {
      long[][] rows = random(60, 4, 3, 25, 20);
      long[][] others =
          Arrays.stream(rows)
              .map(r -> new long[] {2 - r[0], (r[1] + 3) % 4, r[2], r[3], r[4], r[5]})
              .toArray(long[][]::new);
      LinkedTrials one = Links.trials(rows);
      LinkedTrials other = Links.trials(others);
      assertSame(
          ClusteredOmnibusTest.of(one, g -> true), ClusteredOmnibusTest.of(other, g -> true), one);
      assertSame(
          ClusteredMantelHaenszel.rateRatio(one, Sides.rest(4, 2), LEVEL).value(),
          ClusteredMantelHaenszel.rateRatio(other, Sides.rest(4, 1), LEVEL).value(),
          one);
    }
  }

  @Test
  void repeatingEveryTrialWithinItsClustersTellsNothingNew() {
    for (int round = 0; round < 100; round++) {
      long[][] rows = random(40, 3, 2, 12, round % 2 == 0 ? 0 : 10);
      LinkedTrials once = Links.trials(rows);
      LinkedTrials thrice = Links.trials(times(rows, 3));
      Sides sides = Sides.rest(3, 0);
      ClusteredEstimate one = ClusteredMantelHaenszel.rateRatio(once, sides, LEVEL);
      ClusteredEstimate other = ClusteredMantelHaenszel.rateRatio(thrice, sides, LEVEL);
      assertSame(one.value(), other.value(), once);
      if (isEstimated(one.effectiveSize())) {
        double size = ComparableStrata.of(once, sides).size();
        assertClose(
            estimated(one.effectiveSize()).value() * (size - 1) / (size - 1.0 / 3),
            estimated(other.effectiveSize()).value(),
            1e-9,
            once);
      }
      LinkedTrials many = Links.trials(times(rows, 100));
      LinkedTrials more = Links.trials(times(rows, 200));
      assertSame(ClusteredScoreTest.of(many, sides), ClusteredScoreTest.of(more, sides), once);
      assertSame(
          ClusteredOmnibusTest.of(many, g -> true), ClusteredOmnibusTest.of(more, g -> true), once);
    }
  }

  private static long[][] times(long[][] rows, long times) {
    return Arrays.stream(rows)
        .map(
            row -> {
              long[] own = row.clone();
              own[2] *= times;
              own[3] *= times;
              return own;
            })
        .toArray(long[][]::new);
  }

  @Test
  void twiceAsManyClustersAreTwiceAsMuchEvidence() {
    for (int round = 0; round < 100; round++) {
      long[][] rows = times(random(40, 3, 2, 12, 0), 50);
      long[][] more =
          Stream.concat(
                  Arrays.stream(rows),
                  Arrays.stream(rows).map(r -> new long[] {r[0], r[1], r[2], r[3], r[4] + 1000}))
              .toArray(long[][]::new);
      Value once = ClusteredScoreTest.of(Links.trials(rows), Sides.rest(3, 0));
      Value twice = ClusteredScoreTest.of(Links.trials(more), Sides.rest(3, 0));
      if (isEstimated(once)) {
        double clusters = Arrays.stream(rows).mapToLong(row -> row[4]).distinct().count();
        double factor = clusters / (clusters - 1) * (2 * clusters - 1) / clusters;
        assertClose(factor * estimated(once).value(), estimated(twice).value(), 1e-9, once);
      }
    }
  }

  @Test
  void theSameClustersTwiceAreOneSort() {
    for (int round = 0; round < 200; round++) {
      long[][] once = random(40, 3, 2, 12, 0);
      long[][] twice =
          Arrays.stream(once)
              .map(r -> new long[] {r[0], r[1], r[2], r[3], r[4], -r[4]})
              .toArray(long[][]::new);
      LinkedTrials one = Links.trials(once);
      LinkedTrials other = Links.trials(twice);
      answers().forEach(f -> assertSame(f.apply(one), f.apply(other), one));
    }
  }

  /** The sums of all clusters of one sort may be 0 where those of the other are not. */
  @Test
  void anyFourTrialsInTwoSortsOfClustersHaveAnAnswer() {
    for (int all = 0; all < 1 << 16; all++) {
      int[] kinds = {all & 15, all >> 4 & 15, all >> 8 & 15, all >> 12};
      if (kinds[0] <= kinds[1] && kinds[1] <= kinds[2] && kinds[2] <= kinds[3]) {
        LinkedTrials trials =
            Links.trials(
                Arrays.stream(kinds)
                    .mapToObj(k -> new long[] {0, k & 1, k >> 1 & 1, 1, k >> 2 & 1, k >> 3})
                    .toArray(long[][]::new));
        answers().forEach(f -> assertDoesNotThrow(() -> f.apply(trials), Arrays.toString(kinds)));
      }
    }
  }

  @Test
  void clustersWithinClustersAreTheLargerUnlessTheirOwnVarianceIsLarger() {
    int coarser = 0;
    for (int round = 0; round < 200; round++) {
      long[][] fine = random(60, 3, 2, 30, 0);
      LinkedTrials within = Links.trials(clusters(fine, k -> new long[] {k / 2, k}));
      LinkedTrials coarse = Links.trials(clusters(fine, k -> new long[] {k / 2}));
      Sides sides = Sides.rest(3, 0);
      Value larger = ClusteredScoreTest.of(coarse, sides);
      Value smaller = ClusteredScoreTest.of(Links.trials(fine), sides);
      Value both = ClusteredScoreTest.of(within, sides);
      if (isEstimated(both)) {
        double least = Math.min(estimated(larger).value(), estimated(smaller).value());
        assertClose(least, estimated(both).value(), 1e-9, both);
        coarser += estimated(larger).value() == least ? 1 : 0;
        if (estimated(larger).value() == least) {
          assertSame(larger, both, both);
        }
      }
    }
    assertTrue(coarser > 50 && coarser < 200, "of one kind only: " + coarser);
  }

  private static long[][] clusters(long[][] rows, Function<Long, long[]> clusters) {
    return Arrays.stream(rows)
        .map(r -> join(new long[] {r[0], r[1], r[2], r[3]}, clusters.apply(r[4])))
        .toArray(long[][]::new);
  }

  /**
   * Clusters of one size, with nothing but events or with none, fall to two sides in every possible
   * way: how often the test rejects, by the exact distribution. Where each is one trial it keeps
   * its level far out, too; where it is several the textbook's few clusters with an event are too
   * few.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 0.05, 0.0715, 0.04",
    "1, 0.005, 0.0062, 0.003",
    "1, 0.00125, 0.0013, 0.0005",
    "3, 0.05, 0.0800, 0.045"
  })
  void rejectsNoMoreOftenThanItsLevelSays(int size, double level, double highest, double mean) {
    List<Double> shares = new ArrayList<>();
    for (int clusters : new int[] {20, 40, 100}) {
      for (int group = 2; group <= clusters / 2; group++) {
        for (int events = 1; events < clusters; events++) {
          if ((double) group * Math.min(events, clusters - events) / clusters >= 5) {
            shares.add(rejected(clusters, group, events, size, level));
          }
        }
      }
    }
    double most = shares.stream().mapToDouble(share -> share).max().orElseThrow();
    double average = shares.stream().mapToDouble(share -> share).average().orElseThrow();
    assertTrue(most <= highest, "at most " + most);
    assertTrue(average <= mean, "on average " + average);
  }

  private static double rejected(int clusters, int group, int events, int size, double level) {
    HypergeometricDistribution chance =
        new HypergeometricDistribution(null, clusters, events, group);
    return IntStream.rangeClosed(chance.getSupportLowerBound(), chance.getSupportUpperBound())
        .filter(x -> p(new TwoByTwo(x, group, events - x, clusters - group), size) <= level)
        .mapToDouble(chance::probability)
        .sum();
  }

  private static double p(TwoByTwo clusters, int size) {
    long[] trials = {size * clusters.n1(), size * clusters.n2()};
    long[] events = {size * clusters.x1(), size * clusters.x2()};
    Clustering alike =
        new Clustering.Builder()
            .entry(0, size, size)
            .close(clusters.x1())
            .entry(0, size, 0)
            .close(clusters.n1() - clusters.x1())
            .entry(1, size, size)
            .close(clusters.x2())
            .entry(1, size, 0)
            .close(clusters.n2() - clusters.x2())
            .build();
    LinkedTrials linked = LinkedTrials.independent(2, trials, events).in(List.of(alike));
    return estimated(ClusteredScoreTest.of(linked, Sides.rest(2, 0))).pValue().orElseThrow();
  }

  /** The same, of clusters of any content, by going through every allocation to the two sides. */
  @Test
  void rejectsNoMoreOftenThanItsLevelSaysWhateverTheClustersHold() {
    for (int clusters = 4; clusters <= 8; clusters++) {
      for (int[] content : contents(clusters, 2)) {
        for (int group = 2; group <= clusters / 2; group++) {
          assertTrue(rejected(content, group) <= 0.05, Arrays.toString(content));
        }
      }
    }
  }

  /** The share of all allocations of so many clusters to the group that are rejected. */
  private static double rejected(int[] content, int group) {
    List<Value> all =
        IntStream.range(0, 1 << content.length)
            .filter(allocation -> Integer.bitCount(allocation) == group)
            .mapToObj(
                allocation ->
                    Links.trials(
                        IntStream.range(0, content.length)
                            .mapToObj(i -> new long[] {0, allocation >> i & 1, content[i], 2, i})
                            .toArray(long[][]::new)))
            .map(trials -> ClusteredScoreTest.of(trials, Sides.rest(2, 1)))
            .toList();
    long rejected =
        all.stream()
            .filter(Tables::isEstimated)
            .filter(value -> estimated(value).pValue().orElseThrow() <= 0.05)
            .count();
    return (double) rejected / all.size();
  }

  /** Every way to give so many clusters up to so many events, whatever their order. */
  private static List<int[]> contents(int clusters, int most) {
    List<int[]> all = List.of(new int[0]);
    for (int cluster = 0; cluster < clusters; cluster++) {
      all =
          all.stream()
              .flatMap(
                  some ->
                      IntStream.rangeClosed(some.length == 0 ? 0 : some[some.length - 1], most)
                          .mapToObj(
                              next -> {
                                int[] longer = Arrays.copyOf(some, some.length + 1);
                                longer[some.length] = next;
                                return longer;
                              }))
              .toList();
    }
    return all;
  }

  @Test
  void noTrialIsNoComparison() {
    for (LinkedTrials none : List.of(Links.trials(), alone(List.of()))) {
      assertEquals(0, none.groups());
      answers().forEach(f -> assertInstanceOf(NotEstimable.class, f.apply(none)));
    }
  }

  @Test
  void whatCannotBeIsRefused() {
    LinkedTrials two = LinkedTrials.independent(1, new long[] {2}, new long[] {1});
    Clustering right = new Clustering.Builder().entry(0, 2, 1).close(1).build();
    Clustering other = new Clustering.Builder().entry(0, 2, 0).close(1).build();
    assertThrows(IllegalArgumentException.class, () -> two.in(List.of(other)));
    assertThrows(IllegalArgumentException.class, () -> two.in(List.of(right, right)));
    assertThrows(
        IllegalArgumentException.class,
        () -> LinkedTrials.independent(0, new long[] {1}, new long[] {0}));
    assertThrows(
        IllegalArgumentException.class,
        () -> LinkedTrials.independent(2, new long[] {1}, new long[] {0}));
    assertThrows(
        IllegalArgumentException.class,
        () -> LinkedTrials.independent(1, new long[] {1}, new long[] {2}));
    Clustering.Builder builder = new Clustering.Builder();
    assertThrows(IllegalArgumentException.class, () -> builder.entry(0, 1, 2));
    assertThrows(IllegalArgumentException.class, () -> builder.close(-1));
  }

  @Test
  void limitsOfARateLieBetweenZeroAndOneHoweverWide() {
    LinkedTrials trials =
        Links.trials(new long[] {0, 0, 1, 2000, 1}, new long[] {0, 0, 0, 1000, 2});
    Value rate = ClusteredRate.of(trials, group -> true, 0.99999).value();
    assertTrue(hasInterval(rate));
    assertTrue(interval(rate).lower() >= 0 && interval(rate).upper() <= 1, rate.toString());
  }

  /** What is asked of the first group beside the others. */
  private static Stream<Function<LinkedTrials, Value>> answers() {
    return Stream.of(
        trials -> ClusteredScoreTest.of(trials, sides(trials)),
        trials -> ClusteredOmnibusTest.of(trials, group -> true),
        trials -> ClusteredRate.of(trials, group -> group == 0, LEVEL).value(),
        trials -> ClusteredMantelHaenszel.rateRatio(trials, sides(trials), LEVEL).value(),
        trials -> ClusteredMantelHaenszel.rateRatio(trials, sides(trials), LEVEL).designEffect(),
        trials -> ClusteredMantelHaenszel.rateDifference(trials, sides(trials), LEVEL).value());
  }

  private static Sides sides(LinkedTrials trials) {
    return Sides.rest(trials.groups(), 0);
  }

  private static Stream<List<TwoByTwo>> pairs() {
    return SMALL.stream().flatMap(a -> SMALL.stream().map(b -> List.of(a, b)));
  }

  private LinkedTrials oneWay(List<TwoByTwo> strata) {
    return Links.trials(rows(strata, i -> new long[] {random.nextInt(4)}));
  }

  private LinkedTrials twoWay(List<TwoByTwo> strata) {
    return Links.trials(rows(strata, i -> new long[] {random.nextInt(4), random.nextInt(4)}));
  }

  private static LinkedTrials alone(List<TwoByTwo> strata) {
    return Links.trials(rows(strata, i -> new long[0]));
  }

  /** Every trial with its clusters, by its number. */
  private static long[][] rows(List<TwoByTwo> strata, Function<Integer, long[]> clusters) {
    List<long[]> rows = new ArrayList<>();
    for (int stratum = 0; stratum < strata.size(); stratum++) {
      TwoByTwo t = strata.get(stratum);
      for (int i = 0; i < t.trials(); i++) {
        boolean inGroup = i < t.n1();
        long event = (inGroup ? i < t.x1() : i - t.n1() < t.x2()) ? 1 : 0;
        rows.add(
            join(new long[] {stratum, inGroup ? 0 : 1, event, 1}, clusters.apply(rows.size())));
      }
    }
    return rows.toArray(long[][]::new);
  }

  /** Trials of several groups, in clusters of one sort or, unless there are none, of another. */
  private long[][] random(int size, int groups, int strata, int clusters, int others) {
    long[][] rows = new long[size][];
    for (int i = 0; i < size; i++) {
      long cluster = random.nextInt(clusters);
      long event = random.nextInt(10) < 2 + cluster % 6 ? 1 : 0;
      long[] trial = {random.nextInt(strata), random.nextInt(groups), event, 1, cluster};
      rows[i] = others == 0 ? trial : join(trial, new long[] {random.nextInt(others)});
    }
    return rows;
  }

  private static long[] join(long[] one, long[] other) {
    long[] joined = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, joined, one.length, other.length);
    return joined;
  }
}
