package org.evenhand.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** A kind of input. */
enum Kind {
  CSV(16, CsvInputs::cells),
  RUN(8, CsvInputs::unusual),
  CSV_DIALECT(6, CsvInputs::dialect),
  CSV_BYTES(4, CsvInputs::bytes),
  CSV_FOLDER(3, CsvInputs::folder),
  GZIP(10, GzipInputs::next),
  PARQUET(14, ParquetInputs::next),
  PARQUET_FOLDER(2, ParquetInputs::folder),
  XLSX(12, XlsxInputs::next),
  MAPPING(10, MappingInputs::odd),
  MAPPED(4, MappingInputs::over),
  PLAN(5, PlanInputs::odd),
  LOCK(1, PlanInputs::locked),
  COMPANION(2, CompanionInputs::next),
  TWIN(3, TwinInputs::next);

  private static final List<Kind> HUNDRED =
      Arrays.stream(values())
          .flatMap(kind -> Stream.generate(() -> kind).limit(kind.share))
          .toList();

  private final int share;
  private final Function<Dice, Input> next;

  /** A kind, as many of a hundred inputs as its share. */
  Kind(int share, Function<Dice, Input> next) {
    this.share = share;
    this.next = next;
  }

  /** The kind of the input of this number: neighbours are far apart, so that a few show all. */
  static Kind of(int number) {
    return HUNDRED.get((int) (number * 37L % HUNDRED.size()));
  }

  /** The input of this number: the same whenever the seed is the same. */
  Input input(long seed, int number) {
    return next.apply(Dice.of(seed, number));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
