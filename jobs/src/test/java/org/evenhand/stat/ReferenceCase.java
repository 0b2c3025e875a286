package org.evenhand.stat;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * The inputs of one row of a reference file.
 *
 * @param tables strata or rows of counts, as written
 * @param arguments further numbers
 */
record ReferenceCase(List<String> tables, double[] arguments) {

  static ReferenceCase from(CSVRecord row) {
    return new ReferenceCase(
        parts(row.get("tables"), ";").toList(),
        parts(row.get("arguments"), " ").mapToDouble(Double::parseDouble).toArray());
  }

  /** The one stratum. */
  TwoByTwo table() {
    return strata().get(0);
  }

  /** Strata written {@code x1/n1 x2/n2}, or {@code x/n}, which then stands for both. */
  List<TwoByTwo> strata() {
    return tables.stream().map(ReferenceCase::stratum).toList();
  }

  /** Rows of counts written with spaces. */
  long[][] counts() {
    return tables.stream()
        .map(row -> parts(row, " ").mapToLong(Long::parseLong).toArray())
        .toArray(long[][]::new);
  }

  /** Tables of so many rows of counts each, one per stratum. */
  List<long[][]> tables(long rows) {
    long[][] all = counts();
    return IntStream.range(0, all.length / (int) rows)
        .mapToObj(i -> Arrays.copyOfRange(all, i * (int) rows, (i + 1) * (int) rows))
        .toList();
  }

  /** The durations of one group, from rows of stratum, group, time, events, competing, censored. */
  Durations durations(int group) {
    return Durations.pooled(durationsByStratum().stream().map(s -> at(s, group)).toList());
  }

  private static Durations at(List<Durations> groups, int group) {
    return group < groups.size() ? groups.get(group) : Durations.NONE;
  }

  /** The durations of every group in every stratum. */
  List<List<Durations>> durationsByStratum() {
    long[][] rows = counts();
    long strata = Arrays.stream(rows).mapToLong(row -> row[0] + 1).max().orElse(0);
    long groups = Arrays.stream(rows).mapToLong(row -> row[1] + 1).max().orElse(0);
    return LongStream.range(0, strata)
        .mapToObj(s -> LongStream.range(0, groups).mapToObj(g -> durations(rows, s, g)).toList())
        .toList();
  }

  private static Durations durations(long[][] rows, long stratum, long group) {
    return new Durations(
        Arrays.stream(rows)
            .filter(row -> row[0] == stratum && row[1] == group)
            .map(row -> new Durations.Moment(row[2], row[3], row[4], row[5]))
            .toList());
  }

  /** Linked trials, from rows of stratum, group, events, trials and one or two clusters. */
  LinkedTrials linkedTrials() {
    return Links.trials(counts());
  }

  long[] column(ToLongFunction<TwoByTwo> column) {
    return strata().stream().mapToLong(column).toArray();
  }

  double argument(int position) {
    return arguments[position];
  }

  long count(int position) {
    return (long) arguments[position];
  }

  double[] argumentsFrom(int position) {
    return Arrays.copyOfRange(arguments, position, arguments.length);
  }

  long[] countsFrom(int position) {
    return Arrays.stream(argumentsFrom(position)).mapToLong(number -> (long) number).toArray();
  }

  private static TwoByTwo stratum(String written) {
    long[] numbers = parts(written, "[/ ]").mapToLong(Long::parseLong).toArray();
    int second = numbers.length == 2 ? 0 : 2;
    return new TwoByTwo(numbers[0], numbers[1], numbers[second], numbers[second + 1]);
  }

  private static Stream<String> parts(String text, String separator) {
    return Arrays.stream(text.split(separator)).map(String::strip).filter(p -> !p.isEmpty());
  }
}
