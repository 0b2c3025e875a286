package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.fixture.English;
import org.evenhand.message.Message;
import org.evenhand.report.Adherence;
import org.evenhand.report.Adherence.Change;
import org.evenhand.report.Adherence.Kind;
import org.evenhand.report.RunFacts.NotComputed;
import org.evenhand.report.RunFacts.Rows;
import org.evenhand.schema.Period;
import org.evenhand.schema.Specification;
import org.evenhand.settings.LockFile;
import org.evenhand.settings.PlanFile;
import org.evenhand.verdict.Alternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a departure from the plan, one by one. */
class DeparturesTest {

  private static final Rows ALL = new Rows(200, 200, 0, 0, 0);
  private static final String PLAN =
      "title: own\nmargins: {rate_ratio: [0.80, 1.25]}\ngate: {maximum_rejected_share: 0.01}\n";
  private static final String OTHER = "ab".repeat(32);

  @TempDir Path folder;
  private Path plan;

  @BeforeEach
  void write() throws IOException {
    plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
  }

  @Test
  void of_lockedInTimeAndKept_none() throws IOException {
    lock("2026-06-30");
    Adherence whole = of(reads("own own"), ALL);
    assertEquals(0, whole.count());
    assertTrue(whole.isFixedBeforehand());
    assertEquals(List.of(), whole.remarks());
    assertEquals("2026-06-30", whole.lock().orElseThrow().date());
    assertEquals(Optional.empty(), whole.earlier());
  }

  @Test
  void of_noLock_isOne() {
    assertEquals(List.of(Kind.NOT_LOCKED), kinds(of(History.NONE, ALL)));
    assertFalse(of(History.NONE, ALL).isFixedBeforehand());
  }

  @Test
  void of_keysChangedAfterwards_eachIsOne() throws IOException {
    lock("2026-06-26");
    Files.writeString(plan, PLAN.replace("1.25", "1.4") + "minimum: {decided: 20}\n");
    Adherence changed = of(History.NONE, ALL);
    assertEquals(2, changed.count());
    assertEquals(List.of(), kinds(changed));
    assertEquals(
        List.of(
            change("margins.rate_ratio", "[0.8, 1.25]", "[0.8, 1.4]"),
            change("minimum.decided", "30", "20")),
        changed.changes());
    assertEquals(List.of(), changed.remarks());
    assertFalse(changed.isFixedBeforehand());
  }

  @Test
  void of_keysThatOneSideLacks_areNamed() throws IOException {
    lock("2026-06-26");
    Path lock = LockFile.of(plan);
    Files.writeString(
        lock,
        Files.readString(lock).replaceAll("  minimum.decided: .*\n", "  minimum.seen: \"7\"\n"));
    assertEquals(
        List.of(
            new Change("minimum.decided", Optional.empty(), Optional.of("30")),
            new Change("minimum.seen", Optional.of("7"), Optional.empty())),
        of(History.NONE, ALL).changes());
  }

  @Test
  void of_remarkChangedAfterwards_isARemark() throws IOException {
    lock("2026-06-26");
    Files.writeString(plan, PLAN.replace("0.80", "0.8") + "# agreed\n");
    Adherence touched = of(History.NONE, ALL);
    assertEquals(0, touched.count());
    assertEquals(1, touched.remarks().size());
    assertTrue(English.of(touched.remarks().get(0)).contains("changed after it was locked"));
  }

  @ParameterizedTest
  @CsvSource({"2026-06-30,", "2026-07-01,LOCKED_LATE", "2026-10-02,LOCKED_LATE"})
  void of_dateOfTheLock_lateFromTheFirstDayOfThePeriod(String date, Kind kind) throws IOException {
    lock(date);
    assertEquals(kind == null ? List.of() : List.of(kind), kinds(of(History.NONE, ALL)));
  }

  @Test
  void of_readBeforeThisLock_isTheStrongerOneWhateverItsDate() throws IOException {
    lock("2026-06-26");
    for (String reads : List.of("unlocked", "unlocked own", "relocked own")) {
      Adherence after = of(reads(reads), ALL);
      assertEquals(List.of(Kind.LOCKED_AFTER_READING), kinds(after), reads);
      assertFalse(after.isFixedBeforehand());
    }
  }

