package org.evenhand.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The claim that identifiers of every usual kind pass, and that what is none is told. */
class TokenDecoderTest {

  private static final Gate GATE = Gate.over(Gates.identity(), Gates.EVERY);
  private static final long SEED = 20261130;
  private static final int DRAWN = 100_000;
  private static final int MOST_FALSE_ALARMS = DRAWN / 10_000;

  private static final String DIGITS = "0123456789";
  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private static int decoded(String value) {
    return Gates.decode(GATE, "case_id", value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "c102c4c6398ead9b5",
        "24-0001",
        "2024/001234",
        "A:1_b.2",
        "deadbeef",
        "deadbeefdeadbeef",
        "a12bcd",
        "C10AB0",
        "kQzTfWbNrYpLxHvJcMsDgK",
        "q83vEjRWeJCrze8SNFZ4kA==",
        "+/+/abcd",
        "MFRGGZDFMZTWQ2LK======",
        "550e8400-e29b-41d4-a716-446655440000",
        "urn:uuid:550e8400-e29b-41d4-a716-446655440000",
        "01-2026-00123",
        "07700900123",
        "4111111111111111",
        "9434765919",
        "10.4.2.1",
        "24:00:01",
        "AB123456C",
        "{550E8400-E29B-41D4-A716-446655440000}",
        "2024-01-15-0007",
        "0001/2024",
        "12E+",
        "1.2E-05"
      })
  void token_opaque_admitted(String value) {
    assertEquals(0, decoded(value));
  }

  /**
   * A name in one word has the form of a hash in letters; nothing in one value tells them apart.
   */
  @ParameterizedTest
  @ValueSource(strings = {"smith", "alex-example", "christopher_example-montgomery"})
  void token_word_passesByItsForm(String value) {
    assertEquals(0, decoded(value));
  }

  @ParameterizedTest
  @CsvSource({
    "'', BLANK",
    "a b1, TOKEN",
    "é1, TOKEN",
    "Zoë, TOKEN",
    "a=1, TOKEN",
    "=1+1, TOKEN",
    "-, TOKEN",
    "., TOKEN",
    "Alex Example, NAME",
    "@someone1, HANDLE",
    "someone1@example.org, EMAIL",
    "someone1.example.org, URL",
    "https://example.org/1, URL",
    "t.me/someone1, URL",
    "192.0.2.14, IP_ADDRESS",
    "2001:db8::1, IP_ADDRESS",
    "020 7946 0999, TELEPHONE",
    "07700 900123, TELEPHONE",
    "+447700900123, TELEPHONE",
    "+44-7700-900123, TELEPHONE",
    "020-7946-0999, TELEPHONE",
    "ZZ9 9ZZ, POSTCODE",
    "1980-07-03, FULL_DATE",
    "03/07/1980, FULL_DATE",
    "QQ123456C, INSURANCE_NUMBER",
    "GB29NWBK60161331926819, IBAN",
    "NA, NOT_KNOWN",
    "n/a, NOT_KNOWN",
    "Unknown, NOT_KNOWN",
    "1.23457E+17, SHORTENED",
    "4E+15, SHORTENED",
    "'1,23457E+17', SHORTENED"
  })
  void token_other_rejected(String value, Rule rule) {
    assertEquals(Decoder.reject(rule), decoded(value));
  }

  @Test
  void token_length_upToTheLimitAndDigitsBeyond() {
    assertEquals(0, decoded("a".repeat(Detector.LONGEST)));
    assertEquals(Decoder.reject(Rule.TOKEN), decoded("a".repeat(Detector.LONGEST + 1)));
    assertEquals(Decoder.reject(Rule.PROSE), decoded("a ".repeat(Detector.LONGEST)));
    assertEquals(0, decoded("1".repeat(10_000)));
  }

