package org.evenhand.settings;

import static java.util.stream.Collectors.joining;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evenhand.schema.Code;
import org.evenhand.schema.Mapping;
import org.evenhand.schema.Spelling;

/**
 * A mapping as it was written down.
 *
 * @param mapping how the export becomes the contract
 * @param sha256 digest of the file's bytes, blank where there is no file
 */
public record MappingFile(Mapping mapping, String sha256) {

  private static final List<String> KEYS =
      List.of("title", "delimiter", "encoding", "sheet", "fields", "ignore");
  private static final List<String> ORIGINS = List.of("column", "constant", "row_number");
  private static final List<String> SOURCE_KEYS =
      List.of("column", "constant", "row_number", "date", "recode", "codes", "limit", "not_names");
  private static final int HIGHEST_LIMIT = 10_000;

  /** The mapping of an export that is in the contract's own columns and codes. */
  public static MappingFile identity() {
    return new MappingFile(Mapping.identity(), "");
  }

  /**
   * Reads a mapping.
   *
   * @param path of the file
   * @param known the contract's fields
   * @throws ConfigurationException with one line (file, line, key, what to do) if the file is not
   *     readable, a key or a field is unknown or repeated, or a value is of the wrong type or
   *     impossible
   */
  public static MappingFile read(Path path, Collection<String> known) {
    SettingsFile file = SettingsFile.read(path);
    Map<String, Setting> root = file.root().map(KEYS);
    Map<String, Mapping.Source> fields = new LinkedHashMap<>();
    file.root()
        .get("fields")
        .map(known)
        .forEach((field, setting) -> fields.put(field, source(setting)));
    if (fields.isEmpty()) {
      throw file.root().get("fields").error("must not be empty; map at least one field");
    }
    Mapping mapping =
        new Mapping(
            root.containsKey("title") ? root.get("title").text() : null,
            layout(root),
            fields,
            root.containsKey("ignore") ? ignored(root.get("ignore"), fields) : null);
    return new MappingFile(mapping, file.sha256());
  }

  private static Mapping.Layout layout(Map<String, Setting> root) {
    return new Mapping.Layout(
        root.containsKey("delimiter") ? delimiter(root.get("delimiter")) : null,
        root.containsKey("encoding") ? encoding(root.get("encoding")) : null,
        root.containsKey("sheet") ? root.get("sheet").word() : null);
  }

  /** Only UTF-8, and encodings with one byte for each character that begin with ASCII. */
  private static String encoding(Setting setting) {
    String name = setting.word();
    if (!Charset.isSupported(name) || !isRead(Charset.forName(name))) {
      throw setting.error(
          "must be utf-8, windows-1252 or another encoding of one byte per character; save other files as UTF-8");
    }
    return name;
  }

  private static boolean isRead(Charset charset) {
    String ascii = IntStream.range(1, 128).mapToObj(Character::toString).collect(joining());
    return charset.equals(StandardCharsets.UTF_8)
        || charset.canEncode()
            && charset.newEncoder().maxBytesPerChar() == 1
            && ascii.equals(new String(ascii.getBytes(StandardCharsets.US_ASCII), charset));
  }

  private static String delimiter(Setting setting) {
    String text = setting.text();
    if (text.length() != 1 || text.charAt(0) > 126 || "\"\r\n".contains(text)) {
      throw setting.error("must be one character, such as \",\", \";\" or \"\\t\"");
    }
    return text;
  }

  private static List<String> ignored(Setting setting, Map<String, Mapping.Source> fields) {
    for (Setting column : setting.list()) {
      boolean used =
          fields.values().stream().anyMatch(source -> column.text().equals(source.column()));
      if (used) {
        throw column.error("names a column that a field uses; remove it here or there");
      }
    }
    return setting.distinct(Setting::text);
  }

  private static Mapping.Source source(Setting setting) {
    if (setting.isText()) {
      return Mapping.Source.column(setting.word());
    }
    Map<String, Setting> keys = setting.map(SOURCE_KEYS);
    if (ORIGINS.stream().filter(keys::containsKey).count() != 1) {
      throw setting.error("must have exactly one of " + String.join(", ", ORIGINS));
    }
    refuseWithoutColumn(keys);
    return new Mapping.Source(
        keys.containsKey("column") ? keys.get("column").word() : null,
        keys.containsKey("constant") ? keys.get("constant").word() : null,
        isTrue(keys, "row_number"),
        keys.containsKey("date") ? date(keys.get("date")) : null,
        keys.containsKey("recode") ? recode(keys.get("recode")) : null,
        codes(keys),
        isTrue(keys, "not_names"));
  }

  private static void refuseWithoutColumn(Map<String, Setting> keys) {
    for (String key : List.of("date", "recode", "not_names")) {
      if (keys.containsKey(key) && !keys.containsKey("column")) {
        throw keys.get(key).error("needs a column; remove it or name one");
      }
    }
  }

  /** What is said by writing it down: there is nothing to turn off. */
  private static boolean isTrue(Map<String, Setting> keys, String key) {
    return keys.containsKey(key) && Boolean.parseBoolean(keys.get(key).oneOf(List.of("true")));
  }

  private static String date(Setting setting) {
    String pattern = setting.word();
    try {
      DateTimeFormatter.ofPattern(pattern);
      return pattern;
    } catch (IllegalArgumentException e) {
      throw setting.error("is not a date pattern; write one such as \"dd/MM/yyyy\"");
    }
  }

  private static Map<String, String> recode(Setting setting) {
    Map<String, String> result = new LinkedHashMap<>();
    setting.map().forEach((from, to) -> result.put(from, to.text()));
    return result;
  }

  private static Mapping.Codes codes(Map<String, Setting> keys) {
    Setting codes = keys.get("codes");
    Setting limit = keys.get("limit");
    boolean asFound = codes != null && codes.isText();
    if (limit != null && !asFound) {
      throw limit.error("goes with codes: as_found; remove it");
    }
    if (codes == null) {
      return null;
    }
    if (!asFound) {
      return new Mapping.Codes(false, 0, list(codes));
    }
    codes.oneOf(List.of("as_found"));
    long most = limit == null ? Mapping.Codes.DEFAULT_LIMIT : limit.whole(1, HIGHEST_LIMIT);
    return new Mapping.Codes(true, Math.toIntExact(most), List.of());
  }

  private static List<Code> list(Setting setting) {
    List<Code> codes = new ArrayList<>();
    for (Setting entry : setting.list()) {
      Code code = code(entry);
      if (codes.stream().anyMatch(other -> other.code().equals(code.code()))) {
        throw entry.error("stands twice in the list; remove one");
      }
      codes.add(code);
    }
    if (codes.isEmpty()) {
      throw setting.error("must not be empty; list the codes or write as_found");
    }
    return codes;
  }

  private static Code code(Setting setting) {
    if (setting.isText()) {
      return Code.of(Spelling.plain(setting.word()));
    }
    Map<String, Setting> keys = setting.map(List.of("code", "label"));
    String code = Spelling.plain(setting.get("code").word());
    return new Code(code, keys.containsKey("label") ? keys.get("label").word() : code, Map.of());
  }
}
