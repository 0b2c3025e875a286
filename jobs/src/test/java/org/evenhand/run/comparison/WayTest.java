package org.evenhand.run.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.run.comparison.Course.Kind;
import org.evenhand.schema.Period;
import org.junit.jupiter.api.Test;

/** The claim that each change is found in the step in which it happened. */
class WayTest {

  private static final String OWN = "2.0";
  private static final Map<String, String> PLAN = Map.of("levels.alpha", "0.05");
  private static final Map<String, String> STRICTER = Map.of("levels.alpha", "0.01");

  private static Origin origin(
      String period, String software, String input, String mapping, Map<String, String> plan) {
    return new Origin(
        "folder",
        Period.parse(period),
        Period.parse(period),
        software,
        List.of(input),
        mapping,
        plan);
  }

  private static final Origin A = origin("2026Q3", OWN, "data", "", PLAN);

  /** Verdicts written as {@code group label}, such as {@code A1 parity}. */
  private static Verdicts verdicts(String... written) {
    return Verdicts.of(
        Arrays.stream(written)
            .map(text -> text.split(" "))
            .map(
                words ->
                    new Answer(
                        Map.of(
                            "complaint_category",
                            "all",
                            "compared",
                            "declared_alignment",
                            "group_code",
                            words[0],
                            "label",
                            words[1])))
            .toList());
  }

  private static Way way(Origin b, Verdicts... stations) {
    return Way.over(
        new Way.Stations(
            stations[0], stations[1], Optional.ofNullable(stations[2]), stations[3], stations[4]),
        new Differences(A, b, OWN));
  }

  private static Set<Part> parts(Way way, int step) {
    return way.steps().get(step).parts();
  }

  private static Verdicts parity() {
    return verdicts("A1 parity");
  }

  private static Verdicts found() {
    return verdicts("A1 found");
  }

  @Test
  void courses_changedThereAndBack_bothStepsListed() {
    Origin b = origin("2026Q4", OWN, "other", "", STRICTER);
    Course course = way(b, parity(), parity(), found(), parity(), parity()).courses().get(0);
    assertEquals(Kind.CHANGED_AND_BACK, course.kind());
    assertEquals(
        List.of(Set.of(Part.PLAN), Set.of(Part.DATA)),
        course.changes().stream().map(Step::parts).toList());
  }

  @Test
  void courses_askedOnOneSideOnly_saidSo() {
    Origin b = origin("2026Q3", OWN, "other", "", PLAN);
    Verdicts more = verdicts("A10 parity", "A2 parity", "A1 parity");
    List<Course> courses = way(b, parity(), parity(), parity(), more, more).courses();
    assertEquals(
        List.of("A1 UNCHANGED", "A10 ONLY_IN_B", "A2 ONLY_IN_B"),
        courses.stream().map(c -> c.question().group() + " " + c.kind()).toList());
    assertEquals(
        List.of(Kind.UNCHANGED, Kind.ONLY_IN_A, Kind.ONLY_IN_A),
        way(b, more, more, more, parity(), parity()).courses().stream().map(Course::kind).toList());
  }

  @Test
  void over_whatDiffers_isWhatCanHaveChangedAVerdict() {
    Verdicts any = parity();
    Way same = way(A, any, any, any, any, any);
    assertTrue(same.steps().stream().allMatch(step -> step.parts().isEmpty()));
    Way data = way(origin("2026Q3", OWN, "other", "", PLAN), any, any, any, any, any);
    assertEquals(Set.of(Part.DATA), parts(data, 2));
    Way mapping = way(origin("2026Q3", OWN, "data", "map", PLAN), any, any, any, any, any);
    assertEquals(Set.of(Part.MAPPING), parts(mapping, 2));
    Way both = way(origin("2026Q3", OWN, "other", "map", PLAN), any, any, any, any, any);
    assertEquals(Set.of(Part.DATA, Part.MAPPING), parts(both, 2));
    assertEquals("data or mapping", both.steps().get(2).cause());
    Way period = way(origin("2026Q4", OWN, "data", "", PLAN), any, any, any, any, any);
    assertEquals(Set.of(Part.DATA), parts(period, 2), "one export of two periods");
    Way plan = way(origin("2026Q3", OWN, "data", "", STRICTER), any, any, any, any, any);
    assertEquals(Set.of(Part.PLAN), parts(plan, 1));
    assertEquals(Set.of(), parts(plan, 2));
  }

  @Test
  void over_anotherVersion_isBehindItsStoredVerdictsAndBehindCountsThatNothingElseExplains() {
    Verdicts any = parity();
    Way way = way(origin("2026Q3", "1.0", "data", "", PLAN), any, any, any, any, any);
    assertEquals(Set.of(), parts(way, 0));
    assertEquals(Set.of(Part.SOFTWARE), parts(way, 2));
    assertEquals(Set.of(Part.SOFTWARE), parts(way, 3));
    Way data = way(origin("2026Q3", "1.0", "other", "", PLAN), any, any, any, any, any);
    assertEquals(Set.of(Part.DATA), parts(data, 2));
  }

  @Test
  void over_planThatTheCountsCannotServe_onePlanOrDataStep() {
    Origin b = origin("2026Q4", OWN, "other", "", STRICTER);
    Way way = way(b, parity(), parity(), null, found(), found());
    assertEquals(3, way.steps().size());
    assertEquals("plan or data", way.courses().get(0).changes().get(0).cause());
  }

  @Test
  void sharedMonths_countsMonthsOfBoth() {
    Origin year = origin("2026", OWN, "data", "", PLAN);
    Origin tail = origin("2026-12..2027-02", OWN, "data", "", PLAN);
    assertEquals(3, new Differences(A, year, OWN).sharedMonths());
    assertEquals(3, new Differences(year, A, OWN).sharedMonths());
    assertEquals(1, new Differences(year, tail, OWN).sharedMonths());
    assertEquals(0, new Differences(A, tail, OWN).sharedMonths());
  }
}
