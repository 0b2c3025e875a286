package org.evenhand.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Spark as this project uses it: embedded on a laptop, or the cluster that a master names. A JVM
 * has one Spark: engines that are open at the same time share it, and the last to close stops it.
 */
public final class Engine implements AutoCloseable {

  private static int open;

  private final JavaSparkContext context;

  private Engine(JavaSparkContext context) {
    this.context = context;
  }

  /**
   * Starts Spark, or joins the one that runs.
   *
   * @param master such as {@code local[*]}; blank leaves it to {@code spark-submit}
   */
  public static synchronized Engine start(String master) {
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
    Engine engine = new Engine(new JavaSparkContext(SparkContext.getOrCreate(conf)));
    open++;
    return engine;
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
    release(context);
  }

  private static synchronized void release(JavaSparkContext context) {
    open--;
    if (open == 0) {
      context.stop();
    }
  }
}
