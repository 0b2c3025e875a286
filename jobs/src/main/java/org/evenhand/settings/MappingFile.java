package org.evenhand.settings;

import static java.util.stream.Collectors.joining;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.gate.MappingFault;
import org.evenhand.schema.Mapping;

/**
 * A mapping as it was written down.
 *
 * @param mapping how the export becomes the contract
 * @param root the map that the file holds
 * @param sha256 digest of the file's bytes, blank where there is no file
 */
public record MappingFile(Mapping mapping, Setting root, String sha256) {

  /** The keys of a mapping. */
  static final List<String> KEYS =
      List.of(
          "title",
          "delimiter",
          "encoding",
          "sheet",
          "fields",
          "ignore",
          "only_rows",
          "exclude_rows");

  /** The keys of rows that are kept or left out. */
  static final List<String> ROW_KEYS = List.of("if", "why");

  /** The mapping of an export that is in the contract's own columns and codes. */
  public static MappingFile identity() {
    return new MappingFile(Mapping.identity(), Setting.ofMap("mapping", 1, "", Map.of()), "");
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
        .forEach((field, setting) -> fields.put(field, FieldSource.of(setting)));
    if (fields.isEmpty()) {
      throw file.root().get("fields").error("must not be empty; map at least one field");
    }
    Mapping mapping =
        new Mapping(
            root.containsKey("title") ? root.get("title").printed().text() : null,
            layout(root),
            fields,
            root.containsKey("ignore") ? root.get("ignore").distinct(Setting::text) : null,
            exclusions(root));
    MappingFile read = new MappingFile(mapping, file.root(), file.sha256());
    read.refuseIgnoredAndUsed();
    return read;
  }

  /** The complaint about what is at odds with the contract, with the line where it stands. */
  public ConfigurationException complaint(MappingFault fault) {
    return root.inside(fault.path()).complaint(fault.what());
  }

  private static List<Mapping.Exclusion> exclusions(Map<String, Setting> root) {
    List<Mapping.Exclusion> exclusions = new ArrayList<>();
    if (root.containsKey("only_rows")) {
      exclusions.add(exclusion(root.get("only_rows"), true));
    }
    if (root.containsKey("exclude_rows")) {
      root.get("exclude_rows").list().forEach(rows -> exclusions.add(exclusion(rows, false)));
    }
    return exclusions;
  }

  private static Mapping.Exclusion exclusion(Setting rows, boolean keeps) {
    rows.map(ROW_KEYS);
    return new Mapping.Exclusion(
        Conditions.of(rows.get("if")), keeps, rows.get("why").printed().word());
  }

  private void refuseIgnoredAndUsed() {
    for (Setting column : root.find("ignore").map(Setting::list).orElse(List.of())) {
      user(column.text())
          .ifPresent(
              user -> {
                throw column.error(
                    "names a column that the mapping uses (line %d: %s); remove it here or there"
                        .formatted(user.line(), user.key()));
              });
    }
  }

  /** The first that uses a column: a field, or rows that are kept or left out. */
  private Optional<Setting> user(String column) {
    Stream<Setting> fields =
        root.get("fields").map().entrySet().stream()
            .filter(
                field -> mapping.fields().get(field.getKey()).origin().columns().contains(column))
            .map(Map.Entry::getValue);
    Stream<Setting> rows =
        Stream.concat(
                root.find("only_rows").stream(),
                root.find("exclude_rows").stream().flatMap(all -> all.list().stream()))
            .filter(of -> of.get("if").map().containsKey(column));
    return Stream.concat(fields, rows).findFirst();
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
          "must be utf-8, windows-1252 or another encoding of one byte per character; leave it out for UTF-16 with a byte order mark, and save other files as UTF-8");
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
}
