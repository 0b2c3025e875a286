package org.evenhand.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.InputFormat;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.evenhand.gate.Refusal;

/**
 * Spark as this project uses it: embedded on a laptop, or the cluster that a master names. A JVM
 * has one Spark: engines that are open at the same time share it, and the last to close stops it.
 */
public final class Engine implements AutoCloseable {

  private static final long DEFAULT_SPLIT = 64L << 20;

  private static int open;

  private final JavaSparkContext context;
  private final Optional<ReadingListener> listener;

  private Engine(JavaSparkContext context, Reading reading) {
    this.context = context;
    this.listener =
        reading == Reading.UNHEARD ? Optional.empty() : Optional.of(new ReadingListener(reading));
    listener.ifPresent(context.sc()::addSparkListener);
  }

  /**
   * Starts Spark, or joins the one that runs.
   *
   * @param master such as {@code local[*]}; blank leaves it to {@code spark-submit}
   */
  public static Engine start(String master) {
    return start(master, Reading.UNHEARD);
  }

  /**
   * The same, and tells how far the reading of files has come.
   *
   * @param reading hears it, on a thread of Spark's own
   */
  public static synchronized Engine start(String master, Reading reading) {
    SparkConf conf =
        new SparkConf()
            .setAppName("evenhand")
            .set("spark.ui.enabled", "false")
            .set("spark.ui.showConsoleProgress", "false")
            .set("spark.sql.shuffle.partitions", "2")
            .set("spark.redaction.regex", "(?i)secret|password|token|case_id")
            // Spark may have kept Hadoop's own already: it is asked for anew each time.
            .set("spark.hadoop.fs.file.impl", LocalFiles.class.getName())
            .set("spark.hadoop.fs.file.impl.disable.cache", "true");
    if (!master.isBlank()) {
      conf.setMaster(master);
    }
    if (conf.get("spark.master", "").startsWith("local")) {
      // An embedded engine talks to nobody but itself.
      conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
      // How often a running task tells what it has read.
      conf.set("spark.executor.heartbeatInterval", "1s");
    }
    SparkContext context = SparkContext.getOrCreate(conf);
    if (context.isStopped()) {
      throw new IllegalStateException("the master did not take the application");
    }
    Engine engine = new Engine(new JavaSparkContext(context), reading);
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
    JavaNewHadoopRDD<K, V> parts =
        (JavaNewHadoopRDD<K, V>) context.newAPIHadoopFile(paths, format, key, value, conf);
    listener.ifPresent(following -> following.follow(parts.id(), size(files)));
    return parts;
  }

  private long size(List<Path> files) {
    long size = 0;
    for (Path file : files) {
      try {
        size += file.getFileSystem(context.hadoopConfiguration()).getFileStatus(file).getLen();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return size;
  }

  /**
   * What Spark gives as an answer. The refusal of an executor comes wrapped in Spark's own fault
   * and is taken out of it.
   */
  static <T> T answer(Supplier<T> question) {
    try {
      return question.get();
    } catch (Exception e) {
      // Scala does not declare it, but what a task throws arrives here as a checked exception.
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof Refusal refusal) {
          throw refusal;
        }
      }
      throw e;
    }
  }

  @Override
  public void close() {
    listener.ifPresent(context.sc()::removeSparkListener);
    release(context);
  }

  private static synchronized void release(JavaSparkContext context) {
    open--;
    if (open == 0) {
      context.stop();
    }
  }
}
