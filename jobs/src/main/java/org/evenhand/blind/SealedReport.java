package org.evenhand.blind;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.pipeline.Manifest;
import org.evenhand.schema.Code;

/**
 * What lies sealed beside a report that is read blind.
 *
 * @param letters the code that each letter stands for
 * @param open every file that the same run writes when it is not read blind; its manifest does not
 *     tell the time
 */
public record SealedReport(SortedMap<String, Code> letters, SortedMap<String, byte[]> open) {

  static final String MANIFEST = "manifest.json";
  private static final String LETTERS = "letters.json";
  private static final String OPEN = "open/";

  /** What a code is asked about itself is no part of it. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

  /** What to seal of a run. */
  public static SealedReport of(SortedMap<String, Code> letters, SortedMap<String, byte[]> files)
      throws IOException {
    SortedMap<String, byte[]> open = new TreeMap<>(files);
    open.put(MANIFEST, Manifest.undated(open.get(MANIFEST)));
    return new SealedReport(letters, open);
  }

  /** What was sealed, from its files. */
  static SealedReport read(SortedMap<String, byte[]> files) throws IOException {
    SortedMap<String, byte[]> open = new TreeMap<>();
    files.forEach(
        (name, bytes) -> {
          if (name.startsWith(OPEN)) {
            open.put(name.substring(OPEN.length()), bytes);
          }
        });
    return new SealedReport(
        JSON.readValue(files.get(LETTERS), new TypeReference<TreeMap<String, Code>>() {}), open);
  }

  /** The files to seal. */
  public SortedMap<String, byte[]> files() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    open.forEach((name, bytes) -> files.put(OPEN + name, bytes));
    files.put(LETTERS, JSON.writeValueAsBytes(letters));
    return files;
  }

  /** The code alone that each letter stands for. */
  Map<String, String> codes() {
    Map<String, String> codes = new TreeMap<>();
    letters.forEach((letter, code) -> codes.put(letter, code.code()));
    return codes;
  }
}
