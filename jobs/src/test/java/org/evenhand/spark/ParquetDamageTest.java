package org.evenhand.spark;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.evenhand.gate.Refusal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The claim that a damaged file is refused in one line, however it is damaged. */
class ParquetDamageTest {

  private static final long SEED = 20261130;
  private static final int CHANGES = 300;
  private static final int MARK = 4;
  private static final int TAIL = 8;
  private static final String COLUMNS =
      "required binary case_id (STRING); optional binary region (STRING);"
          + " optional int32 received (DATE); optional int32 days;"
          + " optional int64 money (DECIMAL(12,2)); optional boolean truth;"
          + " optional double rate;";

  @TempDir private Path folder;

  /** Where pages have checksums, every changed file is refused or gives what it gave. */
  @TestFactory
  Stream<DynamicTest> read_byteChangedBelowChecksums_refusedOrTheSame() {
    return Stream.of(
            new WrittenParquet(CompressionCodecName.UNCOMPRESSED, version(1), true, true),
            new WrittenParquet(CompressionCodecName.SNAPPY, version(1), true, true),
            new WrittenParquet(CompressionCodecName.SNAPPY, version(2), false, true),
            new WrittenParquet(CompressionCodecName.ZSTD, version(2), true, true),
            new WrittenParquet(CompressionCodecName.GZIP, version(1), false, true),
            new WrittenParquet(CompressionCodecName.LZ4_RAW, version(1), true, true))
        .map(way -> DynamicTest.dynamicTest(way.toString(), () -> assertEquals(0, unseen(way))));
  }

  /** Where they have none, some changes of a value pass, but none is a fault of the program. */
  @TestFactory
  Stream<DynamicTest> read_byteChangedWithoutChecksums_refusedOrRead() {
    return Stream.of(
            new WrittenParquet(CompressionCodecName.UNCOMPRESSED, version(1), true, false),
            new WrittenParquet(CompressionCodecName.SNAPPY, version(2), false, false),
            new WrittenParquet(CompressionCodecName.ZSTD, version(1), true, false),
            new WrittenParquet(CompressionCodecName.LZ4, version(1), true, false))
        .map(way -> DynamicTest.dynamicTest(way.toString(), () -> unseen(way)));
  }

  private static WriterVersion version(int number) {
    return number == 1 ? WriterVersion.PARQUET_1_0 : WriterVersion.PARQUET_2_0;
  }

  /** How many of the changed files were read as something else. */
  private int unseen(WrittenParquet way) throws IOException {
    Path file = way.write(folder.resolve("good.parquet"), COLUMNS, rows());
    byte[] good = Files.readAllBytes(file);
    List<String> columns = ParquetCells.columns(file);
    List<List<String>> cells = ParquetCells.of(file, columns);
    Random random = new Random(SEED);
    int unseen = 0;
    for (int change = 0; change < CHANGES; change++) {
      byte[] bad = good.clone();
      int at = random.nextInt(bad.length);
      bad[at] ^= (byte) (1 + random.nextInt(255));
      if (change % 20 == 0) {
        bad = Arrays.copyOf(bad, at);
      }
      Optional<List<List<String>>> read = read(bad, columns);
      if (read.isPresent() && !read.get().equals(cells)) {
        assertEquals(cells.size(), read.get().size(), "seed " + SEED + ", byte " + at);
        unseen++;
      }
    }
    return unseen;
  }

  private Optional<List<List<String>>> read(byte[] bytes, List<String> columns) throws IOException {
    Path file = Files.write(folder.resolve("cases.parquet"), bytes);
    try {
      return ParquetCells.columns(file).equals(columns)
          ? Optional.of(ParquetCells.of(file, columns))
          : Optional.empty();
    } catch (Refusal refusal) {
      assertTrue(refusal.getMessage().startsWith("cases.parquet: "), refusal.getMessage());
      assertFalse(refusal.getMessage().contains("\n"), refusal.getMessage());
      return Optional.empty();
    }
  }

