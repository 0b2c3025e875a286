package org.evenhand.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.schema.PlainText;

/**
 * A YAML file of settings: its tree of values and its digest.
 *
 * @param root the map that the file holds
 * @param text the file as it stands
 * @param sha256 of the file's bytes, in lower-case hexadecimal
 */
public record SettingsFile(Setting root, String text, String sha256) {

  /** What is not seen in a text and has its place there: tabs and line breaks. */
  private static final String ALLOWED = "\t\r\n";

  /** What editors put at the beginning of a file in Unicode. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads a file.
   *
   * @throws ConfigurationException if it cannot be read, is not UTF-8, not YAML or not one map
   */
  public static SettingsFile read(Path path) {
    String name = String.valueOf(path.getFileName());
    try {
      return parse(name, Files.readAllBytes(path));
    } catch (IOException e) {
      throw new ConfigurationException(
          name + ": cannot be read; check the path and its permissions");
    }
  }

  /** Parses the bytes of a file of this name. */
  public static SettingsFile parse(String name, byte[] bytes) {
    String text = text(name, bytes);
    String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    refuseHidden(name, body);
    try (YAMLParser parser = new YAMLFactory().createParser(body)) {
      parser.nextToken();
      Reader reader = new Reader(name, parser);
      Setting root = parser.currentToken() == null ? reader.nothing() : reader.value("", 1);
      root.map();
      if (parser.nextToken() != null) {
        throw reader.error("", "starts a second document; keep one in a file");
      }
      return new SettingsFile(root, text, sha256(bytes));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new ConfigurationException(
          name + ", line " + line + ": not readable as YAML; check indentation, quotes and colons");
    } catch (IOException e) {
      throw new ConfigurationException(name + ": cannot be read");
    }
  }

  private static String text(String name, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(name + ": is not UTF-8; save it as UTF-8");
    }
  }

  /** A character that nobody sees may make a text another one than people read. */
  private static void refuseHidden(String name, String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      int line = i + 1;
      hidden(lines[i])
          .ifPresent(
              where -> {
                throw new ConfigurationException(name + ", line " + line + ": " + where);
              });
    }
  }

  private static Optional<String> hidden(String text) {
    return PlainText.firstHidden(text, ALLOWED)
        .map(character -> "holds " + character + ": remove it");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Turns the parser's tokens into settings; the parser stands on a value's first token. A setting
   * stands at the line of its key.
   */
  private record Reader(String name, YAMLParser parser) {

    Setting nothing() {
      return Setting.ofMap(name, 1, "", Map.of());
    }

    Setting value(String key, int line) throws IOException {
      if (parser.isCurrentAlias()) {
        throw error(key, "is an alias; write the value out");
      }
      return switch (parser.currentToken()) {
        case START_OBJECT -> map(key, line);
        case START_ARRAY -> list(key, line);
        case VALUE_NULL -> throw error(key, "has no value; give one or remove the line");
        default -> text(key, line);
      };
    }

    private Setting text(String key, int line) throws IOException {
      Setting setting = Setting.ofText(name, line, key, parser.getText());
      refuseHidden(setting, setting.text());
      return setting;
    }

    /** The file shows what it holds, but YAML writes any character as an escape too. */
    private static void refuseHidden(Setting setting, String text) {
      hidden(text)
          .ifPresent(
              where -> {
                throw setting.error(where);
              });
    }

    private Setting map(String key, int line) throws IOException {
      Map<String, Setting> entries = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String field = parser.currentName();
        String path = isOfValues(key) ? key : key.isEmpty() ? field : key + "." + field;
        int fieldLine = line();
        refuseHidden(Setting.ofText(name, fieldLine, key, ""), field);
        parser.nextToken();
        if (entries.put(field, value(path, fieldLine)) != null) {
          throw error(path, "stands twice; remove one");
        }
      }
      return Setting.ofMap(name, line, key, entries);
    }

    /** Whether the keys of a map are values of an export, which are never shown. */
    private static boolean isOfValues(String key) {
      return key.endsWith(".recode");
    }

    private Setting list(String key, int line) throws IOException {
      List<Setting> entries = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        entries.add(value(key, line()));
      }
      return Setting.ofList(name, line, key, entries);
    }

    private int line() {
      return parser.currentTokenLocation().getLineNr();
    }

    ConfigurationException error(String key, String what) {
      return Setting.ofText(name, line(), key, "").error(what);
    }
  }
}
