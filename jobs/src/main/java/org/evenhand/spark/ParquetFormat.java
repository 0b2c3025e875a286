package org.evenhand.spark;

import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;

/** Parquet files in parts, for Hadoop, which makes it by its name and divides the files. */
public final class ParquetFormat extends FileInputFormat<Void, ParquetPart> {

  @Override
  public RecordReader<Void, ParquetPart> createRecordReader(
      InputSplit part, TaskAttemptContext task) {
    return new ParquetPart();
  }
}
