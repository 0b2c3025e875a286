package org.evenhand.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenhand.pipeline.Manifest;
import org.evenhand.schema.Period;

/**
 * What {@link Manifest} wrote, as far as two runs are set beside each other by it.
 *
 * @param period the months reported
 * @param software version that made the results
 * @param contract version of the contract
 * @param mapping digest of the mapping; blank where there was none
 * @param inputs digests of the files that were read, in ascending order: a file that was only
 *     renamed is the same
 * @param outputs digests of the files that were written, by name
 * @param countingRules the organisation's counting rules found in the period; none if not recorded
 * @param blind whether group codes stand for other groups than they name
 */
record StoredManifest(
    Period period,
    String software,
    String contract,
    String mapping,
    List<String> inputs,
    Map<String, String> outputs,
    Set<String> countingRules,
    boolean blind) {

  /**
   * Reads a manifest.
   *
   * @throws IOException if the bytes are none
   */
  static StoredManifest read(byte[] bytes) throws IOException {
    JsonNode root = new ObjectMapper().readTree(bytes);
    List<String> inputs = new ArrayList<>(texts(root, "input_sha256").values());
    inputs.sort(null);
    Set<String> rules = new TreeSet<>();
    root.path("counting_rules").forEach(rule -> rules.add(rule.asText()));
    return new StoredManifest(
        period(text(root, "period")),
        text(root, "software"),
        text(root, "contract"),
        text(root, "mapping_sha256"),
        inputs,
        texts(root, "output_sha256"),
        rules,
        root.path("blind").asBoolean(false));
  }

  /** The part of the contract's version within which codes keep their meaning. */
  String contractMajor() {
    return major(contract);
  }

  /** The same part of any version. */
  static String major(String version) {
    return version.split("\\.", 2)[0];
  }

  private static Period period(String label) throws IOException {
    try {
      return Period.parse(label);
    } catch (IllegalArgumentException e) {
      throw new IOException("no period", e);
    }
  }

  private static String text(JsonNode root, String key) throws IOException {
    JsonNode text = root.path(key);
    if (!text.isTextual()) {
      throw new IOException("no " + key);
    }
    return text.asText();
  }

  private static Map<String, String> texts(JsonNode root, String key) throws IOException {
    if (!root.path(key).isObject()) {
      throw new IOException("no " + key);
    }
    Map<String, String> texts = new TreeMap<>();
    root.path(key).properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
    return texts;
  }
}
