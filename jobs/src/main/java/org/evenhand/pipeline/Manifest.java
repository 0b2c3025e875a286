package org.evenhand.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.gate.Account;
import org.evenhand.report.RunFacts;
import org.evenhand.schema.Language;
import org.evenhand.settings.LockFile;
import org.evenhand.settings.Software;

/**
 * The manifest of a run: what went in, by which rules, what came out. {@code created}, the dates of
 * {@code reads} and the time at which a blind report was opened are its only wall-clock fields.
 */
public final class Manifest {

  public static final String CREATED = "created";

  private static final String READS = "reads";
  private static final String DATE = "date";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Manifest() {}

  static byte[] of(
      ScannedExport intake,
      History history,
      RunFacts facts,
      Map<String, String> outputs,
      Instant time) {
    String now = time.toString();
    Request request = intake.request();
    Language language = request.plan().plan().language();
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put(CREATED, now);
    manifest.put("software", Software.version());
    manifest.put("blind", intake.blinding().isPresent());
    manifest.put("contract", request.contract().cases().version());
    manifest.put("period", request.period().label());
    manifest.put("plan_sha256", request.plan().sha256());
    manifest.put("plan_differences", request.plan().differences());
    manifest.put("plan_keys", request.plan().values());
    manifest.put("plan_locked", request.lock().map(Manifest::locked).orElse(null));
    manifest.put("departures", facts.plan().adherence().stated(language));
    manifest.put(READS, reads(request, history, now));
    manifest.put("mapping_sha256", request.mapping().sha256());
    manifest.put("input_sha256", new TreeMap<>(intake.digests()));
    manifest.put("rows", rows(intake.scan().account()));
    manifest.put(
        "gate_account",
        intake.ledger().lines().stream()
            .map(line -> List.of(line.item(), line.field(), line.rule(), line.rows()))
            .toList());
    manifest.put("counting_rules", List.copyOf(intake.months().rules(request.counted()).keySet()));
    manifest.put(
        "not_computed", facts.notComputed().stream().map(one -> one.in(language)).toList());
    manifest.put("output_sha256", new TreeMap<>(outputs));
    return bytes(manifest);
  }

  /** What a manifest says, key by key in its order. */
  public static Map<String, Object> read(byte[] manifest) throws IOException {
    return JSON.readValue(manifest, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  /** The manifest of a run whose clock is not told: the same run gives the same bytes. */
  public static byte[] undated(byte[] manifest) throws IOException {
    Map<String, Object> undated = read(manifest);
    undated.remove(CREATED);
    lastRead(undated).remove(DATE);
    return bytes(undated);
  }

  /**
   * The manifest of a run that was read blind, once it is opened.
   *
   * @param undated what was sealed
   * @param created when the run was made
   * @param time of the opening
   * @param opening what else is to be said of it
   */
  public static byte[] opened(
      byte[] undated, Object created, Instant time, Map<String, Object> opening)
      throws IOException {
    Map<String, Object> opened = new LinkedHashMap<>();
    opened.put("at", time.toString());
    opened.putAll(opening);
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put(CREATED, created);
    manifest.putAll(read(undated));
    Map<String, Object> own = lastRead(manifest);
    Map<String, Object> others = new LinkedHashMap<>(own);
    own.clear();
    own.put(DATE, created);
    own.putAll(others);
    manifest.put("opened", opened);
    return bytes(manifest);
  }

  /** What a manifest says of its own run among those that read the data. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> lastRead(Map<String, Object> manifest) {
    List<Map<String, Object>> reads = (List<Map<String, Object>>) manifest.get(READS);
    return reads.get(reads.size() - 1);
  }

  private static byte[] bytes(Map<String, Object> manifest) {
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
    rows.put("excluded_by_mapping", account.rowsExcluded());
    return rows;
  }
}
