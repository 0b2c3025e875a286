package org.evenhand.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Ways in which a settings file is odd: in its tree, in its text, in its bytes. */
final class YamlChanges {

  /** Writes texts bare where it can, so that those that look like numbers are read as such. */
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .streamWriteConstraints(
                  StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
              .build());

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private YamlChanges() {}

  static JsonNode tree(String text) {
    try {
      return YAML.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(JsonNode tree) {
    try {
      return YAML.writeValueAsBytes(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A settings file with a few changes. */
  static byte[] some(String text, Dice dice) {
    return switch (dice.below(10)) {
      case 0 -> ByteChanges.some(text.getBytes(UTF_8), dice);
      case 1 -> lines(text, dice).getBytes(UTF_8);
      case 2 -> (text + Words.of("tails", dice)).getBytes(UTF_8);
      default -> {
        JsonNode tree = tree(text);
        for (int i = dice.pick(1, 1, 1, 2, 3, 5); i > 0; i--) {
          change(tree, dice);
        }
        yield bytes(tree);
      }
    };
  }

  /** A settings file in which a few keys hold what a list of choices has for them. */
  static ObjectNode chosen(String text, String list, Dice dice) {
    ObjectNode tree = (ObjectNode) tree(text);
    List<Map.Entry<String, JsonNode>> keys = new ArrayList<>(Words.list(list).properties());
    for (int i = dice.between(1, 5); i > 0; i--) {
      Map.Entry<String, JsonNode> key = dice.pick(keys);
      String[] path = key.getKey().split("\\.");
      ObjectNode map = path.length == 1 ? tree : tree.withObjectProperty(path[0]);
      map.set(path[path.length - 1], dice.pick(key.getValue()));
    }
    return tree;
  }

  /** Changes one entry of one map or list of the tree. */
  private static void change(JsonNode tree, Dice dice) {
    List<JsonNode> holders = holders(tree);
    JsonNode holder = dice.pick(holders);
    if (holder instanceof ObjectNode map) {
      change(map, holders, dice);
    } else if (holder instanceof ArrayNode list) {
      change(list, holders, dice);
    }
  }

  private static List<JsonNode> holders(JsonNode tree) {
    List<JsonNode> holders = new ArrayList<>();
    if (tree.isContainerNode()) {
      holders.add(tree);
      tree.forEach(entry -> holders.addAll(holders(entry)));
    }
    return holders;
  }

  private static void change(ObjectNode map, List<JsonNode> holders, Dice dice) {
    List<String> names = new ArrayList<>();
    map.fieldNames().forEachRemaining(names::add);
    String name = names.isEmpty() ? "title" : dice.pick(names);
    JsonNode old = map.hasNonNull(name) ? map.get(name) : NODES.nullNode();
    switch (dice.below(8)) {
      case 0 -> map.remove(name);
      case 1 -> {
        map.remove(name);
        map.set(dice.chance(0.5) ? name + "s" : Words.key(dice), old);
      }
      case 2 -> map.set(Words.key(dice), other(old, holders, dice));
      default -> map.set(name, other(old, holders, dice));
    }
  }

  private static void change(ArrayNode list, List<JsonNode> holders, Dice dice) {
    if (list.isEmpty() || dice.chance(0.2)) {
      list.add(other(NODES.nullNode(), holders, dice));
      return;
    }
    int at = dice.below(list.size());
    switch (dice.below(3)) {
      case 0 -> list.remove(at);
      case 1 -> list.add(list.get(at).deepCopy());
      default -> list.set(at, other(list.get(at), holders, dice));
    }
  }

  /** What stands in the place of a value: another text, another type, something from elsewhere. */
  private static JsonNode other(JsonNode old, List<JsonNode> holders, Dice dice) {
    return switch (dice.below(12)) {
      case 0 -> NODES.arrayNode().add(old.deepCopy());
      case 1 -> NODES.objectNode().set("a", old.deepCopy());
      case 2 -> NODES.arrayNode();
      case 3 -> NODES.objectNode();
      case 4 -> NODES.nullNode();
      case 5 -> NODES.numberNode(dice.pick(0, 1, -1, 7, Integer.MAX_VALUE));
      case 6 -> dice.pick(holders).deepCopy();
      case 7 -> NODES.textNode(Words.cell(dice));
      case 8 -> dice.chance(0.1) ? large(dice) : NODES.textNode(Words.cell(dice));
      default -> NODES.textNode(Words.of("settings", dice));
    };
  }

  /** A list in a list in a list, or a list of very many. */
  private static JsonNode large(Dice dice) {
    JsonNode deep = NODES.textNode("zqcanary");
    for (int i = dice.pick(50, 900, 5_000); i > 0; i--) {
      deep = NODES.arrayNode().add(deep);
    }
    ArrayNode wide = NODES.arrayNode();
    IntStream.range(0, dice.pick(100, 20_000)).forEach(i -> wide.add("zqcanary" + i));
    return dice.pick(deep, wide);
  }

  /** The same file with a line gone, doubled, indented or joined. */
  private static String lines(String text, Dice dice) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int at = dice.below(lines.size());
    switch (dice.below(5)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(at));
      case 2 -> lines.set(at, "  " + lines.get(at));
      case 3 -> lines.set(at, lines.get(at).strip());
      default ->
          lines.set(at, lines.get(at) + dice.pick(": x", " #", " &a", " *a", "\t", "'", "}", "]"));
    }
    return dice.pick("", "\ufeff") + String.join(dice.pick("\n", "\n", "\r\n", "\r"), lines);
  }
}
