package org.evenhand.spark;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.evenhand.gate.Rule;
import org.evenhand.schema.Remark;

/**
 * Hands the rows of one sheet to who takes them.
 *
 * @param <T> what is made of them
 */
final class SheetReader<T> {

  private final Columns columns;
  private final boolean[] looksAt;
  private final int[] nameless;
  private final RowTaker<T> taker;

  /**
   * @param file name of the workbook
   */
  SheetReader(Columns columns, PartTask<T> task, String file) {
    this.columns = columns;
    this.nameless = columns.nameless();
    this.looksAt = new boolean[columns.width()];
    for (int column = 0; column < looksAt.length; column++) {
      looksAt[column] = task.looksAt(column);
    }
    this.taker = task.begin(new Place(file, 0));
  }

  /** Reads the whole sheet. */
  T read(Path file, Configuration conf, Workbook.Sheet sheet) {
    try (Workbook workbook = Workbook.open(file, conf);
        SheetRows rows = workbook.rows(sheet)) {
      remark(
          Remark.HIDDEN_SHEETS,
          workbook.sheets().stream().filter(own -> own.hidden() && !own.equals(sheet)).count());
      read(rows);
      workbook.finish();
    } catch (IOException e) {
      taker.spoilt(Spoilt.rule(e));
    }
    return taker.finish();
  }

  private void read(SheetRows rows) throws IOException {
    int header = passHeader(rows);
    remark(
        Remark.HIDDEN_COLUMNS, IntStream.range(0, columns.width()).filter(rows::isHidden).count());
    int last = header;
    while (rows.next()) {
      for (int number = last + 1; number < rows.number(); number++) {
        taker.empty();
      }
      last = rows.number();
      row(rows);
    }
    if (rows.areMerged(header, columns.width())) {
      taker.spoilt(Rule.MERGED);
    }
  }

  /** Passes over the first row that holds anything, which names the columns. */
  private int passHeader(SheetRows rows) throws IOException {
    while (rows.next()) {
      if (!rows.row().isEmptyFrom(0)) {
        for (int number = 1; number < rows.number(); number++) {
          taker.skip();
        }
        return rows.number();
      }
    }
    throw new Spoilt(Rule.CORRUPT);
  }

  private void row(SheetRows rows) {
    SheetRow row = rows.row();
    if (row.isEmptyFrom(0)) {
      taker.empty();
      return;
    }
    remark(Remark.HIDDEN_ROWS, rows.isHidden() ? 1 : 0);
    remark(Remark.FORMULAS, row.formulas(looksAt));
    Optional<Rule> flaw = row.flaw(looksAt);
    if (!row.isEmptyFrom(columns.width()) || !Columns.areBlank(row, nameless)) {
      taker.reject(Rule.NAMELESS);
    } else if (flaw.isPresent()) {
      taker.reject(flaw.get());
    } else {
      taker.row(row);
    }
  }

  private void remark(Remark remark, long count) {
    if (count > 0) {
      taker.remark(remark, count);
    }
  }
}
