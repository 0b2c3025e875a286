package org.evenhand.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Small tables, one after the other. The attack knows nothing of equations: hidden cells are the
 * edges of a graph between rows and columns, margins included, and a cell can be worked out exactly
 * if its edge is a bridge.
 */
class RateTableReleaseTest {

  private static final long SEED = 20260704;
  private static final long MINIMUM = 5;

  @Test
  void everyTableOfTwoByTwoCountsUpToSeven() {
    long needless = 0;
    for (int code = 0; code < 4096; code++) {
      needless += check(table(2, 2, 8, code));
    }
    assertEquals(0, needless);
  }

  @Test
  void everyPatternOfSmallAndLargeCountsInThreeByThree() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int pattern = 0; pattern < 512; pattern++) {
      for (int draw = 0; draw < 6; draw++) {
        long[][] table = table(3, 3, 2, pattern);
        Arrays.stream(table)
            .forEach(
                row ->
                    Arrays.setAll(
                        row, j -> row[j] == 0 ? random.nextInt(5) : 5 + random.nextInt(3)));
        check(table);
      }
    }
  }

  @Test
  void randomTablesOfThreeByThreeAndOfFourByFive() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 2000; i++) {
      int size = i % 2;
      long[][] table = new long[3 + size][3 + 2 * size];
      Arrays.stream(table).forEach(row -> Arrays.setAll(row, j -> random.nextInt(8)));
      check(table);
    }
  }

  @Test
  void findsTheCellThatSubtractionAloneMisses() {
    long[][] table = new long[4][4];
    Arrays.stream(table).forEach(row -> Arrays.fill(row, 50));
    for (int[] hidden : new int[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {0, 2}}) {
      table[hidden[0]][hidden[1]] = 1;
    }
    for (int[] hidden : new int[][] {{2, 2}, {2, 3}, {3, 2}, {3, 3}}) {
      table[hidden[0]][hidden[1]] = 2;
    }
    assertTrue(check(table) >= 0);
    boolean[][] hidden = hidden(RateFindings.release(table), 4, 4);
    assertTrue(count(hidden) > 9, "a bridge between two blocks was left open");
  }

  /** Checks one table; the number of cells that were hidden without need. */
  private static long check(long[][] table) {
    int rows = table.length;
    int columns = table[0].length;
    Release release = RateFindings.release(table);
    boolean[][] hidden = hidden(release, rows, columns);
    String shown = Arrays.deepToString(table);
    boolean anySmall = false;
    long needless = 0;
    for (int i = 0; i <= rows; i++) {
      for (int j = 0; j <= columns; j++) {
        boolean isSmall = sum(table, i, j) < MINIMUM;
        anySmall |= isSmall;
        assertTrue(!isSmall || hidden[i][j], shown);
        if (hidden[i][j]) {
          assertFalse(isBridge(hidden, i, j), () -> "comes out: " + shown);
          checkCause(release, i, j, rows, columns, isSmall);
          needless += !isSmall && isNeedless(hidden, i, j) ? 1 : 0;
        }
      }
    }
    assertEquals(anySmall, count(hidden) > 0, shown);
    return needless;
  }

  private static void checkCause(
      Release release, int i, int j, int rows, int columns, boolean isSmall) {
    Cell.Cause expected = isSmall ? Cell.Cause.PRIMARY : Cell.Cause.COMPLEMENT;
    ReleasedFinding finding = finding(release, i, j, rows, columns);
    assertEquals(new Cell.Suppressed(expected), finding.xGroup());
    assertEquals(new Cell.Suppressed(expected), finding.nGroup());
    assertEquals(new Cell.Suppressed(expected), finding.estimate());
  }

  /** Whether nothing would come out if this cell were shown. */
  private static boolean isNeedless(boolean[][] hidden, int row, int column) {
    hidden[row][column] = false;
    boolean isNeedless = true;
    for (int i = 0; i < hidden.length; i++) {
      for (int j = 0; j < hidden[0].length; j++) {
        isNeedless &= !(hidden[i][j] && isBridge(hidden, i, j));
      }
    }
    hidden[row][column] = true;
    return isNeedless;
  }

  /** Whether row and column are no longer connected once this edge is taken away. */
  private static boolean isBridge(boolean[][] hidden, int row, int column) {
    boolean[] rows = new boolean[hidden.length];
    boolean[] columns = new boolean[hidden[0].length];
    rows[row] = true;
    boolean grows = true;
    while (grows) {
      grows = false;
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < columns.length; j++) {
          boolean isEdge = hidden[i][j] && !(i == row && j == column);
          if (isEdge && rows[i] != columns[j]) {
            rows[i] = true;
            columns[j] = true;
            grows = true;
          }
        }
      }
    }
    return !columns[column];
  }

  private static boolean[][] hidden(Release release, int rows, int columns) {
    boolean[][] hidden = new boolean[rows + 1][columns + 1];
    for (int i = 0; i <= rows; i++) {
      for (int j = 0; j <= columns; j++) {
        hidden[i][j] = finding(release, i, j, rows, columns).isSuppressed();
      }
    }
    return hidden;
  }

  private static ReleasedFinding finding(Release release, int i, int j, int rows, int columns) {
    return release.findings().get(i * (columns + 1) + j);
  }

  private static long sum(long[][] table, int row, int column) {
    long sum = 0;
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[0].length; j++) {
        boolean inRow = row == table.length || row == i;
        boolean inColumn = column == table[0].length || column == j;
        sum += inRow && inColumn ? table[i][j] : 0;
      }
    }
    return sum;
  }

  private static int count(boolean[][] hidden) {
    int count = 0;
    for (boolean[] row : hidden) {
      for (boolean cell : row) {
        count += cell ? 1 : 0;
      }
    }
    return count;
  }

  private static long[][] table(int rows, int columns, int values, int code) {
    long[][] table = new long[rows][columns];
    int rest = code;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        table[i][j] = rest % values;
        rest /= values;
      }
    }
    return table;
  }
}
