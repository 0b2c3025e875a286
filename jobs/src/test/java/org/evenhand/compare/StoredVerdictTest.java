package org.evenhand.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.evenhand.schema.Language;
import org.evenhand.verdict.Verdict;
import org.evenhand.verdict.Verdict.DisparityFound.Size;
import org.junit.jupiter.api.Test;

/** Verdicts that were stored in different languages are the same verdicts. */
class StoredVerdictTest {

  private static StoredVerdict stored(Size size, Language language) {
    return new StoredVerdict(
        Map.of(
            "verdict",
            Verdict.DisparityFound.COLUMN,
            "label",
            size.label().in(language),
            "sentence",
            language.code(),
            "estimand",
            "mh_rate_ratio",
            "estimate",
            1.5));
  }

  @Test
  void languages_doNotTellVerdictsApartAndSizesDo() {
    for (Size one : Size.values()) {
      for (Size other : Size.values()) {
        StoredVerdict english = stored(one, Language.ENGLISH);
        StoredVerdict welsh = stored(other, Language.WELSH);
        assertEquals(one == other, english.agreesWith(welsh));
        assertEquals(one == other, english.isSameAs(welsh));
      }
    }
    assertTrue(stored(Size.BOTH_DIRECTIONS, Language.WELSH).isInBothDirections());
  }
}