  private static List<List<Object>> rows() {
    Random random = new Random(SEED);
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < 150; row++) {
      List<Object> values =
          Arrays.asList(
              "c" + Long.toHexString(random.nextLong()),
              "R" + random.nextInt(12),
              20_000 + random.nextInt(1_000),
              random.nextInt(90),
              random.nextLong(1_000_000),
              random.nextBoolean(),
              (double) random.nextInt(50));
      if (row % 4 == 0) {
        values.set(1 + random.nextInt(6), null);
      }
      rows.add(values);
    }
    return rows;
  }

  /** What a footer says that is not so. */
  private static final Map<String, Consumer<FileMetaData>> LIES =
      Map.ofEntries(
          Map.entry("one null more", said -> said(said).getStatistics().setNull_count(1)),
          Map.entry("a greater smallest", said -> bound(said, true, "b")),
          Map.entry("a smaller smallest", said -> bound(said, true, "A")),
          Map.entry("a greater greatest", said -> bound(said, false, "z")),
          Map.entry("a smaller greatest", said -> bound(said, false, "c")),
          Map.entry("other values", said -> said(said).setNum_values(7)),
          Map.entry("another type", said -> said(said).setType(Type.INT64)),
          Map.entry("another codec", said -> said(said).setCodec(CompressionCodec.SNAPPY)),
          Map.entry("another column", said -> said(said).setPath_in_schema(List.of("b"))),
          Map.entry("other encodings", said -> said(said).setEncodings(List.of())),
          Map.entry("a place before", said -> said(said).setData_page_offset(0)),
          Map.entry("a place behind", said -> behind(said(said))),
          Map.entry("a size below zero", said -> said(said).setTotal_compressed_size(-1)),
          Map.entry("a size beyond", said -> said(said).setTotal_compressed_size(1L << 40)),
          Map.entry("a filter behind", said -> said(said).setBloom_filter_offset(1L << 40)),
          Map.entry("fewer rows", said -> said.setNum_rows(3)),
          Map.entry("a billion rows", ParquetDamageTest::billion),
          Map.entry("rows below zero", said -> said.getRow_groups().get(0).setNum_rows(-4)),
          Map.entry("chunks elsewhere", said -> chunk(said).setFile_path("other.parquet")),
          Map.entry("no chunk", said -> said.getRow_groups().get(0).setColumns(List.of())),
          Map.entry("no column", said -> said.setSchema(said.getSchema().subList(0, 1))),
          Map.entry("children", said -> said.getSchema().get(0).setNum_children(1 << 30)));

  private static void behind(ColumnMetaData said) {
    said.setDictionary_page_offset(1L << 40).setData_page_offset(1L << 40);
  }

  private static void billion(FileMetaData said) {
    said.setNum_rows(1_000_000_000);
    said.getRow_groups().get(0).setNum_rows(1_000_000_000);
    said(said).setNum_values(1_000_000_000);
  }

  private static org.apache.parquet.format.ColumnChunk chunk(FileMetaData said) {
    return said.getRow_groups().get(0).getColumns().get(0);
  }

  private static ColumnMetaData said(FileMetaData said) {
    return chunk(said).getMeta_data();
  }

  private static void bound(FileMetaData said, boolean smallest, String text) {
    var statistics = said(said).getStatistics();
    if (smallest) {
      statistics.setMin_value(text.getBytes(US_ASCII)).setIs_min_value_exact(true);
    } else {
      statistics.setMax_value(text.getBytes(US_ASCII)).setIs_max_value_exact(true);
    }
  }

  @TestFactory
  Stream<DynamicTest> read_footerAtOddsWithItsFile_refused() {
    return LIES.entrySet().stream()
        .map(
            lie ->
                DynamicTest.dynamicTest(
                    lie.getKey(), () -> assertRefused(footer(codes(true), lie.getValue()))));
  }

  @Test
  void read_footerWrittenAnew_read() throws IOException {
    assertEquals(codeCells(), read(footer(codes(true), said -> {}), List.of("a")).orElseThrow());
  }

  /** What a page says of itself that would take more memory than there is, or is not so. */
  private static final List<Consumer<PageHeader>> SIZES =
      List.of(
          page -> page.setUncompressed_page_size(Integer.MAX_VALUE),
          page -> page.setUncompressed_page_size(-1),
          page -> page.setUncompressed_page_size(0),
          page -> page.setCompressed_page_size(Integer.MAX_VALUE),
          page -> page.setCompressed_page_size(-1),
          page -> page.setCompressed_page_size(0),
          page -> values(page, Integer.MAX_VALUE),
          page -> values(page, -1),
          page -> values(page, 0));

  private static void values(PageHeader page, int number) {
    if (page.isSetDictionary_page_header()) {
      page.getDictionary_page_header().setNum_values(number);
    } else {
      page.getData_page_header().setNum_values(number);
    }
  }

  @TestFactory
  Stream<DynamicTest> read_pageAtOddsWithItself_refused() {
    return Stream.of(true, false)
        .flatMap(
            dictionary ->
                SIZES.stream()
                    .map(
                        size ->
                            DynamicTest.dynamicTest(
                                "dictionary " + dictionary,
                                () -> assertRefused(page(codes(dictionary), size)))));
  }

  /** Without a checksum: one entry of a dictionary becomes another. */
  @Test
  void read_entryOfADictionaryTwice_refused() throws IOException {
    assertRefused(replaced(codes(true), "ccc", "ddd"));
  }

  /** The encoding of a page is told by the footer too. */
  @Test
  void read_valueOutsideOfItsBounds_refused() throws IOException {
    assertRefused(replaced(codes(false), "aaa", "zzz"));
  }

  private void assertRefused(byte[] bytes) throws IOException {
    assertEquals(Optional.empty(), read(bytes, List.of("a")));
  }

  private static byte[] replaced(byte[] file, String text, String other) {
    int at = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(text);
    byte[] bad = file.clone();
    System.arraycopy(other.getBytes(US_ASCII), 0, bad, at, other.length());
    assertNotEquals(-1, at);
    return bad;
  }

  private byte[] codes(boolean dictionary) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    codeCells().forEach(row -> rows.add(List.copyOf(row)));
    return Files.readAllBytes(
        new WrittenParquet(CompressionCodecName.UNCOMPRESSED, version(1), dictionary, false)
            .write(folder.resolve("codes.parquet"), "optional binary a (STRING);", rows));
  }

  private static List<List<String>> codeCells() {
    return Stream.of("aaa", "bbb", "ccc", "ddd", "eee", "bbb", "ccc", "ddd", "ccc")
        .map(List::of)
        .toList();
  }

  /** The file with another footer. */
  private static byte[] footer(byte[] file, Consumer<FileMetaData> change) throws IOException {
    int end = file.length - TAIL;
    int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
    FileMetaData said = Util.readFileMetaData(new ByteArrayInputStream(file, end - length, length));
    change.accept(said);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, end - length);
    Util.writeFileMetaData(said, out);
    int written = out.size() - (end - length);
    ByteBuffer tail = ByteBuffer.allocate(TAIL).order(ByteOrder.LITTLE_ENDIAN);
    out.write(tail.putInt(written).put("PAR1".getBytes(US_ASCII)).array());
    return out.toByteArray();
  }

  /** The file with another header of its first page. */
  private static byte[] page(byte[] file, Consumer<PageHeader> change) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(file, MARK, file.length - MARK);
    PageHeader page = Util.readPageHeader(in);
    int from = file.length - in.available();
    change.accept(page);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, MARK);
    Util.writePageHeader(page, out);
    int longer = out.size() - from;
    out.write(file, from, file.length - from);
    return footer(
        out.toByteArray(),
        said -> {
          ColumnMetaData own = said(said);
          own.setData_page_offset(
              own.isSetDictionary_page_offset() ? own.getData_page_offset() + longer : MARK);
          own.setTotal_compressed_size(own.getTotal_compressed_size() + longer);
          own.setTotal_uncompressed_size(own.getTotal_uncompressed_size() + longer);
        });
  }
}
