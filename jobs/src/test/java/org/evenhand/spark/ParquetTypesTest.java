package org.evenhand.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The claim that values of Parquet are read as the text that they mean, however a file has them.
 */
class ParquetTypesTest {

  private static final long JULY_3 = 20_637;
  private static final long SECOND = 37_000;
  private static final long SECONDS_OF_DAY = 86_400;

  private static final String NEGATIVE = "-1234567890123456789";
  private static final byte[] UUID =
      new BigInteger("0a1b2c3d4e5f60718293a4b5c6d7e8f9", 16).toByteArray();
  private static final String UUID_TEXT = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";

  @TempDir private Path folder;

  /**
   * A value and its text.
   *
   * @param type as Parquet writes it, the name of the column being {@code c}
   * @param value as the file has it
   * @param text of the cell
   */
  private record Case(String type, Object value, String text) {}

  private static final List<Case> CASES =
      List.of(
          new Case("binary c (STRING)", "Ä1", "Ä1"),
          new Case("binary c (ENUM)", "upheld", "upheld"),
          new Case("binary c (JSON)", "{\"a\":1}", "{\"a\":1}"),
          new Case("boolean c", true, "true"),
          new Case("boolean c", false, "false"),
          new Case("int32 c", -7, "-7"),
          new Case("int32 c (INTEGER(8,true))", -128, "-128"),
          new Case("int32 c (INTEGER(16,true))", 32_767, "32767"),
          new Case("int32 c (INTEGER(32,true))", Integer.MIN_VALUE, "-2147483648"),
          new Case("int32 c (INTEGER(8,false))", 255, "255"),
          new Case("int32 c (INTEGER(16,false))", 65_535, "65535"),
          new Case("int32 c (INTEGER(32,false))", -1, "4294967295"),
          new Case("int64 c", Long.MIN_VALUE, "-9223372036854775808"),
          new Case("int64 c (INTEGER(64,true))", 12L, "12"),
          new Case("int64 c (INTEGER(64,false))", -1L, "18446744073709551615"),
          new Case("float c", 3f, "3"),
          new Case("float c", 0.1f, "0.1"),
          new Case("float c", Float.NaN, ""),
          new Case("float c", 16_777_216f, "≈16777216"),
          new Case("double c", 14d, "14"),
          new Case("double c", -0d, "0"),
          new Case("double c", 0.1, "0.1"),
          new Case("double c", 1e-7, "0.0000001"),
          new Case("double c", Double.NaN, ""),
          new Case("double c", Double.NEGATIVE_INFINITY, "-∞"),
          new Case("double c", 9_007_199_254_740_991d, "9007199254740991"),
          new Case("double c", 9_007_199_254_740_992d, "≈9007199254740992"),
          new Case("int32 c (DECIMAL(9,2))", 1_250, "12.5"),
          new Case("int64 c (DECIMAL(18,0))", 30L, "30"),
          new Case("int64 c (DECIMAL(18,3))", -1L, "-0.001"),
          new Case("binary c (DECIMAL(30,2))", whole("-123456789012345678900"), NEGATIVE),
          new Case("fixed_len_byte_array(3) c (DECIMAL(5,1))", fixed(0, 0, 120), "12"),
          new Case("int32 c (DATE)", (int) JULY_3, "2026-07-03"),
          new Case("int32 c (DATE)", -25_568, "1899-12-31"),
          new Case("int64 c (TIMESTAMP(MILLIS,false))", midnight(1_000), "2026-07-03"),
          new Case("int64 c (TIMESTAMP(MICROS,false))", midnight(1_000_000), "2026-07-03"),
          new Case("int64 c (TIMESTAMP(NANOS,false))", midnight(1_000_000_000), "2026-07-03"),
          new Case("int64 c (TIMESTAMP(MILLIS,false))", later(1_000), "2026-07-03T10:16:40"),
          new Case("int64 c (TIMESTAMP(MICROS,false))", later(1_000_000), "2026-07-03T10:16:40"),
          new Case(
              "int64 c (TIMESTAMP(NANOS,false))",
              later(1_000_000_000) + 5_000_000,
              "2026-07-03T10:16:40.005"),
          new Case("int64 c (TIMESTAMP(MICROS,false))", -1L, "1969-12-31T23:59:59.999999"),
          new Case("int64 c (TIMESTAMP(MICROS,true))", midnight(1_000_000), "2026-07-03"),
          new Case("int64 c (TIMESTAMP(MILLIS,true))", later(1_000), "2026-07-03 10:16:40 UTC"),
          new Case("int96 c", hadoop(0), "2026-07-03"),
          new Case("int96 c", hadoop(SECOND), "2026-07-03 10:16:40 UTC"),
          new Case("int32 c (UNKNOWN)", null, ""),
          new Case("fixed_len_byte_array(16) c (UUID)", fixed(UUID), UUID_TEXT));

