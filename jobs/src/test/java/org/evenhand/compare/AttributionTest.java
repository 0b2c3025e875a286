package org.evenhand.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.compare.VerdictHistory.Kind;
import org.evenhand.fixture.English;
import org.evenhand.schema.Period;
import org.junit.jupiter.api.Test;

/** The claim that each change is found in the step in which it happened. */
class AttributionTest {

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

  /** Verdicts written as {@code group verdict}, such as {@code A1 parity}. */
  private static StoredVerdicts verdicts(String... written) {
    return StoredVerdicts.of(
        Arrays.stream(written)
            .map(text -> text.split(" "))
            .map(
                words ->
                    new StoredVerdict(
                        Map.of(
                            "complaint_category",
                            "all",
                            "compared",
                            "declared_alignment",
                            "group_code",
                            words[0],
                            "verdict",
                            words[1])))
            .toList());
  }

  private static Attribution way(Origin b, StoredVerdicts... stations) {
    return Attribution.over(
        new Attribution.Stations(
            stations[0], stations[1], Optional.ofNullable(stations[2]), stations[3], stations[4]),
        new Differences(A, b, OWN));
  }

  private static Set<ChangeSource> parts(Attribution way, int step) {
    return way.steps().get(step).sources();
  }

  private static StoredVerdicts parity() {
    return verdicts("A1 parity");
  }

  private static StoredVerdicts found() {
    return verdicts("A1 found");
  }

  @Test
  void courses_changedThereAndBack_bothStepsListed() {
    Origin b = origin("2026Q4", OWN, "other", "", STRICTER);
    VerdictHistory course =
        way(b, parity(), parity(), found(), parity(), parity()).histories().get(0);
    assertEquals(Kind.CHANGED_AND_BACK, course.kind());
    assertEquals(
        List.of(Set.of(ChangeSource.PLAN), Set.of(ChangeSource.DATA)),
        course.changes().stream().map(RecountStep::sources).toList());
  }

  @Test
  void courses_askedOnOneSideOnly_saidSo() {
    Origin b = origin("2026Q3", OWN, "other", "", PLAN);
    StoredVerdicts more = verdicts("A10 parity", "A2 parity", "A1 parity");
    List<VerdictHistory> courses = way(b, parity(), parity(), parity(), more, more).histories();
    assertEquals(
        List.of("A1 UNCHANGED", "A10 ONLY_IN_B", "A2 ONLY_IN_B"),
        courses.stream().map(c -> c.question().group() + " " + c.kind()).toList());
    assertEquals(
        List.of(Kind.UNCHANGED, Kind.ONLY_IN_A, Kind.ONLY_IN_A),
        way(b, more, more, more, parity(), parity()).histories().stream()
            .map(VerdictHistory::kind)
            .toList());
  }

  @Test
  void over_whatDiffers_isWhatCanHaveChangedAVerdict() {
    StoredVerdicts any = parity();
    Attribution same = way(A, any, any, any, any, any);
    assertTrue(same.steps().stream().allMatch(step -> step.sources().isEmpty()));
    Attribution data = way(origin("2026Q3", OWN, "other", "", PLAN), any, any, any, any, any);
    assertEquals(Set.of(ChangeSource.DATA), parts(data, 2));
    Attribution mapping = way(origin("2026Q3", OWN, "data", "map", PLAN), any, any, any, any, any);
    assertEquals(Set.of(ChangeSource.MAPPING), parts(mapping, 2));
    Attribution both = way(origin("2026Q3", OWN, "other", "map", PLAN), any, any, any, any, any);
    assertEquals(Set.of(ChangeSource.DATA, ChangeSource.MAPPING), parts(both, 2));
    assertEquals("data or mapping", English.of(both.steps().get(2).cause()));
    Attribution period = way(origin("2026Q4", OWN, "data", "", PLAN), any, any, any, any, any);
    assertEquals(Set.of(ChangeSource.DATA), parts(period, 2), "one export of two periods");
    Attribution plan = way(origin("2026Q3", OWN, "data", "", STRICTER), any, any, any, any, any);
    assertEquals(Set.of(ChangeSource.PLAN), parts(plan, 1));
    assertEquals(Set.of(), parts(plan, 2));
  }

  @Test
  void over_anotherVersion_isBehindItsStoredVerdictsAndBehindCountsThatNothingElseExplains() {
    StoredVerdicts any = parity();
    Attribution way = way(origin("2026Q3", "1.0", "data", "", PLAN), any, any, any, any, any);
    assertEquals(Set.of(), parts(way, 0));
    assertEquals(Set.of(ChangeSource.SOFTWARE), parts(way, 2));
    assertEquals(Set.of(ChangeSource.SOFTWARE), parts(way, 3));
    Attribution data = way(origin("2026Q3", "1.0", "other", "", PLAN), any, any, any, any, any);
    assertEquals(Set.of(ChangeSource.DATA), parts(data, 2));
  }

  @Test
  void over_planThatTheCountsCannotServe_onePlanOrDataStep() {
    Origin b = origin("2026Q4", OWN, "other", "", STRICTER);
    Attribution way = way(b, parity(), parity(), null, found(), found());
    assertEquals(3, way.steps().size());
    assertEquals("plan or data", English.of(way.histories().get(0).changes().get(0).cause()));
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
