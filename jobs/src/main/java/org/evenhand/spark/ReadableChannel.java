package org.evenhand.spark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A file of any file system that Hadoop's client knows, as a channel that is only read. */
final class ReadableChannel implements SeekableByteChannel {

  private static final int CHUNK = 64 * 1024;

  private final FSDataInputStream in;
  private final long size;
  private long position;
  private boolean open = true;

  private ReadableChannel(FSDataInputStream in, long size) {
    this.in = in;
    this.size = size;
  }

  static ReadableChannel open(Path file, Configuration conf) throws IOException {
    FileSystem files = file.getFileSystem(conf);
    return new ReadableChannel(files.open(file), files.getFileStatus(file).getLen());
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (position >= size) {
      return -1;
    }
    byte[] chunk = new byte[Math.min(CHUNK, into.remaining())];
    if (in.getPos() != position) {
      in.seek(position);
    }
    int read = in.read(chunk, 0, chunk.length);
    if (read > 0) {
      into.put(chunk, 0, read);
      position += read;
    }
    return read;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long to) {
    position = to;
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long to) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    in.close();
  }
}