  private static Object whole(String number) {
    return Binary.fromConstantByteArray(new BigInteger(number).toByteArray());
  }

  private static Object fixed(int... bytes) {
    byte[] array = new byte[bytes.length];
    for (int i = 0; i < array.length; i++) {
      array[i] = (byte) bytes[i];
    }
    return fixed(array);
  }

  private static Object fixed(byte[] bytes) {
    return Binary.fromConstantByteArray(bytes);
  }

  private static Object hadoop(long second) {
    ByteBuffer time = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    time.putLong(second * 1_000_000_000).putInt((int) JULY_3 + 2_440_588);
    return fixed(time.array());
  }

  private static long midnight(long units) {
    return JULY_3 * SECONDS_OF_DAY * units;
  }

  private static long later(long units) {
    return (JULY_3 * SECONDS_OF_DAY + SECOND) * units;
  }

  /** Every way to write them: values once and often, between nulls. */
  @TestFactory
  Stream<DynamicTest> cells_anyWriter_asTheirTypeMeans() {
    return ParquetCodecs.KNOWN.stream()
        .flatMap(codec -> Arrays.stream(WriterVersion.values()).flatMap(v -> ways(codec, v)))
        .map(way -> DynamicTest.dynamicTest(way.toString(), () -> assertTexts(way)));
  }

  private static Stream<WrittenParquet> ways(CompressionCodecName codec, WriterVersion version) {
    return Stream.of(true, false).map(yes -> new WrittenParquet(codec, version, yes, !yes));
  }

  private void assertTexts(WrittenParquet way) throws IOException {
    List<String> columns = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    StringBuilder schema = new StringBuilder();
    for (Case own : CASES) {
      String name = "c" + columns.size();
      schema.append("optional ").append(own.type().replace(" c", " " + name)).append("; ");
      columns.add(name);
      values.add(own.value());
      texts.add(own.text());
    }
    List<Object> none = Collections.nCopies(columns.size(), null);
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < 250; row++) {
      rows.add(row % 7 == 0 ? none : values);
    }
    Path file = way.write(folder.resolve("all.parquet"), schema.toString(), rows);
    List<List<String>> read = ParquetCells.of(file, columns);
    assertEquals(rows.size(), read.size());
    for (int row = 0; row < read.size(); row++) {
      List<String> blank = Collections.nCopies(columns.size(), "");
      assertEquals(row % 7 == 0 ? blank : texts, read.get(row));
    }
  }

  @Test
  void of_typeWithoutCertainText_none() {
    for (String type :
        List.of(
            "optional binary c",
            "optional binary c (BSON)",
            "optional binary c (DECIMAL(2000000000,1999999999))",
            "optional fixed_len_byte_array(2) c",
            "optional fixed_len_byte_array(2) c (FLOAT16)",
            "optional fixed_len_byte_array(12) c (INTERVAL)",
            "optional int32 c (TIME(MILLIS,true))",
            "optional int64 c (TIME(NANOS,false))",
            "repeated int32 c",
            "optional group c { optional int32 d; } optional int32 e",
            "optional group c (LIST) { repeated int32 d; } optional int32 e")) {
      var schema = MessageTypeParser.parseMessageType("message rows { " + type + "; }");
      assertTrue(ParquetText.of(schema.getType("c")).isEmpty(), type);
    }
  }

  @Test
  void cells_anyNameOfAColumn_found() throws IOException {
    List<String> names = List.of("a&b", "$<user.home>", "%41", "ä+1", "a\0b");
    String columns = String.join("", names.stream().map("optional int32 %s; "::formatted).toList());
    Path file =
        WrittenParquet.BY_SPARK.write(
            folder.resolve("names.parquet"), columns, List.of(List.of(1, 2, 3, 4, 5)));
    assertEquals(List.of(List.of("1", "2", "3", "4", "5")), ParquetCells.of(file, names));
  }

  @Test
  void cells_columnWithinAnother_isNotTakenForOneOfItsName() throws IOException {
    Path file =
        WrittenParquet.BY_SPARK.write(
            folder.resolve("within.parquet"),
            "optional group a { optional int32 b; } optional binary a.b (STRING);",
            List.of(Arrays.asList(null, "x")));
    assertEquals(List.of(List.of("x")), ParquetCells.of(file, List.of("a.b")));
  }
}
