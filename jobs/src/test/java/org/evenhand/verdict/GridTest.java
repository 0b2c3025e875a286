package org.evenhand.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.Judged;
import org.evenhand.fixture.Plans;
import org.evenhand.measure.Counts;
import org.evenhand.measure.FindingKey;
import org.evenhand.schema.Language;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.Test;

/** What a sentence says of categories is what their own verdicts say, no more and no less. */
class GridTest {

  private static final long SEED = 20261201;
  private static final int DRAWS = 300;
  private static final List<String> CATEGORIES = List.of("c1", "c2", "c3", "c4");
  private static final List<String> GROUPS = List.of("A", "B", "C");
  private static final double[] RATIOS = {1, 1, 1.6, 0.5};
  private static final Pattern BOTH =
      Pattern.compile(
          "had a higher rate than .* in (\u201c.*\u201d) and a lower one in (\u201c.*\u201d), so");
  private static final Pattern QUOTED = Pattern.compile("\u201c([^\u201d]*)\u201d");

  @Test
  void sentences_drawnCubes_sayNothingElseThanTheGrid() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    int both = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      Plan plan = draw % 2 == 0 ? Plans.standard() : Plans.withReference("A");
      List<Ruling> rulings = rulings(random, plan);
      for (Ruling ruling : rulings) {
        if (ruling.key().complaintCategory().equals(FindingKey.ALL)) {
          both += check(ruling, rulings) ? 1 : 0;
        } else {
          assertTrue(
              !ruling.sentence().in(Language.ENGLISH).contains("both directions"),
              ruling.sentence().in(Language.ENGLISH));
        }
      }
    }
    assertTrue(both > 20, "in both directions: " + both);
  }

  private static List<Ruling> rulings(Random random, Plan plan) {
    CubeOfCases cube = new CubeOfCases(CATEGORIES, GROUPS);
    for (String category : CATEGORIES) {
      double base = 0.1 + 0.3 * random.nextDouble();
      for (String group : GROUPS) {
        int n = 20 + random.nextInt(400);
        double rate = base * RATIOS[random.nextInt(RATIOS.length)];
        cube.decided(category, group, random.doubles(n).filter(u -> u < rate).count(), n);
      }
    }
    return Judged.rulings(plan, cube.build());
  }

  /** Whether an overall ruling names categories; those it names are those of the grid. */
  private static boolean check(Ruling overall, List<Ruling> rulings) {
    Set<String> higher = found(overall, rulings, 1);
    Set<String> lower = found(overall, rulings, -1);
    Matcher both = BOTH.matcher(overall.sentence().in(Language.ENGLISH));
    boolean isNamed = both.find();
    boolean isAsked =
        !(overall.verdict() instanceof Verdict.NotAssessable)
            && !overall.sentence().in(Language.ENGLISH).contains("there were fewer than");
    assertEquals(
        isAsked && !higher.isEmpty() && !lower.isEmpty(),
        isNamed,
        () -> overall.sentence().in(Language.ENGLISH));
    if (isNamed) {
      assertEquals(higher, quoted(both.group(1)), overall.sentence().in(Language.ENGLISH));
      assertEquals(lower, quoted(both.group(2)), overall.sentence().in(Language.ENGLISH));
    } else {
      assertTrue(
          !QUOTED.matcher(overall.sentence().in(Language.ENGLISH)).find(),
          overall.sentence().in(Language.ENGLISH));
    }
    return isNamed;
  }

  /** The categories in which a disparity of the group was found in this direction. */
  private static Set<String> found(Ruling overall, List<Ruling> rulings, int direction) {
    return rulings.stream()
        .filter(ruling -> !ruling.key().complaintCategory().equals(FindingKey.ALL))
        .filter(ruling -> ruling.key().comparison().equals(overall.key().comparison()))
        .filter(ruling -> ruling.verdict() instanceof Verdict.DisparityFound)
        .filter(ruling -> direction(ruling) == direction)
        .map(ruling -> ruling.key().complaintCategory())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The rate of the group beside that of its reference, by the counts of the one category. */
  private static int direction(Ruling ruling) {
    Counts counts = ruling.primary().counts();
    return Long.signum(
        counts.xGroup() * counts.nReference().getAsLong()
            - counts.xReference().getAsLong() * counts.nGroup());
  }

  private static Set<String> quoted(String list) {
    return QUOTED
        .matcher(list)
        .results()
        .map((MatchResult name) -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
