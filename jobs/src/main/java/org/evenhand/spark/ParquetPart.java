package org.evenhand.spark;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.evenhand.gate.Cells;
import org.evenhand.gate.Refusal;

/**
 * The rows of one part of a Parquet file: of the row groups whose middle lies in it. Whatever is
 * wrong with them is a refusal, and what the footer says of them is held against what is read. The
 * library's own assembly of records is passed by, since a row of an export has no depth.
 */
final class ParquetPart extends RecordReader<Void, ParquetPart> implements Cells {

  private static final String COLUMNS = "evenhand.parquet.columns";

  /** Between encoded names, which do not have it. */
  private static final String BETWEEN = "&";

  private ParquetSource source;
  private ParquetFileReader reader;
  private ParquetCodecs codecs;
  private ParquetColumn[] columns;
  private ParquetColumn[] cells;
  private int[] groups;
  private int next;
  private PageReadStore pages;
  private ParquetPages checked;
  private long rows;
  private long left;

  /**
   * Names the columns.
   *
   * @param columns their names in order, blank where cells are not looked at
   */
  static void want(Configuration conf, List<String> columns) {
    conf.set(
        COLUMNS,
        columns.stream()
            .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8))
            .collect(Collectors.joining(BETWEEN)));
  }

  @Override
  public void initialize(InputSplit split, TaskAttemptContext task) {
    FileSplit part = (FileSplit) split;
    Configuration conf = task.getConfiguration();
    source = ParquetSource.read(part.getPath(), conf);
    groups =
        IntStream.range(0, source.groups().size())
            .filter(group -> lies(part, source.groups().get(group)))
            .toArray();
    codecs = new ParquetCodecs(conf);
    List<String> names =
        Stream.of(conf.get(COLUMNS).split(BETWEEN, -1))
            .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
            .toList();
    columns =
        source.schema().getFields().stream()
            .filter(type -> !type.getName().isEmpty() && names.contains(type.getName()))
            .map(type -> new ParquetColumn(type.asPrimitiveType()))
            .toArray(ParquetColumn[]::new);
    cells = names.stream().map(this::column).toArray(ParquetColumn[]::new);
    try {
      reader =
          ParquetFileReader.open(
              source.file(),
              source.footer(),
              HadoopReadOptions.builder(conf, part.getPath())
                  .usePageChecksumVerification()
                  .withCodecFactory(codecs)
                  .build(),
              source.file().newStream());
      reader.setRequestedSchema(schema());
    } catch (IOException | RuntimeException e) {
      throw damaged();
    }
  }

  private static boolean lies(FileSplit part, BlockMetaData group) {
    long from = Long.MAX_VALUE;
    long to = 0;
    for (ColumnChunkMetaData chunk : group.getColumns()) {
      from = Math.min(from, chunk.getStartingPos());
      to = Math.max(to, chunk.getStartingPos() + chunk.getTotalSize());
    }
    long middle = from + (to - from) / 2;
    return middle >= part.getStart() && middle < part.getStart() + part.getLength();
  }

  /** The column of this name; null where it is not looked at. */
  private ParquetColumn column(String name) {
    for (ParquetColumn column : columns) {
      if (column.type().getName().equals(name)) {
        return column;
      }
    }
    return null;
  }

  private MessageType schema() {
    List<Type> wanted = Stream.of(columns).map(column -> (Type) column.type()).toList();
    return new MessageType(source.schema().getName(), wanted);
  }

  @Override
  public boolean nextKeyValue() {
    try {
      while (left == 0) {
        if (next > 0) {
          end();
        }
        if (next == groups.length) {
          return false;
        }
        begin(groups[next++]);
      }
      left--;
      for (ParquetColumn column : columns) {
        column.next();
      }
      return true;
    } catch (OutOfMemoryError e) {
      throw new Refusal(
          "%s: row group %d is damaged, or takes more memory than there is: copy it again, or give more memory by EVENHAND_JAVA_OPTS=-Xmx4g"
              .formatted(source.name(), group()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw damaged();
    }
  }

  private Refusal damaged() {
    return new Refusal(
        "%s: is damaged at row group %d: copy or export it again"
            .formatted(source.name(), group()));
  }

  /** The row group that is being read, as people count. */
  private int group() {
    return next == 0 ? 1 : groups[next - 1] + 1;
  }

  private void begin(int group) throws IOException {
    rows = source.groups().get(group).getRowCount();
    left = rows;
    if (rows == 0 || columns.length == 0) {
      return;
    }
    pages = reader.readRowGroup(group);
    List<ColumnChunkMetaData> chunks = source.groups().get(group).getColumns();
    MessageType schema = schema();
    checked = new ParquetPages(pages, chunks);
    ColumnReadStoreImpl store =
        new ColumnReadStoreImpl(checked, converter(schema), schema, source.said().getCreated_by());
    for (int c = 0; c < chunks.size(); c++) {
      ColumnChunkMetaData chunk = chunks.get(c);
      ParquetColumn column = column(ParquetSource.name(chunk));
      if (column != null) {
        ColumnDescriptor own = schema.getColumnDescription(chunk.getPath().toArray());
        column.clear();
        column.begin(
            store.getColumnReader(own),
            new ParquetClaims(
                source.said(group, c),
                chunk.getStatistics(),
                column.type(),
                Optional.ofNullable(reader.readBloomFilter(chunk))));
      }
    }
  }

  private GroupConverter converter(MessageType schema) {
    return new GroupConverter() {
      @Override
      public Converter getConverter(int field) {
        return column(schema.getFieldName(field));
      }

      @Override
      public void start() {}

      @Override
      public void end() {}
    };
  }

  private void end() {
    if (pages != null) {
      for (ParquetColumn column : columns) {
        column.end(rows);
      }
      pages.close();
      pages = null;
    }
  }

  /** Whether the pages of the row that is being read have checksums. */
  boolean isChecked() {
    return checked == null || checked.areChecked();
  }

  @Override
  public Void getCurrentKey() {
    return null;
  }

  @Override
  public ParquetPart getCurrentValue() {
    return this;
  }

  @Override
  public float getProgress() {
    return groups.length == 0 ? 1 : (float) next / groups.length;
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
  }

  @Override
  public byte[] bytes(int column) {
    return cells[column].bytes();
  }

  @Override
  public int from(int column) {
    return 0;
  }

  @Override
  public int length(int column) {
    return cells[column].bytes().length;
  }

  @Override
  public int entry(int column) {
    return cells[column].entry();
  }

  @Override
  public byte[][] dictionary(int column) {
    return cells[column].entries();
  }
}
