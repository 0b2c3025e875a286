package org.evenhand.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The notebook of the headline table accepts a right table and refuses a wrong one. The intervals
 * come from R, as listed in {@code reference/wilson_interval.csv} of the jobs module.
 */
class HeadlineNotebookTest {

  private static final Path NOTEBOOK = Path.of("notebooks", "1-headline-from-counts.ipynb");
  private static final int RATE = 6;

  @TempDir private Path folder;

  private final Object[][] rates = {
    {
      "2026Q3", "all", "all", 300L, 263L, 81L, 0.307984790874525, 0.255288519878274, 0.3662095769828
    },
    {"2026Q3", "all", "A1", 290L, 263L, 81L, 0.307984790874525, 0.255288519878274, 0.3662095769828},
    {"2026Q3", "all", "A2", 10L, 0L, 0L, null, null, null},
    {
      "2026Q3",
      "other",
      "all",
      160L,
      148L,
      15L,
      0.101351351351351,
      0.0623863995307363,
      0.160487241723308
    },
    {
      "2026Q3",
      "other",
      "A1",
      160L,
      148L,
      15L,
      0.101351351351351,
      0.0623863995307363,
      0.160487241723308
    },
    {"2026Q3", "other", "A2", 0L, 0L, 0L, null, null, null}
  };

  @Test
  void aRightTablePasses() throws IOException {
    assertEquals(Optional.empty(), failure());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 4, 264, the alignments add up",
    "0, 6, 0.31, every rate is",
    "4, 8, 0.1605, every range has the centre",
    "2, 6, 0, rates are empty exactly where"
  })
  void aWrongTableStopsTheNotebook(int row, int column, double value, String check)
      throws IOException {
    rates[row][column] = column < RATE ? (Object) (long) value : (Object) value;
    String failure = failure().orElseThrow();
    assertTrue(failure.contains("sanction_rates: " + check), failure);
  }

  private Optional<String> failure() throws IOException {
    Path period = Tables.period(folder, "2026Q3");
    Tables.write(period, "sanction_rates", rates);
    Object[] finding = new Object[24];
    finding[2] = "sanction_rate";
    finding[9] = "rate";
    finding[18] = 0.95;
    Tables.write(period, "findings", finding);
    return Cells.failure(NOTEBOOK, folder);
  }
}
