package org.evenhand.spark;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.evenhand.gate.Refusal;

/**
 * Parquet files of one schema: text columns, and integers where the contract counts. Rows are read
 * by Parquet's own format for Hadoop, as the lines of a CSV export are by that for text.
 */
final class ParquetExport implements Export {

  private final Engine engine;
  private final List<Path> files;
  private final StructType schema;

  private ParquetExport(Engine engine, List<Path> files, StructType schema) {
    this.engine = engine;
    this.files = files;
    this.schema = schema;
  }

  static ParquetExport open(Engine engine, List<Path> files) {
    String[] paths = files.stream().map(Path::toString).toArray(String[]::new);
    try {
      StructType schema =
          engine.session().read().option("mergeSchema", "false").parquet(paths).schema();
      return new ParquetExport(engine, files, schema);
    } catch (Exception e) {
      throw new Refusal(
          files.get(0).getName() + ": is no Parquet file that can be read: export the file again");
    }
  }

  @Override
  public List<String> columns() {
    return List.of(schema.fieldNames());
  }

  @Override
  public List<Path> files() {
    return files;
  }

  @Override
  public int firstRow() {
    return 1;
  }

  @Override
  public <T> JavaRDD<T> read(PartTask<T> task) {
    List<String> columns = columns();
    List<String> wanted =
        IntStream.range(0, columns.size())
            .filter(task::looksAt)
            .mapToObj(columns::get)
            .distinct()
            .toList();
    refuseTypes(wanted);
    int[] cells = columns.stream().mapToInt(wanted::indexOf).toArray();
    // CPU time of a scan of 2 million rows, as a ratio to that of the columnar batches that Spark
    // keeps to itself. Warm, best of four: this 1.2, Dataset.javaRDD 2.1, Dataset.mapPartitions
    // 2.3. In a process that has just started, as a run is, this 0.9, for no code is generated.
    Configuration conf = new Configuration(engine.context().hadoopConfiguration());
    ParquetColumns.want(conf, wanted);
    return engine
        .parts(files, ParquetColumns.Format.class, Void.class, ParquetColumns.Cell[].class, conf)
        .mapPartitionsWithInputSplit(
            (split, rows) -> {
              RowTaker<T> taker = task.begin(Place.of((FileSplit) split));
              while (rows.hasNext()) {
                taker.row(new ParquetRow(rows.next()._2(), cells));
              }
              return List.of(taker.finish()).iterator();
            },
            true);
  }

  private void refuseTypes(List<String> wanted) {
    for (String column : wanted) {
      DataType type = schema.apply(column).dataType();
      boolean integer = type.equals(DataTypes.IntegerType) || type.equals(DataTypes.LongType);
      if (!type.equals(DataTypes.StringType) && !integer) {
        throw new Refusal(
            "%s: column %s is of type %s: write it as string or integer"
                .formatted(
                    files.get(0).getName(), columns().indexOf(column) + 1, type.simpleString()));
      }
    }
  }
}
