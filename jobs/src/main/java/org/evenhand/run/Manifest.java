package org.evenhand.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenhand.disclosure.Adherence;
import org.evenhand.disclosure.RunFacts;
import org.evenhand.gate.Account;

/**
 * The manifest of a run: what went in, by which rules, what came out. {@code created} and the dates
 * of {@code reads} are its only wall-clock fields.
 */
final class Manifest {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Manifest() {}

  static byte[] of(Intake intake, History history, RunFacts facts, Map<String, String> outputs) {
    String now = Instant.now(Clock.systemUTC()).toString();
    Request request = intake.request();
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("created", now);
    manifest.put("software", Facts.softwareVersion());
    manifest.put("contract", request.contract().cases().version());
    manifest.put("period", request.period().label());
    manifest.put("plan_sha256", request.plan().sha256());
    manifest.put("plan_differences", request.plan().differences());
    manifest.put("plan_keys", request.plan().values());
    manifest.put("plan_locked", request.lock().map(Manifest::locked).orElse(null));
    manifest.put("departures", departures(facts.plan().adherence()));
    manifest.put("reads", reads(request, history, now));
    manifest.put("mapping_sha256", request.mapping().sha256());
    manifest.put("input_sha256", new TreeMap<>(intake.digests()));
    manifest.put("rows", rows(intake.scan().account()));
    manifest.put(
        "gate_account",
        intake.ledger().lines().stream()
            .map(line -> List.of(line.item(), line.field(), line.rule(), line.rows()))
            .toList());
    manifest.put("counting_rules", List.copyOf(intake.months().rules(request.counted()).keySet()));
    manifest.put("not_computed", intake.questions().notComputed());
    manifest.put("output_sha256", new TreeMap<>(outputs));
    try {
      return (JSON.writeValueAsString(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a manifest holds plain values only", e);
    }
  }

  private static Map<String, String> locked(LockFile lock) {
    Map<String, String> locked = new LinkedHashMap<>();
    locked.put("date", lock.date().toString());
    locked.put("period", lock.period());
    locked.put("plan_sha256", lock.planSha256());
    locked.put("software", lock.software());
    return locked;
  }

  private static List<Map<String, String>> departures(Adherence adherence) {
    Stream<Map<String, String>> others =
        adherence.departures().stream()
            .map(
                departure ->
                    departure(
                        departure.kind().name().toLowerCase(Locale.ROOT), departure.sentence()));
    Stream<Map<String, String>> keys =
        adherence.changes().stream()
            .map(
                change ->
                    departure(
                        "changed_since_locked",
                        "%s: locked %s, used %s"
                            .formatted(
                                change.key(),
                                change.before().orElse("without the key"),
                                change.after().orElse("without the key"))));
    return Stream.concat(others, keys).toList();
  }

  private static Map<String, String> departure(String kind, String what) {
    Map<String, String> departure = new LinkedHashMap<>();
    departure.put("kind", kind);
    departure.put("what", what);
    return departure;
  }

  private static List<Map<String, String>> reads(Request request, History history, String now) {
    String lock = request.lock().map(LockFile::sha256).orElse("");
    return history.with(new History.Read(now, request.plan().sha256(), lock)).stream()
        .map(
            read -> {
              Map<String, String> entry = new LinkedHashMap<>();
              entry.put("date", read.date());
              entry.put("plan_sha256", read.planSha256());
              entry.put("lock_sha256", read.lockSha256());
              return entry;
            })
        .toList();
  }

  private static Map<String, Long> rows(Account account) {
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put("read", account.rowsRead());
    rows.put("admitted", account.rowsAdmitted());
    rows.put("rejected", account.rowsRejected());
    return rows;
  }
}