  /** The scan reads a row without making an object of it; so do most identifiers here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "c102c4c6398ead9b5",
        "550e8400-e29b-41d4-a716-446655440000",
        "q83vEjRWeJCrze8SNFZ4kA==",
        "MFRGGZDFMZTWQ2LKNNWG23TPOB",
        "00123456",
        "2024/00123",
        "2024-01-15-0007",
        "A:1_b.2"
      })
  void token_usual_makesNoObject(String value) {
    Decoder decoder = GATE.fields().get(GATE.position("case_id")).decoder();
    byte[] bytes = value.getBytes(UTF_8);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int rounds = 10_000;
    assertEquals(0, decoder.decode(bytes, 0, bytes.length));
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < rounds; i++) {
      decoder.decode(bytes, 0, bytes.length);
    }
    long made = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(made < rounds, made + " bytes in " + rounds + " rows");
  }

  /** Identifiers as systems make them, of the lengths that they have. */
  private static Map<String, Supplier<String>> kinds() {
    Random random = new Random(SEED);
    Map<String, Supplier<String>> kinds = new LinkedHashMap<>();
    kinds.put("hexadecimal", drawn(random, DIGITS + "abcdef", 8, 9, 12, 16, 24, 32, 40, 64));
    kinds.put("HEXADECIMAL", drawn(random, DIGITS + "ABCDEF", 8, 9, 12, 16, 24, 32, 40, 64));
    kinds.put("base 32", drawn(random, CAPITALS + "234567", 6, 8, 9, 13, 16, 26, 32, 52));
    kinds.put("base 32, small", drawn(random, SMALL + "234567", 6, 8, 9, 13, 16, 26, 32));
    kinds.put("base 36", drawn(random, DIGITS + SMALL, 5, 6, 7, 8, 9, 10, 12, 25));
    kinds.put("BASE 36", drawn(random, DIGITS + CAPITALS, 5, 6, 7, 8, 9, 10, 12, 22, 24));
    kinds.put(
        "base 58",
        drawn(
            random,
            (DIGITS + CAPITALS + SMALL).replaceAll("[0OIl]", ""),
            6,
            8,
            9,
            11,
            16,
            22,
            27,
            34,
            44));
    kinds.put("base 64", drawn(random, CAPITALS + SMALL + DIGITS + "+/", 8, 11, 16, 22, 24, 43));
    kinds.put("base 64, for URLs", drawn(random, CAPITALS + SMALL + DIGITS + "-_", 8, 11, 22, 43));
    Supplier<String> padded = drawn(random, CAPITALS + SMALL + DIGITS + "+/", 22, 42);
    kinds.put("base 64, padded", () -> padded.get() + "==");
    kinds.put("UUID", () -> new UUID(random.nextLong(), random.nextLong()).toString());
    kinds.put("UUID in braces", () -> "{" + new UUID(random.nextLong(), random.nextLong()) + "}");
    kinds.put("digits", drawn(random, DIGITS, 3, 6, 8, 9, 10, 11, 12, 13, 15, 16, 18, 19, 30));
    kinds.put("letters", drawn(random, SMALL, 3, 5, 8, 12, 20));
    Supplier<String> number = drawn(random, DIGITS, 4, 5, 6);
    kinds.put("year and number", () -> 2000 + random.nextInt(30) + "-" + number.get());
    kinds.put(
        "day and number",
        () ->
            "%d-%02d-%02d-%s"
                .formatted(
                    2000 + random.nextInt(30),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    number.get()));
    return kinds;
  }

  private static Supplier<String> drawn(Random random, String alphabet, int... lengths) {
    return () -> {
      int length = lengths[random.nextInt(lengths.length)];
      StringBuilder token = new StringBuilder(length);
      while (token.length() < length) {
        token.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      return token.toString();
    };
  }

  @TestFactory
  Stream<DynamicTest> token_everyKind_hardlyEverRejected() {
    return kinds().entrySet().stream()
        .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> hardlyEverRejected(kind)));
  }

  private static void hardlyEverRejected(Map.Entry<String, Supplier<String>> kind) {
    Admission admission = GATE.admission();
    Map<Rule, Integer> alarms = new EnumMap<>(Rule.class);
    for (int i = 0; i < DRAWN; i++) {
      int decoded = Gates.decode(admission, GATE, "case_id", kind.getValue().get());
      if (decoded != 0) {
        alarms.merge(Decoder.rule(decoded), 1, Integer::sum);
      }
    }
    int all = alarms.values().stream().mapToInt(Integer::intValue).sum();
    String line =
        "%s: %d of %d rejected %s, seed %d".formatted(kind.getKey(), all, DRAWN, alarms, SEED);
    System.out.println(line);
    assertTrue(all <= MOST_FALSE_ALARMS, line);
  }
}
