package org.evenhand.spark;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.gate.Cells;
import org.evenhand.gate.Refusal;
import org.evenhand.gate.Rule;
import org.evenhand.profile.ExportProfile;
import org.evenhand.profile.ExportTally;
import org.evenhand.schema.Remark;

/**
 * The pass over an export that nobody has mapped yet: all its columns, whatever they hold.
 *
 * @param width number of columns
 * @param unreadable columns whose cells cannot be read
 */
public record Profiling(int width, Set<Integer> unreadable) implements PartTask<ExportTally> {

  /** What programs write whose files are not in UTF-8, nearly always. */
  private static final String OTHER_ENCODING = "windows-1252";

  /** Copies the columns. */
  public Profiling {
    unreadable = new TreeSet<>(unreadable);
  }

  /**
   * What an export seems to hold.
   *
   * @param location path or URI
   * @param sheet of a workbook, or null for its only one
   * @throws Refusal if there is nothing to read or it cannot be told how
   */
  public static ExportProfile of(Engine engine, String location, String sheet) {
    try {
      ExportProfile profile = of(LaidOut.open(engine, location, null, sheet));
      return profile.unreadable().containsKey(Rule.NOT_UTF8)
          ? of(LaidOut.open(engine, location, OTHER_ENCODING, sheet))
          : profile;
    } catch (Refusal e) {
      return otherwise(engine, location, sheet, e);
    }
  }

  /** The header may be in the other encoding; if it is not, what was wrong at first stands. */
  private static ExportProfile otherwise(
      Engine engine, String location, String sheet, Refusal refusal) {
    LaidOut other;
    try {
      other = LaidOut.open(engine, location, OTHER_ENCODING, sheet);
    } catch (Refusal e) {
      throw refusal;
    }
    return of(other);
  }

  private static ExportProfile of(LaidOut found) {
    List<String> columns = found.export().columns();
    Set<Integer> unreadable =
        IntStream.range(0, columns.size())
            .filter(column -> found.export().flaw(column).isPresent())
            .boxed()
            .collect(Collectors.toSet());
    ExportTally tally =
        Engine.answer(
            () ->
                found
                    .export()
                    .read(new Profiling(columns.size(), unreadable))
                    .fold(new ExportTally(columns.size(), unreadable), ExportTally::and));
    return tally.profile(columns, found.layout());
  }

  @Override
  public boolean looksAt(int column) {
    return !unreadable.contains(column);
  }

  @Override
  public RowTaker<ExportTally> begin(Place place) {
    return new Taker(new ExportTally(width, unreadable));
  }

  private record Taker(ExportTally tally) implements RowTaker<ExportTally> {

    @Override
    public void row(Cells cells) {
      tally.row(cells);
    }

    @Override
    public void reject(Rule rule) {
      tally.reject(rule);
    }

    @Override
    public void empty() {
      // A row without a value is no case.
    }

    @Override
    public void skip() {
      // What stands before the first row is none.
    }

    @Override
    public void remark(Remark remark, long count) {
      // The check that comes next says it.
    }

    @Override
    public void spoilt(Rule rule) {
      tally.reject(rule);
    }

    @Override
    public ExportTally finish() {
      return tally;
    }
  }
}
