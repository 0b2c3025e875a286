package org.evenhand.spark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.spark.api.java.JavaRDD;
import org.evenhand.schema.Mapping;

/** CSV files, plain or gzipped, with one header each: one row per line. */
final class CsvExport implements Export {

  private final Engine engine;
  private final List<Path> files;
  private final Mapping.Layout layout;
  private final LinkedHashMap<String, CsvHeader> headers;

  private CsvExport(
      Engine engine,
      List<Path> files,
      Mapping.Layout layout,
      LinkedHashMap<String, CsvHeader> headers) {
    this.engine = engine;
    this.files = files;
    this.layout = layout;
    this.headers = headers;
  }

  static CsvExport open(Engine engine, List<Path> files, Mapping.Layout layout) {
    LinkedHashMap<String, CsvHeader> headers = new LinkedHashMap<>();
    Configuration conf = engine.context().hadoopConfiguration();
    String first = files.get(0).getName();
    for (Path file : files) {
      CsvHeader header = CsvHeader.read(conf, file, layout);
      headers.put(file.getName(), header);
      headers.get(first).columns().refuseOther(first, file.getName(), header.columns());
    }
    return new CsvExport(engine, files, layout, headers);
  }

  @Override
  public List<String> columns() {
    return headers.get(files.get(0).getName()).columns().names();
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
    Configuration conf = new Configuration(engine.context().hadoopConfiguration());
    Map<String, CsvHeader> heads = headers;
    Mapping.Layout written = layout;
    return engine
        .parts(files, LineFormat.class, LineFormat.Spot.class, Text.class, conf)
        .mapPartitionsWithInputSplit(
            (split, rows) -> {
              Place place = Place.of((FileSplit) split);
              RowTaker<T> taker = task.begin(place);
              new CsvLines(heads.get(place.file()), Encoding.of(written), taker).read(rows);
              return List.of(taker.finish()).iterator();
            },
            true);
  }
}
