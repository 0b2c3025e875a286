package org.evenhand.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
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
 * wall-clock field.
 */
final class Manifest {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Manifest() {}

  static byte[] of(Intake intake, Map<String, String> outputs) {
    Request request = intake.request();
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("created", Instant.now(Clock.systemUTC()).toString());
    manifest.put("software", Facts.softwareVersion());
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
    manifest.put("counting_rules", List.copyOf(intake.months().rules(request.counted()).keySet()));
    manifest.put("not_computed", intake.questions().notComputed());
    manifest.put("output_sha256", new TreeMap<>(outputs));
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
