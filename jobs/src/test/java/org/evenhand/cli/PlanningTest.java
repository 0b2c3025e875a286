package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.schema.Contract;
import org.evenhand.settings.LockFile;
import org.evenhand.settings.PlanFile;
import org.evenhand.settings.SettingsFile;
import org.evenhand.settings.Software;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that write and fix a plan, as a person at a terminal sees them. */
class PlanningTest {

  private static final String TITLE = "Gaps: \"who\" #1 \\ caf\u00e9";

  @TempDir Path folder;

  @Test
  void init_plain_isTheDefaultPlan() {
    Path plan = folder.resolve("plan.yaml");
    assertEquals(0, init().code());
    PlanFile written = PlanFile.read(plan);
    assertEquals(PlanFile.defaults().plan(), written.plan());
    assertEquals(List.of(), written.differences());
  }

  @Test
  void init_titleAndPeriod_differInThoseOnly() {
    Terminal seen = init("--title", TITLE, "--period", "2026-10..2026-12");
    assertEquals(0, seen.code(), seen.err());
    PlanFile written = PlanFile.read(folder.resolve("plan.yaml"));
    assertEquals(List.of("title: " + TITLE, "period: 2026Q4"), written.differences());
    assertEquals("2026Q4", written.plan().period());
    assertEquals(
        PlanFile.defaults().lines().stream().skip(3).toList(),
        written.lines().stream().skip(3).toList());
  }

  @Test
  void init_remarks_areThoseOfTheDefaultPlanBelowAHeadForTheCommittee() throws IOException {
    init();
    List<String> written = Files.readAllLines(folder.resolve("plan.yaml"));
    List<String> standard =
        Contract.resource("plan-default.yaml")
            .lines()
            .dropWhile(line -> line.startsWith("#") || line.isBlank())
            .toList();
    int head = written.size() - standard.size();
    assertEquals(standard, written.subList(head, written.size()));
    String remarks = String.join("\n", written.subList(0, head));
    assertTrue(remarks.contains("evenhand plan lock"), remarks);
    assertFalse(remarks.contains("default analysis plan"), remarks);
    Set<String> known =
        SettingsFile.parse("plan", Contract.resource("plan-default.yaml").getBytes("UTF-8"))
            .root()
            .map()
            .keySet();
    Set<String> named = quoted(remarks);
    assertTrue(named.size() > 5 && known.containsAll(named), () -> named + " of " + known);
  }

  @Test
  void init_fileIsThere_leavesIt() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), "title: own\n");
    Terminal seen = init();
    assertEquals(3, seen.code());
    assertEquals(
        "evenhand: plan.yaml: is there already; name another file with --out\n", seen.err());
    assertEquals("title: own\n", Files.readString(plan));
    assertEquals(List.of("plan.yaml"), names());
  }

  @Test
  void lock_plan_fixesDateHashAndEveryKey() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), yaml());
    LocalDate before = LocalDate.now(Clock.systemUTC());
    Terminal seen = lock(plan);
    LocalDate after = LocalDate.now(Clock.systemUTC());
    assertEquals(0, seen.code(), seen.err());
    LockFile lock = LockFile.beside(plan).orElseThrow();
    PlanFile read = PlanFile.read(plan);
    assertFalse(lock.date().isBefore(before) || lock.date().isAfter(after), lock.toString());
    assertEquals(read.sha256(), lock.planSha256());
    assertEquals("2026Q3", lock.period());
    assertEquals(Software.version(), lock.software());
    assertEquals(
        read.lines(),
        lock.keys().entrySet().stream().map(k -> k.getKey() + ": " + k.getValue()).toList());
    assertTrue(seen.out().contains("SHA-256: " + read.sha256()), seen.out());
    assertTrue(seen.out().contains("Locked on " + lock.date() + " (UTC)"), seen.out());
    assertEquals(List.of("plan.yaml", "plan.yaml.lock"), names());
  }

  @Test
  void lock_json_sameFacts() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), "title: x\n");
    Terminal seen = lock(plan, "--json", "--period", "2199");
    JsonNode notice = new ObjectMapper().readTree(seen.out());
    LockFile lock = LockFile.beside(plan).orElseThrow();
    assertEquals(lock.planSha256(), notice.path("sha256").asText());
    assertEquals(lock.date().toString(), notice.path("date").asText());
    assertEquals("2199", notice.path("period").asText());
    assertEquals("2199", lock.period());
    assertFalse(notice.path("begun").asBoolean());
  }

  @Test
  void lock_periodHasBegun_saysSo() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), yaml());
    assertTrue(lock(plan).out().contains("The period has begun"));
    Path other = Files.writeString(folder.resolve("other.yaml"), "period: 2199Q1\n");
    assertFalse(lock(other).out().contains("The period has begun"));
    Path any = Files.writeString(folder.resolve("any.yaml"), "title: x\n");
    Terminal seen = lock(any);
    assertFalse(seen.out().contains("The period has begun"));
    assertTrue(seen.out().contains("Period: any"));
    assertEquals("", LockFile.beside(any).orElseThrow().period());
  }

  @Test
  void lock_lockedAlready_leavesIt() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), yaml());
    lock(plan);
    byte[] before = Files.readAllBytes(LockFile.of(plan));
    Files.writeString(plan, "title: another\n");
    Terminal seen = lock(plan);
    assertEquals(3, seen.code());
    assertEquals(1, seen.err().lines().count(), seen.err());
    assertTrue(seen.err().contains("plan.yaml.lock: the plan is locked already"), seen.err());
    assertEquals(List.of(), List.of(seen.out()).stream().filter(out -> !out.isEmpty()).toList());
    assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(LockFile.of(plan))));
    assertEquals(List.of("plan.yaml", "plan.yaml.lock"), names());
  }

  @Test
  void lock_wrongPlan_writesNothing() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), "questions: [colour]\n");
    assertEquals(3, lock(plan).code());
    assertEquals(List.of("plan.yaml"), names());
  }

  private static String yaml() {
    return "title: " + LockFile.quoted(TITLE) + "\nperiod: 2026-07..2026-09\n";
  }

  private Terminal init(String... more) {
    return run(List.of("plan", "init", "--out", folder.resolve("plan.yaml").toString()), more);
  }

  private static Terminal lock(Path plan, String... more) {
    return run(List.of("plan", "lock", "--plan", plan.toString()), more);
  }

  private static Terminal run(List<String> line, String... more) {
    return Terminal.run(Stream.concat(line.stream(), Stream.of(more)).toArray(String[]::new));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Set<String> quoted(String text) {
    Matcher words = Pattern.compile("`([a-z_]+)`").matcher(text);
    return words
        .results()
        .map(word -> word.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
