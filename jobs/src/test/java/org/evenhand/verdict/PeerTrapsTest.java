package org.evenhand.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.Judged;
import org.evenhand.fixture.Plans;
import org.evenhand.measure.Finding;
import org.evenhand.schema.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mistakes that are known from other programs for the same purpose, looked for in the verdicts of
 * this one: counts called parity, p-values of zero, rounding before differencing. Small groups and
 * many groups have classes of their own.
 */
class PeerTrapsTest {

  private static final long SEED = 20260709;
  private static final List<String> CATEGORIES = List.of("c1", "c2", "c3");

  /** A p-value of zero in words, with whatever number of decimals. */
  private static final Pattern ZERO = Pattern.compile("p\\s*[=<]\\s*0(\\.0+)?(?![.\\d])");

  @ParameterizedTest
  @CsvSource({"100, 10", "1000, 100", "10000, 100", "100000, 1000", "1, 1000"})
  void counts_sharedRatesOfGroupsOfVeryDifferentSizes_areNoDisparity(int larger, int smaller) {
    for (int tenths = 1; tenths <= 9; tenths++) {
      CubeOfCases cube = new CubeOfCases(CATEGORIES, List.of("A", "B"));
      for (String category : CATEGORIES) {
        cube.decided(category, "A", (long) tenths * larger, 10L * larger);
        cube.decided(category, "B", (long) tenths * smaller, 10L * smaller);
      }
      for (Ruling ruling : Judged.rulings(Plans.standard(), cube.build())) {
        assertFalse(
            ruling.verdict() instanceof Verdict.DisparityFound,
            ruling.sentence().in(Language.ENGLISH));
        assertEquals(
            1,
            ruling.primary().estimate().orElseThrow(),
            1e-9,
            ruling.sentence().in(Language.ENGLISH));
        assertEquals(
            1,
            ruling.primary().pValue().orElseThrow(),
            1e-4,
            ruling.sentence().in(Language.ENGLISH));
      }
    }
  }

  @Test
  void counts_sharedRatesAndEnoughCases_areParity() {
    CubeOfCases cube = new CubeOfCases(List.of("c1"), List.of("A", "B"));
    cube.decided("c1", "A", 30_000, 100_000).decided("c1", "B", 300, 1_000);
    for (Ruling ruling : Judged.rulings(Plans.standard(), cube.build())) {
      assertTrue(
          ruling.verdict() instanceof Verdict.ParityShown, ruling.sentence().in(Language.ENGLISH));
    }
  }

