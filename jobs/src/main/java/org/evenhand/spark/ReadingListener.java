package org.evenhand.spark;

import static scala.jdk.javaapi.CollectionConverters.asJava;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.executor.InputMetrics;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.StageInfo;

/**
 * Follows the stage that reads files by what Spark counts of every task for itself, so that no row
 * pays for being told of. Later stages look at what the first one kept; they are left out.
 */
final class ReadingListener extends SparkListener {

  private static final int NONE = -1;

  private final Reading reading;
  private final Map<Long, Task> running = new HashMap<>();
  private int parts = NONE;
  private long bytes;
  private int stage = NONE;
  private int tasks;
  private int ended;
  private long rows;
  private long rowCount;
  private long byteCount;

  /** What a running task has read. */
  private record Task(long rows, long bytes) {}

  ReadingListener(Reading reading) {
    this.reading = reading;
  }

  /** Follows the first stage that reads these parts, which hold so many bytes. */
  synchronized void follow(int rdd, long size) {
    parts = rdd;
    bytes = size;
    stage = NONE;
  }

  @Override
  public synchronized void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    StageInfo begun = submitted.stageInfo();
    if (parts == NONE || asJava(begun.rddInfos()).stream().noneMatch(rdd -> rdd.id() == parts)) {
      return;
    }
    parts = NONE;
    stage = begun.stageId();
    tasks = begun.numTasks();
    ended = 0;
    rows = 0;
    running.clear();
    // Running tasks tell their counts by number, and only these accessors of Spark's tell the
    // number.
    InputMetrics counts = begun.taskMetrics().inputMetrics();
    rowCount = counts._recordsRead().id();
    byteCount = counts._bytesRead().id();
  }

  @Override
  public synchronized void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
    boolean own = false;
    for (var task : asJava(update.accumUpdates())) {
      if (task._2().equals(stage)) {
        Iterable<AccumulableInfo> counts = asJava(task._4());
        running.put((Long) task._1(), new Task(count(counts, rowCount), count(counts, byteCount)));
        own = true;
      }
    }
    if (own) {
      tell();
    }
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
    if (end.stageId() == stage && end.taskInfo().successful()) {
      running.remove(end.taskInfo().taskId());
      rows += end.taskMetrics().inputMetrics().recordsRead();
      ended++;
      tell();
    }
  }

  /** Parts of a file are alike but for the last, so that each stands for the same share. */
  private void tell() {
    double part = Math.max(1, (double) bytes / tasks);
    double done = ended;
    long read = rows;
    for (Task task : running.values()) {
      done += Math.min(1, task.bytes() / part);
      read += task.rows();
    }
    reading.at(read, Math.min(1, done / tasks));
  }

  /**
   * A running task tells the numbers of its counts and not their names, and no count of nothing.
   */
  private static long count(Iterable<AccumulableInfo> counts, long id) {
    for (AccumulableInfo count : counts) {
      if (count.id() == id) {
        return (Long) count.update().get();
      }
    }
    return 0;
  }
}
