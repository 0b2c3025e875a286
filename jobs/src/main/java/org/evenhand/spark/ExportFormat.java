package org.evenhand.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;

/**
 * Files of an export as they were listed. Hadoop would look for marks of its own in their names.
 *
 * @param <K> key of a record
 * @param <V> value of a record
 */
abstract class ExportFormat<K, V> extends FileInputFormat<K, V> {

  @Override
  protected final List<FileStatus> listStatus(JobContext job) throws IOException {
    List<FileStatus> files = new ArrayList<>();
    for (Path file : getInputPaths(job)) {
      files.add(file.getFileSystem(job.getConfiguration()).getFileStatus(file));
    }
    return files;
  }
}
