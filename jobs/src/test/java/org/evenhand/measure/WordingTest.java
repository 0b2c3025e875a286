package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
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
    System.out.println("seed " + RandomCases.SEED);
    Random random = new Random(RandomCases.SEED);
    Set<String> reasons = new TreeSet<>();
    for (int i = 0; i < 200; i++) {
      Cases cases = RandomCases.of(random, 1 + i % 4, "A", "B", "C", "unknown");
      cases.with(3, "k1", "1", "D", "pending", "not_applicable");
      for (Measure measure : Catalogue.of(Plans.standard())) {
        measure.of(cases.cube()).forEach(finding -> finding.reason().ifPresent(reasons::add));
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
