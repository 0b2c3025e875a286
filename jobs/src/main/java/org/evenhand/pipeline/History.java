package org.evenhand.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.schema.Period;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.spark.Archive;

/**
 * What earlier runs into a folder left on record: who had read the period's data by which plan, and
 * the periods before.
 *
 * @param reads every run that wrote results of this period, in their order
 * @param periods the periods that had ended before this one began, in their order
 */
public record History(List<Read> reads, List<Earlier> periods) {

  private static final String FOLDER = "period=";
  private static final String MANIFEST = "/manifest.json";

  /** Nothing was read before. */
  public static final History NONE = new History(List.of(), List.of());

  /**
   * A run that read a period's data and wrote results.
   *
   * @param date when, in universal time
   * @param planSha256 digest of the plan
   * @param lockSha256 digest of the plan's lock, blank if it had none
   */
  record Read(String date, String planSha256, String lockSha256) {}

  /**
   * An earlier period.
   *
   * @param period the period
   * @param folder where its results lie, or its URI
   * @param planSha256 digest of its plan
   * @param keys every key of its plan, empty if its manifest does not give them
   * @param countingRules the organisation's counting rules found in it
   * @param blind whether group codes stand for other groups than they name
   */
  public record Earlier(
      Period period,
      String folder,
      String planSha256,
      Optional<Map<String, String>> keys,
      Set<String> countingRules,
      boolean blind) {}

  /** The latest of the periods before. */
  public Optional<Earlier> earlier() {
    return periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(periods.size() - 1));
  }

  /** The folder of an output folder that keeps the periods. */
  public static String confidential(String out) {
    return out + "/confidential";
  }

  /**
   * What lies in a folder of periods.
   *
   * @throws IOException if the folder cannot be read
   * @throws ConfigurationException if a manifest there is not one
   */
  public static History of(Archive periods, Period period) throws IOException {
    List<Read> reads =
        manifest(periods, FOLDER + period.label()).map(History::reads).orElse(List.of());
    List<Period> before =
        periods.folders().stream()
            .flatMap(name -> parsed(name).stream())
            .filter(other -> other.to().isBefore(period.from()))
            .sorted()
            .toList();
    List<Earlier> earlier = new ArrayList<>();
    for (Period other : before) {
      earlier.add(earlier(periods, other));
    }
    return new History(reads, List.copyOf(earlier));
  }

  /** A period whose folder holds no manifest has results of which nothing is known. */
  private static Earlier earlier(Archive periods, Period period) throws IOException {
    String folder = FOLDER + period.label();
    JsonNode manifest = manifest(periods, folder).orElseGet(MissingNode::getInstance);
    Set<String> rules = new TreeSet<>();
    manifest.path("counting_rules").forEach(rule -> rules.add(rule.asText()));
    return new Earlier(
        period,
        periods.path() + "/" + folder,
        manifest.path("plan_sha256").asText(),
        keys(manifest),
        rules,
        manifest.path("blind").asBoolean(false));
  }

  /** These reads and one more. */
  List<Read> with(Read read) {
    List<Read> all = new ArrayList<>(reads);
    all.add(read);
    return all;
  }

  private static Optional<Period> parsed(String folder) {
    try {
      return folder.startsWith(FOLDER)
          ? Optional.of(Period.parse(folder.substring(FOLDER.length())))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> manifest(Archive periods, String folder) throws IOException {
    Optional<byte[]> bytes = periods.file(folder + MANIFEST);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonNode manifest = new ObjectMapper().readTree(bytes.get());
      if (manifest.path("plan_sha256").isTextual()) {
        return Optional.of(manifest);
      }
      throw unreadable(folder);
    } catch (JsonProcessingException e) {
      throw unreadable(folder);
    }
  }

  private static ConfigurationException unreadable(String folder) {
    return new ConfigurationException(
        "--out: the manifest of "
            + folder
            + " is not readable as one, so that earlier runs cannot be told; move that folder away");
  }

  /** The reads of a manifest; one that a version without them wrote stands for one read. */
  private static List<Read> reads(JsonNode manifest) {
    List<Read> reads = new ArrayList<>();
    manifest.path("reads").forEach(read -> reads.add(read("date", "lock_sha256", read)));
    return reads.isEmpty() ? List.of(read("created", "lock_sha256", manifest)) : reads;
  }

  private static Read read(String date, String lock, JsonNode node) {
    return new Read(
        node.path(date).asText(), node.path("plan_sha256").asText(), node.path(lock).asText());
  }

  private static Optional<Map<String, String>> keys(JsonNode manifest) {
    JsonNode node = manifest.path("plan_keys");
    if (!node.isObject()) {
      return Optional.empty();
    }
    Map<String, String> keys = new LinkedHashMap<>();
    node.properties().forEach(key -> keys.put(key.getKey(), key.getValue().asText()));
    return Optional.of(keys);
  }
}
