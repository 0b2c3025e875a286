package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.evenhand.stat.Value;
import org.junit.jupiter.api.Test;

/** No reason that a finding gives speaks of the textbook. */
class WordingTest {

  private static final Pattern TEXTBOOK =
      Pattern.compile("\\b(trials?|events?|allocation|stratum|strata|empty|infinite)\\b");

  @Test
  void of_everyMeasureOnSparseCubes_speaksOfCases() {
    System.out.println("seed " + RandomExport.SEED);
    Set<String> reasons = new TreeSet<>();
    for (int cases = 3; cases < 300; cases += cases / 3) {
      RandomExport sparse = RandomExport.of(cases, "A", "B", "C", "D", "unknown");
      for (Measure measure : Catalogue.of(Plans.standard())) {
        measure.findings(sparse.cube(measure)).forEach(f -> f.reason().ifPresent(reasons::add));
      }
    }
    assertTrue(reasons.size() > 8, reasons.toString());
    for (String reason : reasons) {
      assertFalse(TEXTBOOK.matcher(reason).find(), reason);
    }
  }

  @Test
  void of_numberOrOtherReason_staysAsItIs() {
    assertEquals(Value.of(2), Wording.of(Value.of(2)));
    assertEquals(Value.notEstimable("else"), Wording.of(Value.notEstimable("else")));
  }
}