  @Test
  void of_readUnderOtherPlans_namesEachOnceInOrder() throws IOException {
    lock("2026-06-26");
    Adherence other = of(reads("other own other third"), ALL);
    assertEquals(List.of(Kind.READ_UNDER_ANOTHER_PLAN), kinds(other));
    String sentence = English.of(other.departures().get(0).sentence());
    assertTrue(sentence.contains("2 other plans, hashes abababababab, cdcdcdcdcdcd."), sentence);
    String ownFirst = English.of(of(reads("own other"), ALL).departures().get(0).sentence());
    assertTrue(
        ownFirst.endsWith("another plan, hash abababababab, after a first reading under this one."),
        ownFirst);
  }

  @Test
  void of_questionsNotComputed_areOneTogether() throws IOException {
    lock("2026-06-26");
    Adherence lacking =
        of(
            History.NONE,
            ALL,
            new NotComputed("by_role", Message.literal("no field role_band")),
            new NotComputed("promises", Message.literal("no field decided_day")));
    assertEquals(List.of(Kind.NOT_COMPUTED), kinds(lacking));
    String sentence = English.of(lacking.departures().get(0).sentence());
    assertTrue(sentence.contains("2 questions of the plan"), sentence);
    assertTrue(sentence.contains("by_role, promises"), sentence);
    assertTrue(lacking.isFixedBeforehand());
  }

  @Test
  void of_rowsRejectedWithinTheAllowedShare_isARemark() throws IOException {
    lock("2026-06-26");
    Adherence rejected = of(History.NONE, new Rows(200, 199, 1, 0, 0));
    assertEquals(0, rejected.count());
    assertEquals(
        List.of("The gate rejected 1 of 200 rows, 0.5%; the plan allows a share of up to 1.0%."),
        English.of(rejected.remarks()));
  }

  @Test
  void of_earlierPeriod_keysThatHadAnotherValue() {
    Map<String, String> keys = new java.util.LinkedHashMap<>(PlanFile.read(plan).values());
    assertEquals(List.of(), earlier(keys).changes().orElseThrow());
    keys.put("levels.alpha", "0.1");
    assertEquals(
        List.of(change("levels.alpha", "0.1", "0.05")), earlier(keys).changes().orElseThrow());
    assertEquals("2026Q2", earlier(keys).period());
    assertEquals(Optional.empty(), earlier(null).changes());
  }

  private Adherence.Earlier earlier(Map<String, String> keys) {
    History history =
        new History(
            List.of(),
            List.of(
                new History.Earlier(
                    Period.parse("2026Q2"),
                    "folder",
                    "aa",
                    Optional.ofNullable(keys),
                    Set.of(),
                    false)));
    return of(history, ALL).earlier().orElseThrow();
  }

  @Test
  void declaredWayWithoutAnAnswer_named() throws IOException {
    lock("2026-06-26");
    Specification way =
        Specification.of(PlanFile.read(plan).plan()).stream()
            .filter(one -> one.aspect() == Specification.Aspect.WINDOW)
            .findFirst()
            .orElseThrow();
    Adherence adherence =
        Departures.of(
            Request.of("cases.csv", null, plan, "2026Q3"),
            History.NONE,
            new Rows(1, 1, 0, 0, 0),
            List.of(),
            List.of(
                Alternative.unanswered(way, Message.literal("the export has no case of 2025Q4"))));
    assertEquals(1, adherence.count());
    String sentence = English.of(adherence.departures().get(0).sentence());
    assertTrue(
        sentence.startsWith(
            "One declared way to put the question could not be answered: window rolling4."),
        sentence);
  }

  private void lock(String date) throws IOException {
    Files.writeString(
        LockFile.of(plan), LockFile.text(PlanFile.read(plan), "", LocalDate.parse(date)));
  }

  private Adherence of(History history, Rows rows, NotComputed... notComputed) {
    return Departures.of(
        Request.of("cases.csv", null, plan, "2026Q3"),
        history,
        rows,
        List.of(notComputed),
        List.of());
  }

  /** Reads in an order: by this plan with this lock, without it, with another, by other plans. */
  private History reads(String order) {
    String own = PlanFile.read(plan).sha256();
    Map<String, History.Read> kinds =
        Map.of(
            "own", new History.Read("", own, LockFile.beside(plan).orElseThrow().sha256()),
            "unlocked", new History.Read("", own, ""),
            "relocked", new History.Read("", own, OTHER),
            "other", new History.Read("", OTHER, ""),
            "third", new History.Read("", "cd".repeat(32), OTHER));
    return new History(Arrays.stream(order.split(" ")).map(kinds::get).toList(), List.of());
  }

  private static List<Kind> kinds(Adherence adherence) {
    return adherence.departures().stream().map(Adherence.Departure::kind).toList();
  }

  private static Change change(String key, String before, String after) {
    return new Change(key, Optional.of(before), Optional.of(after));
  }
}
