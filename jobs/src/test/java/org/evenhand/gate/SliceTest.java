package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.evenhand.schema.Mapping;
import org.junit.jupiter.api.Test;

/** The claim that a regular part of a cell is that which a reader of the mapping would cut out. */
class SliceTest {

  private static final long SEED = 20261130;
  private static final String LETTERS = "ab/-é𝒳€ ";

  private final Random random = new Random(SEED);

  private String text(int longest) {
    int[] letters = LETTERS.codePoints().toArray();
    int[] text =
        random.ints(random.nextInt(longest + 1), 0, letters.length).map(i -> letters[i]).toArray();
    return new String(text, 0, text.length);
  }

  private String mark() {
    return random.nextInt(3) == 0 ? null : text(2) + "/";
  }

  /** The part as a text, or null. */
  private static String cut(Mapping.Part part, String cell) {
    if (cell.isEmpty()) {
      return cell;
    }
    String found = found(part, cell);
    return found == null && part.orWhole() ? cell : found;
  }

  private static String found(Mapping.Part part, String cell) {
    String rest = cell;
    if (part.after() != null) {
      int mark = rest.indexOf(part.after());
      if (mark < 0) {
        return null;
      }
      rest = rest.substring(mark + part.after().length());
    }
    int[] letters = rest.codePoints().toArray();
    if (letters.length < part.from() - 1 + part.length()) {
      return null;
    }
    int end = part.length() == 0 ? letters.length : part.from() - 1 + part.length();
    rest = new String(letters, part.from() - 1, end - part.from() + 1);
    if (part.before() != null) {
      int mark = rest.indexOf(part.before());
      rest = mark < 0 ? "" : rest.substring(0, mark);
    }
    return rest.isEmpty() ? null : rest;
  }

  private static String in(Mapping.Part part, String cell) {
    byte[] bytes = ("xx" + cell + "/-yy").getBytes(StandardCharsets.UTF_8);
    int length = cell.getBytes(StandardCharsets.UTF_8).length;
    long place = Slice.of(part).in(bytes, 2, length);
    return place == Slice.NONE
        ? null
        : new String(bytes, Slice.from(place), Slice.length(place), StandardCharsets.UTF_8);
  }

  @Test
  void in_randomCells_asCutByHand() {
    System.out.println("seed " + SEED);
    for (int i = 0; i < 100_000; i++) {
      Mapping.Part part =
          random.nextBoolean()
              ? new Mapping.Part(mark(), mark(), 1, 0, random.nextBoolean())
              : new Mapping.Part(
                  null, null, 1 + random.nextInt(4), random.nextInt(4), random.nextBoolean());
      String cell = text(8);
      assertEquals(cut(part, cell), in(part, cell), part + " of " + cell);
    }
  }

  @Test
  void gate_partOfAToken_rejectedWhereItIsNot() {
    Mapping.Column column =
        new Mapping.Column(
            "Ref", new Mapping.Part(null, "/", 1, 0, false), null, Map.of("NA", ""), null);
    Gate gate =
        Gate.over(
            Gates.mapped(Map.of("incident_id", Mapping.Source.of(column))),
            Stream.concat(Gates.CORE.stream(), Stream.of("Ref")).toList());
    List<String> cells = List.of("C12/2", "", "C12", "/2", "NA/1", "Some body/2");
    assertEquals(
        Arrays.asList(
            0,
            Decoder.MISSING,
            Decoder.reject(Rule.PART),
            Decoder.reject(Rule.PART),
            Decoder.MISSING,
            Decoder.reject(Rule.TOKEN)),
        cells.stream().map(cell -> Gates.decode(gate, "incident_id", cell)).toList());
  }
}
