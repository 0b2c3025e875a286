package org.evenhand.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.evenhand.pipeline.Request;
import org.evenhand.spark.Engine;
import org.evenhand.spark.Reading;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name what is read; shared by the verbs that read an export. */
final class Sources {

  @Mixin private CasesOption cases;

  @Mixin private ExportOptions reading;

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

  Request request() {
    Map<String, String> companions = new LinkedHashMap<>();
    companions.put("membership", membership);
    companions.put("policy_events", policyEvents);
    companions.put("collective_actions", collectiveActions);
    companions.put("double_coding", doubleCoding);
    companions.values().removeIf(Objects::isNull);
    return reading.request(cases.location()).with(companions);
  }

  /** Starts Spark, which tells how far the reading has come. */
  Engine engine(Reading progress) {
    return reading.engine(progress);
  }
}
