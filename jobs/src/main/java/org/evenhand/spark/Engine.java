package org.evenhand.spark;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.InputFormat;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Spark as this project uses it: embedded on a laptop, or the cluster that a master names. A JVM
 * has one Spark: engines that are open at the same time share it, and the last to close stops it.
 */
public final class Engine implements AutoCloseable {

  private static final long DEFAULT_SPLIT = 64L << 20;

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

  /**
   * The records of files as Hadoop divides them: each part lies in one file.
   *
   * @param files whose paths hold no mark that Hadoop gives a meaning to
   * @param format reads them
   * @param key of a record
   * @param value of a record
   * @param conf settings of the format
   */
  <K, V> JavaNewHadoopRDD<K, V> parts(
      List<Path> files,
      Class<? extends InputFormat<K, V>> format,
      Class<K> key,
      Class<V> value,
      Configuration conf) {
    conf.setIfUnset(FileInputFormat.SPLIT_MAXSIZE, String.valueOf(DEFAULT_SPLIT));
    String paths = files.stream().map(Path::toString).collect(Collectors.joining(","));
    return (JavaNewHadoopRDD<K, V>) context.newAPIHadoopFile(paths, format, key, value, conf);
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
