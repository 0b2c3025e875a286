package org.evenhand.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SerializableWritable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.evenhand.gate.Refusal;
import org.evenhand.schema.Mapping;

/** Workbooks with one sheet of cases each: its first row that holds anything names the columns. */
final class XlsxExport implements Export {

  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final Engine engine;
  private final List<Path> files;
  private final Columns columns;
  private final LinkedHashMap<String, Workbook.Sheet> sheets;

  private XlsxExport(
      Engine engine,
      List<Path> files,
      Columns columns,
      LinkedHashMap<String, Workbook.Sheet> sheets) {
    this.engine = engine;
    this.files = files;
    this.columns = columns;
    this.sheets = sheets;
  }

  static XlsxExport open(Engine engine, List<Path> files, Mapping.Layout layout) {
    Configuration conf = engine.context().hadoopConfiguration();
    LinkedHashMap<String, Workbook.Sheet> sheets = new LinkedHashMap<>();
    Columns first = null;
    for (Path file : files) {
      String name = file.getName();
      refuseForeign(file, conf);
      try (Workbook workbook = Workbook.open(file, conf)) {
        Workbook.Sheet sheet = new SheetChoice(name, workbook).sheet(layout.sheet());
        sheets.put(name, sheet);
        Columns columns = columns(name, workbook, sheet);
        first = first == null ? columns : first;
        first.refuseOther(files.get(0).getName(), name, columns);
      } catch (IOException e) {
        throw Spoilt.refusal(name, Spoilt.rule(e));
      }
    }
    return new XlsxExport(engine, files, first, sheets);
  }

  private static void refuseForeign(Path file, Configuration conf) {
    byte[] start;
    try (InputStream in = file.getFileSystem(conf).open(file)) {
      start = in.readNBytes(OLE.length);
    } catch (IOException e) {
      throw new Refusal(
          file.getName() + ": cannot be read: check that it is there and may be read");
    }
    if (java.util.Arrays.equals(start, OLE)) {
      throw new Refusal(
          file.getName()
              + ": has a password or is an old .xls: save it as .xlsx without a password");
    }
    if (start.length < 2 || start[0] != 'P' || start[1] != 'K') {
      throw new Refusal(file.getName() + ": is no .xlsx file: save it as .xlsx or as CSV UTF-8");
    }
  }

  private static Columns columns(String name, Workbook workbook, Workbook.Sheet sheet)
      throws IOException {
    try (SheetRows rows = workbook.rows(sheet)) {
      while (rows.next()) {
        if (!rows.row().isEmptyFrom(0)) {
          int number = rows.number();
          List<List<String>> first = firstRows(rows);
          if (FirstRows.of(first).isTitle()) {
            throw FirstRows.refusal(name, "row", number);
          }
          return Columns.of(name, first.get(0));
        }
      }
    }
    throw new Refusal(name + ": is empty: export the file again");
  }

  /** The row at hand and some below it; a damage there is told when the rows are read. */
  private static List<List<String>> firstRows(SheetRows rows) {
    List<List<String>> first = new ArrayList<>(List.of(rows.row().texts()));
    try {
      while (first.size() <= FirstRows.LOOKED_AT && rows.next()) {
        first.add(rows.row().texts());
      }
    } catch (IOException e) {
      return first;
    }
    return first;
  }

  @Override
  public List<String> columns() {
    return columns.names();
  }

  @Override
  public List<Path> files() {
    return files;
  }

  @Override
  public int firstRow() {
    return 2;
  }

  @Override
  public <T> JavaRDD<T> read(PartTask<T> task) {
    Broadcast<SerializableWritable<Configuration>> conf =
        engine
            .context()
            .broadcast(new SerializableWritable<>(engine.context().hadoopConfiguration()));
    List<String> paths = files.stream().map(Path::toString).toList();
    Columns named = columns;
    LinkedHashMap<String, Workbook.Sheet> chosen = sheets;
    return engine
        .context()
        .parallelize(paths, paths.size())
        .map(
            path -> {
              Path file = new Path(path);
              SheetReader<T> reader = new SheetReader<>(named, task, file.getName());
              return reader.read(file, conf.value().value(), chosen.get(file.getName()));
            });
  }
}
