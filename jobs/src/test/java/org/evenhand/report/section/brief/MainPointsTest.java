package org.evenhand.report.section.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.evenhand.fixture.English;
import org.evenhand.message.Message;
import org.evenhand.report.Fixture;
import org.evenhand.report.Results;
import org.evenhand.schema.Language;
import org.evenhand.verdict.Lack;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Standing;
import org.evenhand.verdict.Verdict;
import org.evenhand.verdict.Verdict.DisparityFound.Size;
import org.junit.jupiter.api.Test;

/** Which rule speaks first, and what each says. */
class MainPointsTest {

  private static final Results MADE_UP = Fixture.results();
  private static final int MOST_WORDS = 25;
  private static final Verdict OPEN =
      new Verdict.NotEnoughEvidence(
          new Lack(Lack.Kind.CONTRAST, Message.of("verdict.lack_neither")));
  private static final Verdict PARITY = new Verdict.ParityShown(false);

  private static Verdict found(Size size) {
    return new Verdict.DisparityFound(size);
  }

  private static boolean isOverall(Ruling ruling) {
    return ruling.key().complaintCategory().equals("all");
  }

  private static boolean is(Ruling ruling, String category, String group) {
    return ruling.key().complaintCategory().equals(category)
        && ruling.key().comparison().group().equals(group);
  }

  /** The made-up quarter under other verdicts. */
  private static Results under(Function<Ruling, Verdict> verdict) {
    return with(
        MADE_UP.rulings().stream()
            .map(r -> ruled(r, verdict.apply(r), r.ruledOut(), OptionalDouble.of(3)))
            .toList());
  }

  private static Ruling ruled(
      Ruling ruling, Verdict verdict, OptionalDouble ruledOut, OptionalDouble turning) {
    return new Ruling(
        ruling.key(),
        verdict,
        ruling.sentence(),
        Optional.empty(),
        ruling.primary(),
        ruling.parity(),
        List.of(),
        ruledOut,
        ruling.detectable(),
        ruling.linkedBy(),
        turning);
  }

  private static Results with(List<Ruling> rulings) {
    return new Results(
        MADE_UP.findings(), rulings, List.of(), MADE_UP.facts(), MADE_UP.codes(), MADE_UP.plan());
  }

  private static List<String> points(Results results) {
    return English.of(MainPoints.of(results));
  }

  @Test
  void disparityOverAllCategories_isToldBeforeAnyOther() {
    List<String> points =
        points(
            under(
                ruling ->
                    is(ruling, "all", "B2") || is(ruling, "harassment", "A1")
                        ? found(Size.CLEAR)
                        : PARITY));
    assertTrue(points.get(0).matches("B2 was sanctioned [0-9.]+ times as often as .*same kind\\."));
    assertTrue(
        points.get(1).startsWith("Among decided cases this is clear: the whole 95% range, "),
        points.get(1));
    assertTrue(points.get(2).matches(".* cases were received: .* decided, .* pending.*\\. .*"));
    assertTrue(points.get(1).contains("3.00 times as likely"), points.get(1));
    assertTrue(points.get(3).contains("B2’s cases begin to differ"), points.get(3));
    assertEquals(4, points.size());
  }

  @Test
  void severalGroups_areListedTheLargestGapFirst() {
    String first = points(under(r -> isOverall(r) ? found(Size.UNCERTAIN) : OPEN)).get(0);
    assertTrue(first.matches(".*: (A1|B2|C3) .* times as often, .* and .* as often\\."), first);
  }

  @Test
  void sizeUncertain_isSaid() {
    String second = points(under(r -> is(r, "all", "B2") ? found(Size.UNCERTAIN) : OPEN)).get(1);
    assertTrue(second.contains("reaches into the agreed margin of 0.80 to 1.25 times"), second);
  }

  @Test
  void bothDirections_giveNoFigure() {
    List<String> points =
        points(under(r -> is(r, "all", "C3") ? found(Size.BOTH_DIRECTIONS) : OPEN));
    assertEquals(
        "C3: sanctioned more often than others in some categories and less often in others.",
        points.get(0));
    assertTrue(points.get(1).contains("at most 5%"), points.get(1));
  }

  @Test
  void disparityInOneCategory_namesIt() {
    List<String> points =
        points(under(r -> is(r, "harassment", "B2") ? found(Size.CLEAR) : PARITY));
    assertTrue(points.get(0).matches("In “.*”, B2 was sanctioned .* times as often as .*"));
    assertTrue(
        points.get(4).matches(".* B2 in this category \\([0-9,]+ decided, 138 sanctions\\).*"),
        points.get(4));
  }

  @Test
  void disparitiesInSeveralCategories_areCounted() {
    String first = points(under(r -> isOverall(r) ? OPEN : found(Size.CLEAR))).get(0);
    assertTrue(first.matches("Disparities were found in \\d+ places, the largest first\\. In .*"));
  }

  private static Standing standing(Results results, int looks) {
    Ruling b2 =
        results.rulings().stream().filter(r -> is(r, "all", "B2")).findFirst().orElseThrow();
    Standing.Look look =
        new Standing.Look(
            "2026Q3",
            b2.primary(),
            Optional.empty(),
            OptionalDouble.of(4),
            OptionalDouble.of(4),
            Standing.Call.DISPARITY_FOUND,
            Standing.Call.DISPARITY_FOUND,
            Optional.of("2026Q2"));
    return new Standing(
        b2.key().comparison(), Collections.nCopies(looks, look), Message.literal("said elsewhere"));
  }

