package org.evenhand.cli;

import java.util.regex.Pattern;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.spark.Engine;
import org.evenhand.spark.Reading;
import picocli.CommandLine.Option;

/** The option that says where Spark runs; shared by the verbs that start it. */
final class Master {

  private static final Pattern FORM =
      Pattern.compile("local(\\[(\\*|[1-9]\\d{0,3})(, *\\d{1,3})?])?|yarn|(spark|k8s)://\\S+");

  @Option(
      names = "--master",
      paramLabel = "MASTER",
      defaultValue = "${EVENHAND_MASTER:-local[*]}",
      description =
          "Where Spark runs: local[N] for N cores of this machine, spark://HOST:PORT or yarn;"
              + " default: all cores of this machine.")
  private String master;

  /**
   * Starts Spark, which tells how far the reading of files has come.
   *
   * @throws ConfigurationException if the master is none, or Spark does not start there
   */
  Engine engine(Reading progress) {
    if (isSubmitted()) {
      return Engine.start("", progress);
    }
    if (!FORM.matcher(master).matches()) {
      throw new ConfigurationException(
          "--master: must be local[*], local[N], spark://HOST:PORT, k8s://URL or yarn; leave it out"
              + " to run on this machine");
    }
    if (master.startsWith("local")) {
      return Engine.start(master, progress);
    }
    try {
      return Engine.start(master, progress);
    } catch (Exception e) {
      // Spark throws checked exceptions that it does not declare.
      throw new ConfigurationException(
          "--master: Spark does not start there; check the address and that the cluster runs, or"
              + " leave it out to run on this machine");
    }
  }

  /** Whether spark-submit started this program, which brings a master of its own. */
  private static boolean isSubmitted() {
    return System.getProperty("spark.master") != null;
  }

  /** An engine on one core, for what is small; under spark-submit the one that it brings. */
  static Engine small() {
    return Engine.start(isSubmitted() ? "" : "local[1]");
  }
}
