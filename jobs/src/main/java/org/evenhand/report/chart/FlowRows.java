package org.evenhand.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.Sheet;
import org.evenhand.report.chart.CaseFlow.Branch;
import org.evenhand.report.chart.CaseFlow.Step;

/**
 * The drawing of a case flow: a bar for each step and each branch. Cases fall from bar to bar, and
 * those of a branch stop at theirs.
 *
 * @param flow what is drawn
 * @param sheet what it is drawn on
 */
record FlowRows(CaseFlow flow, Sheet sheet) {

  private static final int INDENT = 14;
  private static final int BEFORE = 8;

  /**
   * A bar between two counts.
   *
   * @param source the bar that its cases fall from, if any
   */
  private record Stretch(
      Message label,
      long count,
      boolean isStep,
      double from,
      double to,
      Optional<Integer> source) {}

  Picture picture() {
    Canvas canvas = new Canvas(sheet);
    List<Stretch> stretches = stretches();
    List<Rows.Item> items = stretches.stream().map(this::item).toList();
    double most = Math.max(1, stretches.stream().mapToDouble(Stretch::to).max().orElse(1));
    Rows rows = Rows.of(sheet, items, 1);
    List<Rows.Row> laid = rows.lay(items, 0);
    double unit = (rows.to() - rows.from()) / most;
    for (int i = 0; i < laid.size(); i++) {
      Stretch stretch = stretches.get(i);
      double from = rows.from() + stretch.from() * unit;
      double to = rows.from() + stretch.to() * unit;
      int top = laid.get(i).top();
      stretch
          .source()
          .ifPresent(above -> canvas.area(Style.FLOW, from, laid.get(above).foot(), to, top));
    }
    for (int i = 0; i < laid.size(); i++) {
      Stretch stretch = stretches.get(i);
      Rows.Row row = laid.get(i);
      double from = rows.from() + stretch.from() * unit;
      rows.write(canvas, row);
      canvas.area(
          stretch.isStep() ? Style.PART_5 : Style.PART_2,
          from,
          row.top(),
          stretch.count() > 0 ? Math.max(from + 1, rows.from() + stretch.to() * unit) : from,
          row.foot());
    }
    return canvas.picture(
        Message.NONE,
        stretches.stream().map(each -> Canvas.unit(each.label(), words(each))).toList(),
        Rows.bottom(laid, 0));
  }

  private Rows.Item item(Stretch stretch) {
    return new Rows.Item(
        stretch.isStep() ? Style.STRONG : Style.LABEL,
        stretch.isStep() ? 0 : INDENT,
        sheet.say(stretch.label()),
        sheet.say(words(stretch)),
        Picture.BAR,
        stretch.isStep() ? BEFORE : 0);
  }

  /** The count, and its share of the first step. */
  private Message words(Stretch stretch) {
    long all = flow.steps().get(0).count();
    Message count = Message.literal(Format.count(stretch.count()));
    return stretch.source().isEmpty() || all == 0
        ? count
        : Message.of(
            "chart.count_and_share",
            "count",
            count,
            "share",
            Format.percent((double) stretch.count() / all));
  }

  /**
   * Branches leave from the far end of their step's bar, so that what goes on lies at its near end.
   */
  private List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    Optional<Integer> source = Optional.empty();
    for (Step step : flow.steps()) {
      int here = stretches.size();
      stretches.add(new Stretch(step.label(), step.count(), true, 0, step.count(), source));
      double end = step.count();
      for (Branch branch : step.branches()) {
        stretches.add(
            new Stretch(
                branch.label(),
                branch.count(),
                false,
                Math.max(0, end - branch.count()),
                end,
                Optional.of(here)));
        end = Math.max(0, end - branch.count());
      }
      source = Optional.of(here);
    }
    return stretches;
  }
}
