package org.evenhand.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Ways in which a table differs from a good one. */
final class SheetChanges {

  /** A way in which a table differs. */
  interface Change extends BiFunction<Sheet, Dice, Sheet> {}

  /** The columns without which an export is refused. */
  private static final List<String> CORE =
      List.of(
          "case_id",
          "received_month",
          "complaint_category",
          "declared_alignment",
          "outcome",
          "sanction");

  private static final String OUTCOMES =
      "no_breach, insufficient_evidence, resolved_informally, pending, out_of_scope, auto_excluded,"
          + " sanctioned,advice sanctioned,expulsion sanctioned,fixed_suspension";

  private static final String CONTRADICTIONS =
      "sanctioned, pending,advice no_breach,no_action no_breach,expulsion";

  /** Those after which an export may well be admitted: what is odd is what it says. */
  static final List<Change> ADMISSIBLE =
      List.of(
          SheetChanges::fewColumns,
          SheetChanges::fewRows,
          SheetChanges::groups,
          SheetChanges::numbers,
          SheetChanges::blank,
          SheetChanges::oneValue,
          (sheet, dice) -> decided(sheet, OUTCOMES, dice.between(1, 3), dice),
          (sheet, dice) -> decided(sheet, OUTCOMES, dice.between(1, 3), dice));

  /** Those that a gate may refuse. */
  static final List<Change> ANY =
      List.of(
          SheetChanges::oneCell,
          SheetChanges::oneCell,
          SheetChanges::oneCell,
          SheetChanges::likelyCells,
          SheetChanges::likelyCells,
          SheetChanges::likelyCells,
          SheetChanges::wholeColumn,
          SheetChanges::wider,
          SheetChanges::narrower,
          SheetChanges::renamed,
          SheetChanges::ragged,
          SheetChanges::moreRows,
          (sheet, dice) -> decided(sheet, CONTRADICTIONS, 3, dice),
          (sheet, dice) -> dice.pick(ADMISSIBLE).apply(sheet, dice));

  private SheetChanges() {}

  /** A few of these changes, one upon the other. */
  static Sheet some(List<Change> changes, Sheet sheet, Dice dice, int most) {
    Sheet changed = sheet;
    for (int i = dice.between(1, most); i > 0; i--) {
      if (changed.width() > 0 && !changed.rows().isEmpty()) {
        changed = dice.pick(changes).apply(changed, dice);
      }
    }
    return changed;
  }

  private static int any(Sheet sheet, Dice dice) {
    return dice.below(sheet.width());
  }

  /** Other values in a share of the cells of a column. */
  private static Sheet cells(
      Sheet sheet, int column, double share, Dice dice, Supplier<String> value) {
    return sheet.column(column, i -> old -> dice.chance(share) ? value.get() : old);
  }

  private static Sheet oneCell(Sheet sheet, Dice dice) {
    int row = dice.below(sheet.rows().size());
    String value = Words.cell(dice);
    return sheet.column(any(sheet, dice), i -> old -> i == row ? value : old);
  }

  private static Sheet likelyCells(Sheet sheet, Dice dice) {
    int column = any(sheet, dice);
    String name = sheet.header().get(column);
    return cells(sheet, column, dice.pick(0.05, 0.3, 0.9), dice, () -> Words.likely(dice, name));
  }

  private static Sheet wholeColumn(Sheet sheet, Dice dice) {
    int column = any(sheet, dice);
    String value = dice.pick(Words.cell(dice), Words.likely(dice, sheet.header().get(column)), "");
    return sheet.column(column, i -> old -> value);
  }

  private static Sheet blank(Sheet sheet, Dice dice) {
    int column = any(sheet, dice);
    return CORE.contains(sheet.header().get(column))
        ? sheet
        : cells(sheet, column, dice.pick(0.1, 0.7, 1.0), dice, () -> "");
  }

  private static Sheet oneValue(Sheet sheet, Dice dice) {
    int column = any(sheet, dice);
    List<String> row = dice.pick(sheet.rows());
    return List.of("case_id", "Ref").contains(sheet.header().get(column)) || column >= row.size()
        ? sheet
        : sheet.column(column, i -> old -> row.get(column));
  }

