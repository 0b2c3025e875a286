package org.evenhand.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.evenhand.gate.GateField;
import org.evenhand.gate.Refusal;
import scala.jdk.javaapi.CollectionConverters;

/** Parquet files of one schema: text columns, and integers where the contract counts. */
final class ParquetExport implements Export {

  private final Dataset<Row> rows;
  private final List<Path> files;

  private ParquetExport(Dataset<Row> rows, List<Path> files) {
    this.rows = rows;
    this.files = files;
  }

  static ParquetExport open(Engine engine, List<Path> files) {
    String[] paths = files.stream().map(Path::toString).toArray(String[]::new);
    try {
      Dataset<Row> rows = engine.session().read().option("mergeSchema", "false").parquet(paths);
      return new ParquetExport(rows, files);
    } catch (Exception e) {
      throw new Refusal(
          files.get(0).getName() + ": is no Parquet file that can be read: export the file again");
    }
  }

  @Override
  public List<String> columns() {
    return List.of(rows.schema().fieldNames());
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
  public JavaRDD<PartitionScan> scan(ScanTask task) {
    refuseTypes(task.gate().fields());
    List<Column> wanted = new ArrayList<>();
    for (GateField field : task.gate().fields()) {
      if (field.column() >= 0) {
        wanted.add(functions.col("`" + field.source() + "`"));
      }
    }
    wanted.add(functions.col("_metadata.file_name").as("file"));
    wanted.add(functions.col("_metadata.row_index").as("row"));
    SparkPlan leaf =
        rows.select(wanted.toArray(Column[]::new))
            .queryExecution()
            .executedPlan()
            .collectLeaves()
            .head();
    List<String> names =
        CollectionConverters.asJava(leaf.output()).stream().map(Attribute::name).toList();
    int[] columns =
        task.gate().fields().stream()
            .mapToInt(field -> field.column() < 0 ? -1 : names.indexOf(field.source()))
            .toArray();
    JavaRDD<ColumnarBatch> batches = leaf.executeColumnar().toJavaRDD();
    ParquetBatches.Layout layout =
        new ParquetBatches.Layout(columns, named(names, "file_name"), named(names, "row_index"));
    return batches.mapPartitions(batch -> ParquetBatches.read(task, layout, batch).iterator());
  }

  /** The position of a metadata column, whose full name is Spark's own affair. */
  private static int named(List<String> names, String ending) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).endsWith(ending)) {
        return i;
      }
    }
    throw new IllegalStateException("Spark gives no " + ending + " here: " + names);
  }

  private void refuseTypes(List<GateField> fields) {
    StructType schema = rows.schema();
    Map<String, StructField> byName = new java.util.HashMap<>();
    Arrays.stream(schema.fields()).forEach(field -> byName.put(field.name(), field));
    for (GateField field : fields) {
      if (field.column() < 0) {
        continue;
      }
      DataType type = byName.get(field.source()).dataType();
      boolean integer = type.equals(DataTypes.IntegerType) || type.equals(DataTypes.LongType);
      if (!type.equals(DataTypes.StringType) && !(integer && field.kind().isInteger())) {
        throw new Refusal(
            "%s: column %s is of type %s: write it as %s"
                .formatted(
                    files.get(0).getName(),
                    field.name(),
                    type.simpleString(),
                    field.kind().isInteger() ? "string or integer" : "string"));
      }
    }
  }
}
