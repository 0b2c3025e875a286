package org.evenhand.spark;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * A folder that appears whole or not at all: files are written beside it and moved into place at
 * the end. While it is open no other run can open the same folder. Readable by its owner only.
 */
public final class OutputFolder implements OutputFiles, AutoCloseable {

  private static final FsPermission OWNER_FOLDER = new FsPermission((short) 0700);
  private static final FsPermission OWNER_FILE = new FsPermission((short) 0600);
  private static final Set<StandardOpenOption> NEW =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);
  private static final boolean HAS_OWNERS =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final FileSystem fs;
  private final String path;
  private final Path target;
  private final Path staging;
  private final Path lock;
  private final Map<String, String> digests = new TreeMap<>();

  private OutputFolder(FileSystem fs, String path) {
    this.fs = fs;
    this.path = path;
    this.target = Location.path(path).makeQualified(fs.getUri(), fs.getWorkingDirectory());
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
    OutputFolder folder = at(engine, path);
    FileSystem fs = folder.fs;
    if (!fs.mkdirs(folder.target.getParent(), OWNER_FOLDER)) {
      throw new IOException("cannot make " + folder.target.getParent());
    }
    folder.begin();
    return folder;
  }

  /**
   * Opens a folder that is there, to put another in its place.
   *
   * @param engine knows the file systems
   * @param path of the folder, or its URI
   * @throws Held if another run has it open
   * @throws FileNotFoundException if there is no such folder; nothing is made then
   * @throws IOException if it cannot be written
   */
  public static OutputFolder revise(Engine engine, String path) throws IOException {
    OutputFolder folder = at(engine, path);
    if (!folder.fs.exists(folder.target)) {
      throw new FileNotFoundException("there is no folder " + folder.target.getName());
    }
    folder.begin();
    return folder;
  }

  private static OutputFolder at(Engine engine, String path) throws IOException {
    FileSystem fs = Location.path(path).getFileSystem(engine.context().hadoopConfiguration());
    fs.setWriteChecksum(false);
    return new OutputFolder(fs, path);
  }

  private void begin() throws IOException {
    take();
    fs.delete(staging, true);
    FileSystem.mkdirs(fs, staging, OWNER_FOLDER);
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

  @Override
  public void write(String name, byte[] bytes) throws IOException {
    Path file = new Path(staging, name);
    makeParent(file);
    if (fs instanceof LocalFileSystem local && HAS_OWNERS) {
      // Hadoop starts two processes for the permissions of each file on this machine.
      java.nio.file.Path path = local.pathToFile(file).toPath();
      try (OutputStream out =
          Channels.newOutputStream(Files.newByteChannel(path, NEW, owner(OWNER_FILE)))) {
        out.write(bytes);
      }
    } else {
      try (OutputStream out = fs.create(file, true)) {
        out.write(bytes);
      }
      fs.setPermission(file, OWNER_FILE);
    }
    digests.put(name, Sha256.of(new ByteArrayInputStream(bytes)));
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public Map<String, String> digests() {
    return Map.copyOf(digests);
  }

  /**
   * A file of the folder as it stands, before it is replaced.
   *
   * @throws IOException if it is not there or cannot be read
   */
  public SmallFile standing(String name) throws IOException {
    try (InputStream in = fs.open(new Path(target, name))) {
      return SmallFile.of(in.readAllBytes());
    }
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
    Path folder = file.getParent();
    if (fs instanceof LocalFileSystem local && HAS_OWNERS) {
      Files.createDirectories(local.pathToFile(folder).toPath(), owner(OWNER_FOLDER));
    } else if (!fs.exists(folder)) {
      FileSystem.mkdirs(fs, folder, OWNER_FOLDER);
    }
  }

  private static FileAttribute<?> owner(FsPermission permission) {
    return PosixFilePermissions.asFileAttribute(
        PosixFilePermissions.fromString(permission.toString()));
  }
}
