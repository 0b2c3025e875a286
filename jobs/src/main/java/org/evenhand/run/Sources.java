package org.evenhand.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Option;

/** The options that name what is read; shared by the verbs that read an export. */
final class Sources {

  @Option(
      names = "--cases",
      required = true,
      paramLabel = "FILE",
      description = "Case export: a .csv, .csv.gz or .parquet file, or a folder of them.")
  private String cases;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "YAML that maps a foreign export to the contract.")
  private Path mapping;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "YAML of the analysis plan; without it the default plan.")
  private Path plan;

  @Option(
      names = "--membership",
      paramLabel = "FILE",
      description = "CSV of member-days, for rates per member.")
  private String membership;

  @Option(
      names = "--policy-events",
      paramLabel = "FILE",
      description = "CSV of when rules were announced, adopted and put into force.")
  private String policyEvents;

  @Option(
      names = "--collective-actions",
      paramLabel = "FILE",
      description = "CSV of decisions against units instead of persons.")
  private String collectiveActions;

  @Option(
      names = "--double-coding",
      paramLabel = "FILE",
      description = "CSV of a sample of cases that two raters classified.")
  private String doubleCoding;

  @Option(
      names = "--period",
      required = true,
      description = "Months of receipt to report: 2026Q3, 2026 or 2026-01..2026-06.")
  private String period;

  @Option(
      names = "--master",
      defaultValue = "${EVENHAND_MASTER:-local[*]}",
      description = "Spark master; default: embedded, all cores.")
  private String master;

  Request request() {
    Map<String, String> companions = new LinkedHashMap<>();
    companions.put("membership", membership);
    companions.put("policy_events", policyEvents);
    companions.put("collective_actions", collectiveActions);
    companions.put("double_coding", doubleCoding);
    companions.values().removeIf(Objects::isNull);
    return Request.of(cases, mapping, plan, period).with(companions);
  }

  /** The master; blank under spark-submit, which brings its own. */
  String master() {
    return orSubmitted(master);
  }

  /** This master; blank under spark-submit. */
  static String orSubmitted(String master) {
    return System.getProperty("spark.master") == null ? master : "";
  }
}