  private static Sheet fewColumns(Sheet sheet, Dice dice) {
    double share = dice.pick(0.0, 0.2, 0.8);
    return sheet.columns(
        IntStream.range(0, sheet.width())
            .filter(i -> CORE.contains(sheet.header().get(i)) || dice.chance(share))
            .boxed()
            .toList());
  }

  private static Sheet fewRows(Sheet sheet, Dice dice) {
    int most = sheet.rows().size();
    return sheet.withRows(sheet.rows().subList(0, Math.min(most, dice.pick(1, 1, 2, 3, 5, 12))));
  }

  /** A few of these outcomes, each with the sanction that goes with it, in the place of all. */
  private static Sheet decided(Sheet sheet, String endings, int few, Dice dice) {
    List<String> all = List.of(endings.split(" "));
    List<String> chosen = IntStream.range(0, few).mapToObj(i -> dice.pick(all)).toList();
    List<String[]> drawn =
        sheet.rows().stream().map(row -> dice.pick(chosen).split(",", -1)).toList();
    return sheet
        .column(column(sheet, "outcome"), i -> old -> drawn.get(i)[0])
        .column(column(sheet, "sanction"), i -> old -> drawn.get(i)[1]);
  }

  /** Where a column is; past the last one where there is none. */
  private static int column(Sheet sheet, String name) {
    int column = sheet.header().indexOf(name);
    return column < 0 ? Integer.MAX_VALUE : column;
  }

  private static Sheet groups(Sheet sheet, Dice dice) {
    List<String> few =
        List.of(
            dice.pick("A1", "A1,A2", "declined", "unknown,A3", "A1,A2,A3,A4,A5,A6,A7,A8,A9")
                .split(","));
    return cells(sheet, column(sheet, "declared_alignment"), 1, dice, () -> dice.pick(few));
  }

  private static Sheet numbers(Sheet sheet, Dice dice) {
    List<Integer> numeric =
        IntStream.range(0, sheet.width())
            .filter(i -> sheet.header().get(i).matches(".*_days?|n_.*|.*_pool|order_.*"))
            .boxed()
            .toList();
    int bound = dice.pick(1, 2, 30, 4_000);
    return numeric.isEmpty()
        ? sheet
        : cells(sheet, dice.pick(numeric), 0.9, dice, () -> String.valueOf(dice.below(bound)));
  }

  private static Sheet wider(Sheet sheet, Dice dice) {
    String name =
        dice.pick("remarks", "", " ", "Unnamed: 0", Words.name(dice), dice.pick(sheet.header()));
    String value = dice.pick("", "x", Words.cell(dice));
    Sheet wider = sheet;
    for (int i = dice.pick(1, 1, 1, 2, 5, 1_100); i > 0; i--) {
      wider = wider.wider(name, row -> value);
    }
    return wider;
  }

  private static Sheet narrower(Sheet sheet, Dice dice) {
    int gone = any(sheet, dice);
    return sheet.columns(IntStream.range(0, sheet.width()).filter(i -> i != gone).boxed().toList());
  }

  private static Sheet renamed(Sheet sheet, Dice dice) {
    int column = any(sheet, dice);
    String name = sheet.header().get(column);
    return sheet.named(
        column,
        dice.pick(
            name.toUpperCase(Locale.ROOT),
            " " + name,
            name + " ",
            "\ufeff" + name,
            name.replace('_', ' '),
            dice.pick(sheet.header()),
            Words.name(dice)));
  }

  private static Sheet ragged(Sheet sheet, Dice dice) {
    List<List<String>> rows = new ArrayList<>(sheet.rows());
    int at = dice.below(rows.size());
    List<String> row = new ArrayList<>(rows.get(at));
    if (dice.chance(0.5) && !row.isEmpty()) {
      row.remove(dice.below(row.size()));
    } else {
      row.add(Words.cell(dice));
    }
    rows.set(at, row);
    return sheet.withRows(rows);
  }

  /** A row twice, the header again, or blank rows. */
  private static Sheet moreRows(Sheet sheet, Dice dice) {
    List<List<String>> rows = new ArrayList<>(sheet.rows());
    List<String> more =
        dice.pick(
            dice.pick(rows), sheet.header(), List.of(""), Collections.nCopies(sheet.width(), ""));
    for (int i = dice.between(1, 3); i > 0; i--) {
      rows.add(dice.chance(0.5) ? rows.size() : dice.below(rows.size() + 1), more);
    }
    return sheet.withRows(rows);
  }
}
