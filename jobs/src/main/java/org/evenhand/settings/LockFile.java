package org.evenhand.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.evenhand.schema.Period;

/**
 * The lock of a plan: when it was fixed, and what stood in it. It lies beside the plan and shows no
 * more than its custody does; the hash in the minutes is what counts.
 *
 * @param date the day on which it was made, in universal time
 * @param planSha256 digest of the plan's bytes
 * @param period the period it is for, blank for any
 * @param software the version that made it
 * @param keys every key of the plan with its value, in the default plan's order
 * @param sha256 digest of the lock's own bytes
 */
public record LockFile(
    LocalDate date,
    String planSha256,
    String period,
    String software,
    Map<String, String> keys,
    String sha256) {

  private static final List<String> KEYS =
      List.of("locked", "plan_sha256", "period", "software", "keys");

  private static final String HEAD =
      """
      # The lock of an analysis plan, made by "evenhand plan lock". Do not edit it: keep it beside the plan.
      # It shows when the plan was fixed only as far as nobody could exchange it. What counts is the hash
      # that was written into the minutes on that day.

      """;

  /** Where the lock of a plan lies. */
  public static Path of(Path plan) {
    return plan.resolveSibling(plan.getFileName() + ".lock");
  }

  /**
   * The lock of a plan; empty if it has none.
   *
   * @throws ConfigurationException if there is one that is not as {@code plan lock} writes it
   */
  public static Optional<LockFile> beside(Path plan) {
    Path lock = of(plan);
    return Files.exists(lock) ? Optional.of(read(lock)) : Optional.empty();
  }

  private static LockFile read(Path path) {
    SettingsFile file = SettingsFile.read(path);
    Setting root = file.root();
    root.map(KEYS);
    return new LockFile(
        date(root.get("locked")),
        hash(root.get("plan_sha256")),
        root.get("period").text().isEmpty() ? "" : root.get("period").period().label(),
        root.get("software").printed().word(),
        keys(root.get("keys")),
        file.sha256());
  }

  private static Map<String, String> keys(Setting setting) {
    Map<String, String> keys = new LinkedHashMap<>();
    setting.map().forEach((key, value) -> keys.put(key, value.printed().text()));
    return keys;
  }

  private static LocalDate date(Setting setting) {
    try {
      return LocalDate.parse(setting.text());
    } catch (DateTimeException e) {
      throw setting.error("must be a day, such as 2026-06-26");
    }
  }

  private static String hash(Setting setting) {
    String hash = setting.text();
    if (hash.matches("[0-9a-f]{64}")) {
      return hash;
    }
    throw setting.error("must be a SHA-256, 64 digits of 0-9 and a-f");
  }

  /** The same lock with other values for its keys, where groups go by other names. */
  public LockFile renamed(UnaryOperator<Map<String, String>> names) {
    return new LockFile(date, planSha256, period, software, names.apply(keys), sha256);
  }

  /** Whether cases of the period could have been received on that day already. */
  public static boolean isLate(LocalDate date, Period period) {
    return !date.isBefore(period.from().atDay(1));
  }

  /** The lock of a plan, as it is written down. */
  public static String text(PlanFile plan, String period, LocalDate date) {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("locked: %s\n".formatted(date))
        .append("plan_sha256: %s\n".formatted(quoted(plan.sha256())))
        .append("period: %s\n".formatted(quoted(period)))
        .append("software: %s\n".formatted(quoted(Software.version())))
        .append("keys:\n");
    plan.values().forEach((key, value) -> text.append("  %s: %s\n".formatted(key, quoted(value))));
    return text.toString();
  }

  /** A text in double quotes; YAML reads them as JSON does. */
  public static String quoted(String text) {
    try {
      return new ObjectMapper().writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every text can be quoted", e);
    }
  }
}
