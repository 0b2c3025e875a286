package org.evenhand.disclosure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.Plans;
import org.evenhand.measure.Catalogue;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;
import org.evenhand.schema.Plan;
import org.evenhand.verdict.Judgement;
import org.evenhand.verdict.Rule;
import org.junit.jupiter.api.Test;

/** Whole releases, from the measures on, attacked by exact reckoning with all printed counts. */
class ReleaseAuditTest {

  private static final long SEED = 20260705;
  private static final long MINIMUM = 5;
  private static final List<String> CATEGORIES = List.of("c1", "c2", "c3");
  private static final List<String> GROUPS = List.of("A", "B", "C", "unknown");
  private static final List<List<String>> EACH = GROUPS.stream().map(List::of).toList();

  @Test
  void noSmallCountComesOutWhereEachGroupIsSetBesideTheRest() {
    attack(Plans.standard(), 60, EACH);
  }

  @Test
  void noSmallCountComesOutWhereGroupsAreAlike() {
    attack(Plans.standard(), 30, List.of(List.of("A", "B"), List.of("C"), List.of("unknown")));
    attack(Plans.withReference("A"), 20, List.of(List.of("A"), List.of("B", "C", "unknown")));
  }

  @Test
  void noSmallCountComesOutWhereEachGroupIsSetBesideANamedOne() {
    attack(Plans.withReference("A"), 40, EACH);
  }

  @Test
  void theAttackFindsWhatIsLeftOpen() {
    Cube cube = draw(new Random(SEED), 12, EACH);
    List<Finding> findings = findings(Plans.standard(), cube);
    List<ReleasedFinding> onlySmallHidden = new ArrayList<>();
    for (Finding finding : findings) {
      boolean isSmall = finding.counts().nGroup() < MINIMUM;
      onlySmallHidden.add(
          Redaction.of(isSmall ? Optional.of(Cell.Cause.PRIMARY) : Optional.empty()).of(finding));
    }
    Release open =
        new Release(onlySmallHidden, List.of(), RateFindings.FACTS, Map.of(), Plans.standard());
    Audit audit = new Audit(cube, open.findings());
    assertTrue(
        ofCaseload(cube).anyMatch(secret -> audit.sum(secret) < MINIMUM && audit.comesOut(secret)));
  }

  private static void attack(Plan plan, int cubes, List<List<String>> groups) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < cubes; i++) {
      Cube cube = draw(random, 3 + i % 30, groups);
      Judgement judgement = Rule.of(plan).of(findings(plan, cube), Map.of());
      Release release =
          CommitteeRule.of(plan)
              .of(judgement.findings(), judgement.rulings(), RateFindings.FACTS, Map.of());
      Audit audit = new Audit(cube, release.findings());
      Audit ratesAlone =
          new Audit(
              cube,
              release.findings().stream().filter(f -> f.statistic() != Statistic.CASES).toList());
      int number = i;
      Stream<Predicate<Audit.Atom>> inCaseload =
          ofCaseload(cube).filter(secret -> !ratesAlone.comesOut(secret));
      Stream.concat(ofRates(cube), inCaseload)
          .filter(secret -> audit.sum(secret) < MINIMUM)
          .forEach(secret -> assertFalse(audit.comesOut(secret), () -> "cube " + number));
    }
  }

  /** The sums over a place that the rule must keep if they are small: those of its rate. */
  private static Stream<Predicate<Audit.Atom>> ofRates(Cube cube) {
    List<Predicate<Audit.Atom>> secrets = new ArrayList<>();
    for (Predicate<Audit.Atom> place : places(cube)) {
      secrets.add(place.and(Audit::isDecided));
      for (int rung : new int[] {1, 4, 7}) {
        secrets.add(place.and(a -> a.rung() >= rung));
        secrets.add(place.and(Audit::isDecided).and(a -> a.rung() < rung));
      }
    }
    return secrets.stream();
  }

  /** And those of its caseload, unless rates and the number of rows already tell. */
  private static Stream<Predicate<Audit.Atom>> ofCaseload(Cube cube) {
    List<Predicate<Audit.Atom>> secrets = new ArrayList<>();
    for (Predicate<Audit.Atom> place : places(cube)) {
      for (String outcome : withAll(Audit.occupied(cube, 2))) {
        secrets.add(place.and(a -> Audit.isIn(a.outcome(), outcome)));
      }
    }
    return secrets.stream();
  }

  private static List<Predicate<Audit.Atom>> places(Cube cube) {
    List<Predicate<Audit.Atom>> places = new ArrayList<>();
    for (String category : withAll(Audit.occupied(cube, 0))) {
      for (String group : withAll(Audit.occupied(cube, 1))) {
        places.add(a -> Audit.isIn(a.category(), category) && Audit.isIn(a.group(), group));
      }
    }
    return places;
  }

  private static List<String> withAll(List<String> codes) {
    return Stream.concat(codes.stream(), Stream.of(Subject.ALL)).toList();
  }

  private static List<Finding> findings(Plan plan, Cube cube) {
    List<Finding> findings = new ArrayList<>();
    for (Measure measure : Catalogue.of(plan)) {
      findings.addAll(measure.of(cube));
    }
    return findings;
  }

  /** Groups that are listed together get the same cases. */
  private static Cube draw(Random random, int size, List<List<String>> groups) {
    CubeOfCases cube = new CubeOfCases(CATEGORIES, GROUPS);
    for (String category : CATEGORIES) {
      for (List<String> alike : groups) {
        int decided = random.nextBoolean() ? 3 : 2 * size;
        int cleared = random.nextInt(decided);
        alike.forEach(group -> cube.decided(category, group, 0, cleared));
        int insufficient = random.nextInt(decided);
        alike.forEach(group -> cube.insufficient(category, group, insufficient));
        for (String sanction : List.of("advice", "formal_warning", "fixed_suspension")) {
          int sanctioned = random.nextInt(random.nextBoolean() ? 2 : size);
          alike.forEach(group -> cube.sanctioned(category, group, sanction, sanctioned));
        }
        int pending = random.nextInt(random.nextBoolean() ? 3 : 4 * size);
        alike.forEach(group -> cube.pending(category, group, pending));
      }
    }
    return cube.build();
  }
}
