package org.evenhand.measure.ladder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.measure.Stratum;
import org.evenhand.measure.Tallies;
import org.evenhand.measure.Tally;

/** Cases by grade, stratum and group. Immutable once made. */
final class Grades {

  private final Tallies whole;
  private final Tallies graded;
  private final int[] columns;
  private final long[] grades;

  private Grades(Tallies whole, Tallies graded, int[] columns, long[] grades) {
    this.whole = whole;
    this.graded = graded;
    this.columns = columns;
    this.grades = grades;
  }

  /**
   * The cases of a cube that a stage is open to, by their grade.
   *
   * @param stage its open cases are those graded, and all of them must have a grade
   * @param strata fields that are held fixed
   * @throws IllegalArgumentException if the cube lacks a field
   */
  static Grades of(Cube cube, EventDefinition stage, Grade grade, List<String> strata) {
    List<String> finer = new ArrayList<>(strata);
    finer.add(grade.field());
    Tallies graded = Tallies.of(cube, stage, finer);
    int[] numbers = grade.numbers().apply(CubeAxis.of(cube, grade.field()));
    List<Tally> all = graded.byStratum(FindingKey.ALL, FindingKey.ALL);
    List<Long> places = graded.strata(FindingKey.ALL);
    long[] occurring =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).decided() > 0)
            .mapToLong(i -> numbers[(int) (places.get(i) % numbers.length)])
            .sorted()
            .distinct()
            .toArray();
    int[] columns = Arrays.stream(numbers).map(n -> Arrays.binarySearch(occurring, n)).toArray();
    return new Grades(Tallies.of(cube, stage, strata), graded, columns, occurring);
  }

  /** The grades that occur, ascending. */
  long[] grades() {
    return grades.clone();
  }

  /** {@code all}, then the groups that have a case, declared or not. */
  List<String> groups() {
    return whole.groups();
  }

  /** The cases of a group, or of all, by grade. */
  long[] counts(String group) {
    long[] counts = new long[grades.length];
    List<Tally> tallies = graded.byStratum(FindingKey.ALL, group);
    List<Long> places = graded.strata(FindingKey.ALL);
    for (int i = 0; i < tallies.size(); i++) {
      if (tallies.get(i).decided() > 0) {
        counts[column(places.get(i))] += tallies.get(i).decided();
      }
    }
    return counts;
  }

  /** The same procedures asked of every group that takes part beside its reference. */
  List<Finding> compared(
      ComparisonSet comparisons, Function<Graded, List<StratifiedStatistic>> procedures) {
    return contrasts(comparisons.comparator()).stream()
        .flatMap(
            graded ->
                comparisons
                    .of(FindingKey.ALL, graded.contrast(), procedures.apply(graded))
                    .stream())
        .toList();
  }

  private List<Graded> contrasts(String comparator) {
    List<Contrast> coarse = whole.contrasts(FindingKey.ALL, comparator);
    List<Contrast> fine = graded.contrasts(FindingKey.ALL, comparator);
    List<Graded> contrasts = new ArrayList<>();
    for (int i = 0; i < coarse.size(); i++) {
      contrasts.add(new Graded(coarse.get(i), tables(fine.get(i).strata()), grades()));
    }
    return contrasts;
  }

  private List<long[][]> tables(List<Stratum> strata) {
    List<Long> kinds = whole.strata(FindingKey.ALL);
    List<Long> places = graded.strata(FindingKey.ALL);
    List<long[][]> tables = new ArrayList<>();
    kinds.forEach(kind -> tables.add(new long[2][grades.length]));
    int kind = 0;
    for (int i = 0; i < strata.size(); i++) {
      while (kinds.get(kind) != places.get(i) / columns.length) {
        kind++;
      }
      if (strata.get(i).isOccupied()) {
        tables.get(kind)[0][column(places.get(i))] += strata.get(i).group().decided();
        tables.get(kind)[1][column(places.get(i))] += strata.get(i).reference().decided();
      }
    }
    return tables;
  }

  private int column(long place) {
    return columns[(int) (place % columns.length)];
  }
}
