package org.evenhand.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.util.LineReader;
import org.evenhand.gate.Rule;

/**
 * Text files as lines, each by where it begins. Hadoop's own format keeps a line of any length
 * whole, or passes over it in silence; this one keeps as much of it as shows that it is too long,
 * so that it can be counted and memory stays bounded.
 */
public final class LineFormat extends FileInputFormat<LineFormat.Spot, Text> {

  /** What remains of a file whose line is longer is not looked for: the gate is closed. */
  private static final int LOST = 16 << 20;

  /** Where a line lies; one instance serves all lines of a part. */
  public static final class Spot {

    private long start;
    private boolean isOpen;

    private Spot() {}

    /** Where the line begins in its file, in bytes. */
    long start() {
      return start;
    }

    /** Whether the file ends with the line and without a line end. */
    boolean isOpen() {
      return isOpen;
    }
  }

  /** For Hadoop, which makes it by its name. */
  public LineFormat() {}

  @Override
  protected boolean isSplitable(JobContext context, Path file) {
    try {
      return !TextFile.isWhole(file, context.getConfiguration());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public RecordReader<Spot, Text> createRecordReader(InputSplit split, TaskAttemptContext context) {
    return new Lines();
  }

  private static final class Lines extends RecordReader<Spot, Text> {

    private final Spot key = new Spot();
    private final Text line = new Text();
    private LineReader in;
    private Expansion expansion = Expansion.NONE;
    private long start;
    private long end;
    private long position;

    @Override
    public void initialize(InputSplit split, TaskAttemptContext context) throws IOException {
      FileSplit part = (FileSplit) split;
      Path path = part.getPath();
      Configuration conf = context.getConfiguration();
      start = part.getStart();
      position = start;
      if (TextFile.isWhole(path, conf)) {
        in = new LineReader(TextFile.open(path, conf), conf);
        end = Long.MAX_VALUE;
        expansion = Expansion.of(part.getLength());
        return;
      }
      FSDataInputStream file = path.getFileSystem(conf).open(path);
      file.seek(start);
      in = new LineReader(file, conf);
      end = start + part.getLength();
      if (start > 0) {
        // A line belongs to the part in which it begins or that it ends with.
        advance(in.readLine(line, 0, LOST));
      }
    }

    private void advance(int read) throws IOException {
      position += read;
      if (read >= LOST) {
        end = -1;
      }
    }

    @Override
    public boolean nextKeyValue() throws IOException {
      if (position > end) {
        return false;
      }
      if (expansion.isBeyond(position)) {
        throw new Spoilt(Rule.EXPANDS);
      }
      key.start = position;
      int read = in.readLine(line, CsvLines.LONGEST_LINE + 1, LOST);
      key.isOpen = read == line.getLength();
      advance(read);
      return read > 0;
    }

    @Override
    public Spot getCurrentKey() {
      return key;
    }

    @Override
    public Text getCurrentValue() {
      return line;
    }

    @Override
    public float getProgress() {
      return end <= start || end == Long.MAX_VALUE
          ? 0
          : Math.min(1, (position - start) / (float) (end - start));
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }
}
