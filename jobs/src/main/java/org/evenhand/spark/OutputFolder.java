package org.evenhand.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.evenhand.schema.OutputTable;

/**
 * A folder that appears whole or not at all: files are written beside it and moved into place at
 * the end. While it is open no other run can open the same folder. Readable by its owner only.
 */
public final class OutputFolder implements AutoCloseable {

  private static final FsPermission OWNER_FOLDER = new FsPermission((short) 0700);
  private static final FsPermission OWNER_FILE = new FsPermission((short) 0600);

  private final FileSystem fs;
  private final String path;
  private final Path target;
  private final Path staging;
  private final Path lock;
  private final Map<String, String> digests = new TreeMap<>();

  private OutputFolder(FileSystem fs, String path) {
    this.fs = fs;
    this.path = path;
    this.target = new Path(path).makeQualified(fs.getUri(), fs.getWorkingDirectory());
    this.staging = new Path(target.getParent(), "." + target.getName() + ".part");
    this.lock = new Path(target.getParent(), "." + target.getName() + ".lock");
  }

  /** Another run holds the folder. */
  public static final class Held extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Held(String message) {
      super(message);
    }
  }

  /**
   * Opens a folder for writing.
   *
   * @param engine knows the file systems
   * @param path of the folder, or its URI; its parents are made
   * @throws Held if another run has it open
   * @throws IOException if it cannot be written
   */
  public static OutputFolder open(Engine engine, String path) throws IOException {
    FileSystem fs = new Path(path).getFileSystem(engine.context().hadoopConfiguration());
    fs.setWriteChecksum(false);
    OutputFolder folder = new OutputFolder(fs, path);
    if (!fs.mkdirs(folder.target.getParent(), OWNER_FOLDER)) {
      throw new IOException("cannot make " + folder.target.getParent());
    }
    folder.take();
    fs.delete(folder.staging, true);
    FileSystem.mkdirs(fs, folder.staging, OWNER_FOLDER);
    return folder;
  }

  private void take() throws IOException {
    try {
      fs.create(lock, false).close();
    } catch (FileAlreadyExistsException e) {
      throw new Held(
          "another run holds %s: wait for it, or remove %s if that run has died"
              .formatted(target.getName(), lock.toUri().getPath()));
    }
  }

  /** Writes a file of these bytes. */
  public void write(String name, byte[] bytes) throws IOException {
    Path file = new Path(staging, name);
    makeParent(file);
    try (OutputStream out = fs.create(file, true)) {
      out.write(bytes);
    }
    fs.setPermission(file, OWNER_FILE);
    digests.put(name, Sha256.of(new ByteArrayInputStream(bytes)));
  }

  /** Writes a table as {@code NAME/NAME.parquet}. */
  public void write(OutputTable table, Iterable<Object[]> rows) throws IOException {
    // A temporary file is readable by its owner only, as the folder is.
    java.nio.file.Path local = Files.createTempFile("evenhand", ".parquet");
    try {
      try (ParquetTable parquet = ParquetTable.create(local, table)) {
        for (Object[] row : rows) {
          parquet.row(row);
        }
      }
      write(ResultFolder.fileOf(table.name()), Files.readAllBytes(local));
    } finally {
      Files.deleteIfExists(local);
    }
  }

  /** Where the folder will be, as it was named. */
  public String path() {
    return path;
  }

  /** SHA-256 of every file written so far, by name. */
  public Map<String, String> digests() {
    return Map.copyOf(digests);
  }

  /** Puts the folder in its place; an earlier one is replaced. */
  public void commit() throws IOException {
    Path old = new Path(target.getParent(), "." + target.getName() + ".old");
    fs.delete(old, true);
    boolean replaces = fs.exists(target);
    if (replaces && !fs.rename(target, old)) {
      throw new IOException("cannot replace " + target.getName());
    }
    if (!fs.rename(staging, target)) {
      throw new IOException("cannot put " + target.getName() + " in its place");
    }
    fs.delete(old, true);
  }

  /** Removes a folder beside this one, such as what an earlier refusal left. */
  public void remove(String sibling) throws IOException {
    fs.delete(new Path(target.getParent(), sibling), true);
  }

  @Override
  public void close() throws IOException {
    fs.delete(staging, true);
    fs.delete(lock, false);
  }

  private void makeParent(Path file) throws IOException {
    if (!fs.exists(file.getParent())) {
      FileSystem.mkdirs(fs, file.getParent(), OWNER_FOLDER);
    }
  }
}
