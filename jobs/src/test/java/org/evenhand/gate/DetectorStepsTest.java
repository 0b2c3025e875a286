package org.evenhand.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenhand.schema.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The claim that a cell costs so many steps for each of its characters, and a long one none. */
class DetectorStepsTest {

  private static final long SEED = 20261130;

  /** Characters read for each character there is; every detector reads each a few times. */
  private static final int MOST_STEPS = 100;

  private static final List<Function<CharSequence, Optional<Rule>>> DETECTORS =
      List.of(
          Detector::inUnknown,
          Detector::inCode,
          Detector::inVouched,
          Detector::inNumber,
          Detector::inMonth,
          Detector::inUnlikeToken,
          Detector::inToken);

  /** A text that counts how often it is read. */
  private record Counted(String text, long[] steps) implements CharSequence {

    static Counted of(String text) {
      return new Counted(text, new long[1]);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      steps[0]++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.substring(start, end), steps);
    }

    @Override
    public String toString() {
      steps[0] += text.length();
      return text;
    }
  }

  /** What made patterns go back and begin again, and what begins like each kind without end. */
  static Stream<String> pieces() {
    return Stream.of(
        "a",
        "A",
        "Aa ",
        "a.",
        "a@",
        "@",
        "@a",
        "a@a.",
        "www",
        "www.",
        "a-",
        "://",
        "a:",
        "a/",
        ":",
        "1",
        "0",
        "00 ",
        "01 ",
        "+",
        "+1",
        "+44 ",
        "(0",
        "(",
        "07700 ",
        "1.",
        "1-",
        "1/",
        "1/1/",
        "19",
        "1999-",
        "255.",
        "f:",
        "1 ",
        "12 High ",
        "12 ",
        "Dr ",
        "Dr. ",
        "Mr.",
        "A1 ",
        "A1A",
        "GB29 ",
        "GB",
        "AB12 ",
        "AB1",
        "4111 ",
        "943 ",
        "1 May ",
        "May 1 ",
        "He ",
        "a. ",
        ". ",
        ".",
        "'",
        "A’",
        "A, ",
        "Via 1 ",
        "str 1 ",
        "é",
        "ß1 ",
        "。",
        "=",
        "-",
        "_",
        " ",
        "\u00a0");
  }

  private static long steps(Function<CharSequence, Optional<Rule>> detector, String text) {
    Counted counted = Counted.of(text);
    detector.apply(counted);
    return counted.steps()[0];
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void steps_repeatedPiece_growWithTheLengthAtMost(String piece) {
    for (String end : List.of("", "@", "!", "a", "1", " x")) {
      for (int length : new int[] {8, 16, 32, 64, Detector.LONGEST}) {
        String text = (piece.repeat(length).substring(0, length - end.length()) + end);
        for (var detector : DETECTORS) {
          long steps = steps(detector, text);
          assertTrue(steps <= (long) MOST_STEPS * length, steps + " for " + text);
        }
      }
    }
  }

  @Test
  void steps_randomPieces_growWithTheLengthAtMost() {
    Random random = new Random(SEED);
    List<String> pieces = pieces().toList();
    long most = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(Detector.LONGEST);
      while (text.length() < length) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      String cell = text.substring(0, length);
      for (var detector : DETECTORS) {
        long steps = steps(detector, cell);
        most = Math.max(most, steps / length);
        assertTrue(steps <= (long) MOST_STEPS * length, steps + " for " + cell + ", seed " + SEED);
      }
    }
    System.out.println("at most " + most + " steps for a character, seed " + SEED);
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void longCell_noLookInside(String piece) {
    for (int length : new int[] {Detector.LONGEST + 1, 1_000, 100_000}) {
      String text = piece.repeat(length).substring(0, length);
      for (var detector : List.of(DETECTORS.get(0), DETECTORS.get(1), DETECTORS.get(2))) {
        Counted counted = Counted.of(text);
        assertEquals(Optional.of(Rule.PROSE), detector.apply(counted));
        assertEquals(0, counted.steps()[0]);
      }
    }
  }

  /** A guard against what does not end; what it takes is a hundredth of that. */
  @Test
  void decode_longCells_everyKindOfFieldAnswers() {
    Map<Field.Kind, Decoder> decoders = new EnumMap<>(Field.Kind.class);
    Gate.over(Gates.identity(), Gates.EVERY)
        .fields()
        .forEach(field -> decoders.computeIfAbsent(field.kind(), kind -> field.decoder()));
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () ->
            pieces()
                .map(piece -> piece.repeat(60_000).substring(0, 60_000))
                .forEach(cell -> decoders.values().forEach(decoder -> answered(decoder, cell))));
  }

  /** Nothing so long is admitted but an identifier of digits and what is taken for a blank. */
  private static void answered(Decoder decoder, String cell) {
    byte[] bytes = cell.getBytes(UTF_8);
    int decoded = decoder.decode(bytes, 0, bytes.length);
    boolean admissible = Character.isDigit(cell.charAt(0)) || Word.isBlank(cell.charAt(0));
    assertTrue(Decoder.isRejection(decoded) || admissible, cell.substring(0, 9));
  }
}
