package org.evenhand.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Spark as this project uses it: embedded on a laptop, or the cluster that a master names. */
public final class Engine implements AutoCloseable {

  private final JavaSparkContext context;

  private Engine(JavaSparkContext context) {
    this.context = context;
  }

  /**
   * Starts Spark.
   *
   * @param master such as {@code local[*]}; blank leaves it to {@code spark-submit}
   */
  public static Engine start(String master) {
    SparkConf conf =
        new SparkConf()
            .setAppName("evenhand")
            .set("spark.ui.enabled", "false")
            .set("spark.ui.showConsoleProgress", "false")
            .set("spark.sql.shuffle.partitions", "2")
            .set("spark.redaction.regex", "(?i)secret|password|token|case_id");
    if (!master.isBlank()) {
      conf.setMaster(master);
    }
    if (conf.get("spark.master", "").startsWith("local")) {
      // An embedded engine talks to nobody but itself.
      conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
    }
    return new Engine(new JavaSparkContext(conf));
  }

  JavaSparkContext context() {
    return context;
  }

  /** The SQL session, made when a Parquet export asks for it: a CSV export needs none. */
  SparkSession session() {
    return SparkSession.builder().getOrCreate();
  }

  @Override
  public void close() {
    context.stop();
  }
}