  /** Each group has as many sanctions as the other, and one has three times the cases. */
  @ParameterizedTest
  @ValueSource(ints = {40, 60, 100, 1_000})
  void counts_equalNumbersAtUnequalRates_areADisparity(int sanctioned) {
    for (int tenths = 3; tenths <= 9; tenths++) {
      long n = 10L * sanctioned / tenths;
      CubeOfCases cube = new CubeOfCases(List.of("c1"), List.of("A", "B"));
      cube.decided("c1", "A", sanctioned, n).decided("c1", "B", sanctioned, 3 * n);
      for (Ruling ruling : Judged.rulings(Plans.standard(), cube.build())) {
        assertTrue(
            ruling.verdict() instanceof Verdict.DisparityFound,
            ruling.sentence().in(Language.ENGLISH));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {50, 1_000, 100_000, 1_000_000})
  void pValues_nobodyBesideEverybody_areNotZero(long n) {
    CubeOfCases cube = new CubeOfCases(CATEGORIES, List.of("A", "B", "C"));
    cube.decided("c1", "A", 0, n).decided("c1", "B", n, n).decided("c1", "C", n / 3, n);
    cube.decided("c2", "A", n, n).decided("c2", "B", 0, n).decided("c2", "C", n / 2, n);
    cube.decided("c3", "A", n / 100, n).decided("c3", "B", n / 2, n).decided("c3", "C", 1, n);
    assertPositive(Judged.of(Plans.standard(), cube.build()));
    assertPositive(Judged.of(Plans.withReference("B"), cube.build()));
  }

  private static void assertPositive(Judged judgement) {
    int tested = 0;
    for (Finding finding : judgement.findings()) {
      finding.pValue().ifPresent(p -> assertTrue(p > 0, finding::toString));
      finding.adjustedPValue().ifPresent(p -> assertTrue(p > 0, finding::toString));
      tested += finding.pValue().isPresent() ? 1 : 0;
    }
    assertTrue(tested > 20, "tests: " + tested);
    for (Ruling ruling : judgement.rulings()) {
      assertTrue(ruling.primary().adjustedPValue().orElse(1) > 0, ruling::toString);
      assertFalse(
          ZERO.matcher(ruling.sentence().in(Language.ENGLISH)).find(),
          ruling.sentence().in(Language.ENGLISH));
    }
  }

  @Test
  void pValues_inWords_areNotZero() {
    for (double p = 1; p > Double.MIN_NORMAL; p *= 0.9) {
      assertFalse(ZERO.matcher("p " + VerdictWords.pValue(p)).find(), VerdictWords.pValue(p));
    }
    assertTrue(ZERO.matcher("p = 0.000").find() && ZERO.matcher("p < 0, or").find());
  }

  /** 33.333 % and 28.571 %: 4.762 more of every 100, but 4.7 from rates of one decimal. */
  @Test
  void rounding_oneThirdAndTwoSevenths_isOfTheDifference() {
    String sentence = sentence(700, 2_100, 400, 1_400);
    assertTrue(sentence.contains("4.8 more were sanctioned in A than in"), sentence);
  }

  @Test
  void rounding_randomRates_isOfTheDifferenceAndKeepsItsSign() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    int traps = 0;
    for (int i = 0; i < 1_500; i++) {
      int n1 = 200 + random.nextInt(2_000);
      int n2 = 200 + random.nextInt(2_000);
      int x1 = n1 / 5 + random.nextInt(n1 / 5);
      int x2 = n2 / 5 + random.nextInt(n2 / 5);
      BigDecimal exact = perHundred(x1, n1).subtract(perHundred(x2, n2));
      String text = moreOrFewer(exact);
      if (!isTie(exact)) {
        String sentence = sentence(x1, n1, x2, n2);
        assertTrue(sentence.contains("comparable cases, " + text), text + ": " + sentence);
        BigDecimal rounded = round(perHundred(x1, n1)).subtract(round(perHundred(x2, n2)));
        traps += moreOrFewer(rounded).equals(text) ? 0 : 1;
      }
    }
    assertTrue(traps > 100, "cases in which rounding first would be seen: " + traps);
  }

  private static String sentence(long x1, long n1, long x2, long n2) {
    Cube cube =
        new CubeOfCases(List.of("c1"), List.of("A", "B"))
            .decided("c1", "A", x1, n1)
            .decided("c1", "B", x2, n2)
            .build();
    return Judged.rulings(Plans.standard(), cube).get(0).sentence().in(Language.ENGLISH);
  }

  private static BigDecimal perHundred(long x, long n) {
    return BigDecimal.valueOf(100 * x).divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
  }

  private static BigDecimal round(BigDecimal number) {
    return number.setScale(1, RoundingMode.HALF_UP);
  }

  /** Whether it is so near the middle of two printed numbers that a double may fall either way. */
  private static boolean isTie(BigDecimal number) {
    double size = Math.abs(number.doubleValue()) * (number.abs().doubleValue() < 9.95 ? 10 : 1);
    return Math.abs(size - Math.floor(size) - 0.5) < 1e-6 || Math.abs(size - 99.5) < 1e-6;
  }

  private static String moreOrFewer(BigDecimal perHundred) {
    double size = perHundred.abs().doubleValue();
    String number = String.format(Locale.ROOT, size < 9.95 ? "%.1f" : "%.0f", size);
    String plain = number.replaceAll("\\.0$", "");
    if (plain.equals("0")) {
      return "about as many were";
    }
    return plain + (perHundred.signum() > 0 ? " more were" : " fewer were");
  }
}
