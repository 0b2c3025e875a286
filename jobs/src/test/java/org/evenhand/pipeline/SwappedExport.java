package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.cli.PrintedLine;
import org.evenhand.settings.PlanFile;

/**
 * An export whose codes are exchanged, in its files and where its plan names one, and what runs on
 * it print.
 *
 * @param request what is asked of the export as it is
 * @param plan the text of its plan
 * @param columns columns of the files that hold codes of groups
 * @param codes the codes of the groups
 */
record SwappedExport(Request request, String plan, Set<String> columns, List<String> codes) {

  /** Leaves everything as it is. */
  private static final Renaming NONE = Renaming.of("nobody");

  /**
   * Runs on the export as it is and with each exchange, and holds what they print together: there,
   * and for the first exchange back too.
   */
  void onlyNamesChange(Path folder, Renaming... exchanges) throws IOException {
    List<PrintedLine> before = printed(folder, NONE);
    for (Renaming exchange : exchanges) {
      List<PrintedLine> after = printed(folder, exchange);
      assertSame(before, exchange, after);
      if (exchange == exchanges[0]) {
        assertSame(after, exchange.inverse(), before);
      }
    }
  }

  private void assertSame(List<PrintedLine> before, Renaming renaming, List<PrintedLine> after) {
    assertTrue(before.size() > 500, "a whole run prints more");
    assertEquals(
        List.of(),
        Symmetry.differences(before, renaming, after, codes),
        () -> request.casesName() + ", " + renaming);
  }

  private List<PrintedLine> printed(Path folder, Renaming renaming) throws IOException {
    Path own = Files.createTempDirectory(folder, "run");
    PlanFile planned =
        PlanFile.read(Files.writeString(own.resolve("plan.yaml"), renaming.in(plan)));
    Map<String, String> companions = new TreeMap<>();
    for (Map.Entry<String, String> file : request.companions().entrySet()) {
      companions.put(file.getKey(), renamed(file.getValue(), own, renaming));
    }
    Request renamed =
        new Request(
            request.contract(),
            renamed(request.cases(), own, renaming),
            request.mapping(),
            planned,
            Optional.empty(),
            request.period(),
            new TreeMap<>(companions),
            request.today());
    return PrintedRun.of(renamed, own.resolve("out"));
  }

  private String renamed(String file, Path folder, Renaming renaming) throws IOException {
    return RenamedFile.of(Path.of(file), folder, columns, renaming).toString();
  }
}
