package org.evenhand.pipeline;

import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * The least that a Spark program can do: start, count nothing, stop. The yardstick of a cold start.
 */
public final class EmptySparkJob {

  private EmptySparkJob() {}

  public static void main(String[] args) throws java.io.IOException {
    try (SparkSession session =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate()) {
      session.createDataset(List.of(), org.apache.spark.sql.Encoders.STRING()).count();
    }
  }
}
