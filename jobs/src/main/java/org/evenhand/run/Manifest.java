package org.evenhand.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.gate.Account;

/**
 * The manifest of a run: what went in, by which rules, what came out. {@code created} is its only
 * wall-clock field, but for the time at which a blind report was opened.
 */
final class Manifest {

  static final String CREATED = "created";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Manifest() {}

  static byte[] of(Intake intake, Map<String, String> outputs) {
    Request request = intake.request();
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put(CREATED, now());
    manifest.put("software", Facts.softwareVersion());
    manifest.put("blind", intake.blinding().isPresent());
    manifest.put("contract", request.contract().cases().version());
    manifest.put("period", request.period().label());
    manifest.put("plan_sha256", request.plan().sha256());
    manifest.put("plan_differences", request.plan().differences());
    manifest.put("mapping_sha256", request.mapping().sha256());
    manifest.put("input_sha256", new TreeMap<>(intake.digests()));
    manifest.put("rows", rows(intake.scan().account()));
    manifest.put(
        "gate_account",
        intake.ledger().lines().stream()
            .map(line -> List.of(line.item(), line.field(), line.rule(), line.rows()))
            .toList());
    manifest.put("not_computed", intake.questions().notComputed());
    manifest.put("output_sha256", new TreeMap<>(outputs));
    return bytes(manifest);
  }

  /** What a manifest says, key by key in its order. */
  static Map<String, Object> read(byte[] manifest) throws IOException {
    return JSON.readValue(manifest, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  /** The manifest of a run whose clock is not told: the same run gives the same bytes. */
  static byte[] undated(byte[] manifest) throws IOException {
    Map<String, Object> undated = read(manifest);
    undated.remove(CREATED);
    return bytes(undated);
  }

  /**
   * The manifest of a run that was read blind, once it is opened.
   *
   * @param undated what was sealed
   * @param created when the run was made
   * @param opening what is to be said of the opening, but for its time
   */
  static byte[] opened(byte[] undated, Object created, Map<String, Object> opening)
      throws IOException {
    Map<String, Object> opened = new LinkedHashMap<>();
    opened.put("at", now());
    opened.putAll(opening);
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put(CREATED, created);
    manifest.putAll(read(undated));
    manifest.put("opened", opened);
    return bytes(manifest);
  }

  private static String now() {
    return Instant.now(Clock.systemUTC()).toString();
  }

  private static byte[] bytes(Map<String, Object> manifest) {
    try {
      return (JSON.writeValueAsString(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a manifest holds plain values only", e);
    }
  }

  private static Map<String, Long> rows(Account account) {
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put("read", account.rowsRead());
    rows.put("admitted", account.rowsAdmitted());
    rows.put("rejected", account.rowsRejected());
    return rows;
  }
}
