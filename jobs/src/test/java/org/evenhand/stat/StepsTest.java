package org.evenhand.stat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.fixture.Steps;
import org.junit.jupiter.api.Test;

/**
 * No procedure does more for more cases: every reference case is put to its procedure with its
 * counts a thousand times and a million times as large, and the steps are counted. What grows with
 * the logarithm of the counts, as halving does, takes at most twice as many; a walk over the counts
 * or over their spread takes thirty or a thousand times as many.
 */
class StepsTest {
  private static final long LARGE = 1_000;
  private static final long LARGER = 1_000_000;

  /** A search may begin with a few steps more or fewer. */
  private static final long FEW = 5_000;

  /** Procedures that take counts among their further numbers, and where these stand. */
  private static final Map<String, int[]> COUNTS =
      Map.ofEntries(
          Map.entry("tipping_point", new int[] {0, 1}),
          Map.entry("allocation_lowest", new int[] {0, 1}),
          Map.entry("allocation_highest", new int[] {0, 1}),
          Map.entry("manski_lowest", new int[] {0, 1, 2}),
          Map.entry("manski_highest", new int[] {0, 1, 2}),
          Map.entry("mcnemar", new int[] {0, 1}),
          Map.entry("paired_odds_ratio", new int[] {0, 1}),
          Map.entry("paired_difference", new int[] {0, 1, 2}),
          Map.entry("poisson_rate", new int[] {0, 1}),
          Map.entry("byar", new int[] {0, 1}),
          Map.entry("byar_or_exact", new int[] {0, 1}),
          Map.entry("poisson_rate_ratio", new int[] {0, 1, 2, 3}),
          Map.entry("poisson_rate_difference", new int[] {0, 1, 2, 3}),
          Map.entry("surveyed_rate", new int[] {0, 1, 2}),
          Map.entry("surveyed_ratio", new int[] {0, 1, 2, 3, 4, 5}),
          Map.entry("surveyed_difference", new int[] {0, 1, 2, 3, 4, 5}));

  /** Rows of stratum, group and time before the counts. */
  private static final Set<String> BY_TIME =
      Set.of(
          "km_survival",
          "km_quantile",
          "restricted_mean",
          "restricted_mean_difference",
          "log_rank",
          "log_rank_expected",
          "aalen_johansen",
          "aalen_johansen_difference");

  /** Rows of stratum and group before the counts, and of clusters after them. */
  private static final String LINKED = "clustered_";

  /** After their first row comes how long ago the time before it was. */
  private static final String OF_TIMES = "autoregressive_";

  /** Residuals, and how long ago the time before each was. */
  private static final String OF_RESIDUALS = "ljung_box";

  /** Two counts of missing trials per stratum come first among their further numbers. */
  private static final String MISSING = "missing_";

  /**
   * They walk over an exact distribution, whose spread grows with the counts; who asks the first
   * two states up to how many cases.
   */
  private static final Set<String> GROWING = Set.of("fisher", "conditional_odds_ratio");

  /** It looks, in at most seventy steps, for where a statement fails: of few cases at once. */
  private static final Set<String> SEARCHING = Set.of("missing_turn");

  @Test
  void noProcedure_takesMoreStepsForMoreCases() throws Exception {
    Procedures procedures = Procedures.counting();
    Map<String, String> growing = new TreeMap<>();
    int cases = 0;
    for (CSVRecord row : ReferenceTest.allRows()) {
      String procedure = row.get("procedure");
      long large = GROWING.contains(procedure) ? 0 : procedures.steps(row, LARGE);
      long larger = GROWING.contains(procedure) ? 0 : procedures.steps(row, LARGER);
      if (larger > 2 * large + FEW && !SEARCHING.contains(procedure)) {
        growing.put(procedure + " " + row.get("id"), large + " steps, then " + larger);
      }
      cases += large > 0 ? 1 : 0;
    }
    assertTrue(cases > 400, "cases whose steps were counted: " + cases);
    assertTrue(growing.isEmpty(), growing.toString());
  }

  /** The procedures of {@link ReferenceProcedures}, loaded so that they count. */
  private record Procedures(Map<String, Function<Object, Object>> byName, Constructor<?> newCase) {

    @SuppressWarnings("unchecked") // The same map, of classes that another loader defined.
    static Procedures counting() throws Exception {
      Steps counting = new Steps(StepsTest.class.getPackageName());
      Method all = counting.loadClass(ReferenceProcedures.class.getName()).getDeclaredMethod("all");
      all.setAccessible(true);
      Constructor<?> newCase =
          counting
              .loadClass(ReferenceCase.class.getName())
              .getDeclaredConstructor(List.class, double[].class);
      newCase.setAccessible(true);
      return new Procedures((Map<String, Function<Object, Object>>) all.invoke(null), newCase);
    }

    long steps(CSVRecord row, long times) throws Exception {
      String procedure = row.get("procedure");
      ReferenceCase given = ReferenceCase.from(row);
      Object scaled =
          newCase.newInstance(tables(procedure, given, times), arguments(procedure, given, times));
      return Steps.of(
          () -> {
            try {
              byName.get(procedure).apply(scaled);
            } catch (IllegalArgumentException | ArithmeticException e) {
              // What refuses so many takes no steps.
            }
          });
    }
  }

  private static List<String> tables(String procedure, ReferenceCase given, long times) {
    List<String> scaled = new ArrayList<>();
    for (int row = 0; row < given.tables().size(); row++) {
      List<String> parts = List.of(given.tables().get(row).strip().split("\\s+"));
      int own = row;
      scaled.add(
          IntStream.range(0, parts.size())
              .mapToObj(i -> scaled(parts.get(i), isCount(procedure, own, i) ? times : 1))
              .collect(Collectors.joining(" ")));
    }
    return scaled;
  }

  private static boolean isCount(String procedure, int row, int column) {
    if (procedure.startsWith(LINKED)) {
      return column == 2 || column == 3;
    }
    if (procedure.startsWith(OF_TIMES)) {
      return row == 0;
    }
    // The first row of the median holds the values of which it is taken, not how often they occur.
    return procedure.equals("median")
        ? row > 0
        : !procedure.startsWith(OF_RESIDUALS) && (!BY_TIME.contains(procedure) || column >= 3);
  }

  /** A count, or two with a stroke between them. */
  private static String scaled(String counts, long times) {
    return Stream.of(counts.split("/"))
        .map(count -> Long.toString(Math.multiplyExact(Long.parseLong(count), times)))
        .collect(Collectors.joining("/"));
  }

  private static double[] arguments(String procedure, ReferenceCase given, long times) {
    double[] scaled = given.arguments().clone();
    int[] places =
        procedure.startsWith(MISSING)
            ? IntStream.range(0, 2 * given.tables().size()).toArray()
            : COUNTS.getOrDefault(procedure, new int[0]);
    for (int place : places) {
      scaled[place] *= times;
    }
    return scaled;
  }
}
