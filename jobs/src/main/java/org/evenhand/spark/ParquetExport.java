package org.evenhand.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.Type;
import org.apache.spark.api.java.JavaRDD;
import org.evenhand.gate.Header;
import org.evenhand.gate.Refusal;
import org.evenhand.schema.Remark;

/**
 * Parquet files, whose columns are those of all files together, in the order in which they are
 * first met. They are read by their names, so that files may have them in different orders; a
 * column whose cells are looked at must be in every file, and mean the same there. Columns that
 * nobody looks at may be as they are.
 */
final class ParquetExport implements Export {

  private static final int FOOTERS_AT_ONCE = 16;

  private final Engine engine;
  private final List<Path> files;
  private final List<ParquetSource> sources;
  private final List<String> columns;

  private ParquetExport(Engine engine, List<Path> files, List<ParquetSource> sources) {
    this.engine = engine;
    this.files = files;
    this.sources = sources;
    this.columns = columns(sources);
  }

  static ParquetExport open(Engine engine, List<Path> files) {
    Configuration conf = engine.context().hadoopConfiguration();
    ExecutorService readers = Executors.newFixedThreadPool(FOOTERS_AT_ONCE);
    try {
      List<CompletableFuture<ParquetSource>> footers =
          files.stream()
              .map(
                  file ->
                      CompletableFuture.supplyAsync(() -> ParquetSource.read(file, conf), readers))
              .toList();
      return new ParquetExport(
          engine, files, footers.stream().map(CompletableFuture::join).toList());
    } catch (CompletionException e) {
      throw e.getCause() instanceof Refusal refusal ? refusal : e;
    } finally {
      readers.shutdownNow();
    }
  }

  /**
   * A file may have two columns of one name, which the gate refuses; others have each name once.
   */
  private static List<String> columns(List<ParquetSource> sources) {
    List<String> columns = new ArrayList<>(names(sources.get(0)));
    Set<String> known = new LinkedHashSet<>(columns);
    for (ParquetSource source : sources) {
      names(source).stream().filter(known::add).forEach(columns::add);
    }
    if (known.contains("")) {
      throw new Refusal(
          "%s: column %d has no name: name it"
              .formatted(sources.get(0).name(), columns.indexOf("") + 1));
    }
    Columns.refuseTooMany(sources.get(0).name(), columns);
    return List.copyOf(columns);
  }

  private static List<String> names(ParquetSource source) {
    return source.schema().getFields().stream().map(Type::getName).toList();
  }

  @Override
  public List<String> columns() {
    return columns;
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
    int[] looked = IntStream.range(0, columns.size()).filter(task::looksAt).toArray();
    List<String> wanted = new ArrayList<>(Collections.nCopies(columns.size(), ""));
    List<String> wrong = new ArrayList<>();
    for (int column : looked) {
      wanted.set(column, columns.get(column));
      flaw(column).ifPresent(wrong::add);
    }
    sources.forEach(source -> codec(source, wanted).ifPresent(wrong::add));
    if (!wrong.isEmpty()) {
      throw new Refusal(String.join("; ", wrong));
    }
    Configuration conf = new Configuration(engine.context().hadoopConfiguration());
    ParquetPart.want(conf, wanted);
    return engine
        .parts(files, ParquetFormat.class, Void.class, ParquetPart.class, conf)
        .mapPartitionsWithInputSplit(
            (split, rows) -> {
              RowTaker<T> taker = task.begin(Place.of((FileSplit) split));
              long unchecked = 0;
              while (rows.hasNext()) {
                ParquetPart part = rows.next()._2();
                taker.row(part);
                unchecked += part.isChecked() ? 0 : 1;
              }
              taker.remark(Remark.UNCHECKED_ROWS, unchecked);
              return List.of(taker.finish()).iterator();
            },
            true);
  }

  private static Optional<String> codec(ParquetSource source, List<String> wanted) {
    return source.groups().stream()
        .flatMap(group -> group.getColumns().stream())
        .filter(chunk -> wanted.contains(ParquetSource.name(chunk)))
        .map(ColumnChunkMetaData::getCodec)
        .filter(codec -> !ParquetCodecs.KNOWN.contains(codec))
        .findFirst()
        .map(
            codec ->
                "%s: is compressed with %s: write it with zstd"
                    .formatted(source.name(), codec.name().toLowerCase(Locale.ROOT)));
  }

  /** In the first file where something is wrong with it. */
  @Override
  public Optional<String> flaw(int column) {
    String name = columns.get(column);
    String shown = Header.named(name, column);
    Optional<ParquetSource> first = Optional.empty();
    for (ParquetSource source : sources) {
      Optional<ParquetSource> before = first;
      Optional<String> flaw =
          flaw(source, name, shown)
              .or(() -> before.flatMap(other -> difference(other, source, name, shown)));
      if (flaw.isPresent()) {
        return flaw;
      }
      if (first.isEmpty() && text(source, name).kind() != ParquetText.Kind.NOTHING) {
        first = Optional.of(source);
      }
    }
    return Optional.empty();
  }

  private Optional<String> flaw(ParquetSource source, String column, String shown) {
    if (!source.schema().containsField(column)) {
      ParquetSource other =
          sources.stream().filter(own -> own.schema().containsField(column)).findFirst().get();
      return Optional.of(
          "%s: lacks the column %s that %s has: give all files of a folder the same columns"
              .formatted(source.name(), shown, other.name()));
    }
    Type type = source.schema().getType(column);
    if (source.holdsDurations(column)) {
      return Optional.of(
          "%s: column %s is of type timedelta: write whole days as integers"
              .formatted(source.name(), shown));
    }
    if (ParquetText.of(type).isEmpty()) {
      return Optional.of(
          "%s: column %s is of type %s: write it as string"
              .formatted(source.name(), shown, ParquetText.name(type)));
    }
    return Optional.empty();
  }

  private static Optional<String> difference(
      ParquetSource first, ParquetSource source, String column, String shown) {
    return text(source, column).means(text(first, column))
        ? Optional.empty()
        : Optional.of(
            "%s: column %s is of type %s, in %s of type %s: give it one type in all files"
                .formatted(
                    source.name(),
                    shown,
                    ParquetText.name(source.schema().getType(column)),
                    first.name(),
                    ParquetText.name(first.schema().getType(column))));
  }

  private static ParquetText text(ParquetSource source, String column) {
    return ParquetText.of(source.schema().getType(column)).orElseThrow();
  }
}
