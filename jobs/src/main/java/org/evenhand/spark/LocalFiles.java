package org.evenhand.spark;

import java.io.IOException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathFilter;

/**
 * The files of this machine, whatever they are called. Hadoop takes what stands before a colon for
 * the scheme of a URI wherever it puts a path together of a name, as it does to find checksums and
 * to look for patterns.
 */
public final class LocalFiles extends LocalFileSystem {

  /** For Hadoop, which makes it by its name. */
  public LocalFiles() {}

  @Override
  public Path getChecksumFile(Path file) {
    return new Path(file.getParent(), "./." + file.getName() + ".crc");
  }

  @Override
  public FileStatus[] globStatus(Path path, PathFilter filter) throws IOException {
    return exists(path) && filter.accept(path)
        ? new FileStatus[] {getFileStatus(path)}
        : super.globStatus(path, filter);
  }
}