  @Test
  void standingDisparity_speaksWhereThePeriodDoesNot() {
    Results open = under(r -> OPEN);
    List<String> points = points(open.with(List.of(standing(open, 1))));
    assertTrue(points.get(0).startsWith("All periods since 2026Q3 together show B2"));
    assertTrue(points.get(1).contains("however often one looks"), points.get(1));
  }

  @Test
  void standingDisparity_isToldBesideOneOfThePeriod() {
    Results found = under(r -> is(r, "harassment", "A1") ? found(Size.CLEAR) : OPEN);
    String together = "Over all categories and periods since 2026Q3, B2 was sanctioned ";
    String besides = points(found.with(List.of(standing(found, 2)))).get(2);
    assertTrue(besides.contains(together), besides);
    assertFalse(points(found.with(List.of(standing(found, 1)))).get(2).contains(together));
  }

  @Test
  void disparityInOneCategory_isToldBesideWhatHoldsOverAll() {
    assertEquals(
        "Over all categories of this period the counts cannot tell for any group.",
        besides(r -> OPEN));
    assertEquals(
        "Over all categories of this period, all groups were sanctioned alike, within the margin.",
        besides(r -> PARITY));
    assertEquals(
        "Over all categories of this period, A1 was sanctioned as often as others, within the"
            + " margin. Of B2 and C3 its counts cannot tell.",
        besides(r -> is(r, "all", "A1") ? PARITY : OPEN));
  }

  private static String besides(Function<Ruling, Verdict> others) {
    return points(under(r -> is(r, "harassment", "B2") ? found(Size.CLEAR) : others.apply(r)))
        .get(2);
  }

  @Test
  void parityOfAllGroups_isTold() {
    List<String> points = points(under(r -> isOverall(r) ? PARITY : OPEN));
    assertTrue(points.get(0).startsWith("All groups were sanctioned alike"), points.get(0));
    assertTrue(points.get(1).contains("need not be equal"), points.get(1));
  }

  @Test
  void parityOfSomeGroups_leavesTheOthersOpen() {
    String first = points(under(r -> is(r, "all", "A1") ? PARITY : OPEN)).get(0);
    assertTrue(first.startsWith("A1 was sanctioned as often as others"), first);
    assertTrue(first.endsWith("Of the other groups the counts cannot tell."), first);
  }

  @Test
  void nothingFound_saysWhatIsRuledOut() {
    List<Ruling> rulings = new ArrayList<>();
    MADE_UP
        .rulings()
        .forEach(r -> rulings.add(ruled(r, OPEN, OptionalDouble.of(1.4), OptionalDouble.empty())));
    List<String> points = points(with(rulings));
    assertTrue(points.get(0).endsWith("Gaps of more than 1.40 times are ruled out."));
    assertTrue(points.get(1).contains("not a finding of parity"), points.get(1));
  }

  @Test
  void boundsThatRuleNothingOutInPractice_areNotPutForward() {
    List<Ruling> rulings =
        MADE_UP.rulings().stream()
            .map(r -> ruled(r, OPEN, OptionalDouble.of(32_662), OptionalDouble.empty()))
            .toList();
    assertEquals(
        "For no group can these counts answer the question.", points(with(rulings)).get(0));
  }

  @Test
  void nothingAtAll_isSaid() {
    List<Ruling> rulings = new ArrayList<>();
    MADE_UP
        .rulings()
        .forEach(r -> rulings.add(ruled(r, OPEN, OptionalDouble.empty(), OptionalDouble.empty())));
    assertEquals(
        "For no group can these counts answer the question.", points(with(rulings)).get(0));
    assertEquals(
        "For no group can these counts answer the question.", points(with(List.of())).get(0));
  }

  @Test
  void turning_whereNothingTurnsIt_isSaid() {
    List<Ruling> rulings = new ArrayList<>();
    MADE_UP
        .rulings()
        .forEach(
            r ->
                rulings.add(
                    ruled(r, isOverall(r) ? PARITY : OPEN, r.ruledOut(), OptionalDouble.empty())));
    String sure = points(with(rulings)).get(1);
    assertTrue(
        sure.endsWith(
            "Neither the undeclared nor the pending cases could overturn this, however they turn"
                + " out."),
        sure);
  }

  /** Whatever leads, in both languages: sentences that a person reads in one breath. */
  @Test
  void sentences_ofAnyLead_areShort() {
    List<Results> leads =
        List.of(
            under(r -> isOverall(r) ? found(Size.CLEAR) : OPEN),
            under(r -> is(r, "all", "B2") ? found(Size.UNCERTAIN) : OPEN),
            under(r -> is(r, "all", "B2") ? found(Size.BOTH_DIRECTIONS) : OPEN),
            under(r -> is(r, "harassment", "B2") ? found(Size.CLEAR) : OPEN),
            under(r -> isOverall(r) ? OPEN : found(Size.CLEAR)),
            under(r -> isOverall(r) ? PARITY : OPEN),
            under(r -> is(r, "all", "A1") ? PARITY : OPEN),
            under(r -> OPEN));
    for (Results lead : leads) {
      for (Message point : MainPoints.of(lead)) {
        for (Language language : Language.values()) {
          for (String sentence : point.in(language).split("(?<=[.;:]) ")) {
            int words = sentence.split("\\s+").length;
            assertTrue(words <= MOST_WORDS, words + ": " + sentence);
          }
        }
      }
    }
  }
}
