package org.evenhand.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files of a run that are kept in memory, to be sealed before they are stored. */
public final class FilesInMemory implements OutputFiles {

  private final String path;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> digests = new TreeMap<>();

  /** No files yet, of a run whose folder has this path. */
  public FilesInMemory(String path) {
    this.path = path;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public void write(String name, byte[] bytes) throws IOException {
    files.put(name, bytes);
    digests.put(name, Sha256.of(new ByteArrayInputStream(bytes)));
  }

  @Override
  public Map<String, String> digests() {
    return Map.copyOf(digests);
  }

  /** What every file holds, by name. */
  public SortedMap<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(files);
  }
}
