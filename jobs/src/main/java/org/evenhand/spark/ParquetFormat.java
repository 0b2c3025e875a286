package org.evenhand.spark;

import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.evenhand.gate.Cells;

/** Parquet files in parts, for Hadoop, which makes it by its name and divides the files. */
public final class ParquetFormat extends FileInputFormat<Void, Cells> {

  @Override
  public RecordReader<Void, Cells> createRecordReader(InputSplit part, TaskAttemptContext task) {
    return new ParquetPart();
  }
}
