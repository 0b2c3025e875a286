package org.evenhand.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.evenhand.message.Message;
import org.evenhand.report.Picture;
import org.evenhand.report.Sheet;
import org.evenhand.report.chart.BarPlot.Bar;

/**
 * The drawing of a bar plot.
 *
 * @param plot what is drawn
 * @param sheet what it is drawn on
 */
record BarRows(BarPlot plot, Sheet sheet) {

  private static final int STEPS = 5;
  private static final int TOP = 6;

  /** Where the parts of a bar begin and end; those below 0 run to the other side. */
  private record Stretch(int part, double from, double to) {}

  Picture picture() {
    Canvas canvas = new Canvas(sheet);
    Axis axis = axis();
    List<Rows.Item> items =
        plot.bars().stream()
            .map(
                bar ->
                    Rows.Item.of(sheet.say(bar.label()), sheet.say(bar.words()), Picture.BAR + 2))
            .toList();
    Rows rows = Rows.of(sheet, items, Ruler.overhang(axis));
    Ruler ruler = new Ruler(axis, rows.from(), rows.to());
    int top = plot.names().size() > 1 ? Legend.draw(canvas, legend(), 0) : 0;
    List<Rows.Row> laid = rows.lay(items, top + TOP);
    int bottom = Rows.bottom(laid, top + TOP);
    if (!sheet.isNarrow()) {
      ruler.ground(canvas, Optional.empty(), top, bottom);
    }
    ruler.label(canvas, bottom + Ruler.BELOW);
    for (int i = 0; i < laid.size(); i++) {
      Rows.Row row = laid.get(i);
      if (sheet.isNarrow()) {
        ruler.ground(canvas, Optional.empty(), row.top(), row.foot());
      }
      rows.write(canvas, row);
      stretches(plot.bars().get(i)).forEach(stretch -> draw(canvas, ruler, stretch, row.middle()));
    }
    return canvas.picture(
        Message.NONE,
        plot.bars().stream().map(bar -> Canvas.unit(bar.label(), bar.words())).toList(),
        bottom + Ruler.FOOT);
  }

  private List<Legend.Entry> legend() {
    return IntStream.range(0, count()).filter(this::isDrawn).mapToObj(this::named).toList();
  }

  /** Whether any bar has this part. */
  private boolean isDrawn(int part) {
    return plot.bars().stream().anyMatch(bar -> bar.parts().get(part).orElse(0) != 0);
  }

  private Legend.Entry named(int part) {
    return new Legend.Entry(
        (canvas, from, to, middle) -> Part.of(part, count()).bar(canvas, from, to, middle),
        sheet.say(plot.names().get(part)));
  }

  private int count() {
    return plot.names().size();
  }

  private Axis axis() {
    double[] ends =
        plot.bars().stream()
            .flatMap(bar -> stretches(bar).stream())
            .flatMapToDouble(stretch -> DoubleStream.of(stretch.from(), stretch.to()))
            .toArray();
    return switch (plot.unit()) {
      case COUNT -> Axis.linear(Axis.Unit.COUNT, STEPS, ends);
      case PERCENT -> Axis.linear(Axis.Unit.PERCENT, STEPS, new double[] {0, 1});
      case POINTS -> Axis.linear(Axis.Unit.POINTS, STEPS, ends);
    };
  }

  private static List<Stretch> stretches(Bar bar) {
    List<Stretch> stretches = new ArrayList<>();
    double right = 0;
    double left = 0;
    for (int i = 0; i < bar.parts().size(); i++) {
      OptionalDouble part = bar.parts().get(i);
      double size = part.orElse(0);
      if (size > 0) {
        stretches.add(new Stretch(i, right, right + size));
        right += size;
      } else if (size < 0) {
        stretches.add(new Stretch(i, left + size, left));
        left += size;
      }
    }
    return stretches;
  }

  private void draw(Canvas canvas, Ruler ruler, Stretch stretch, int middle) {
    Part.of(stretch.part(), count())
        .bar(canvas, ruler.at(stretch.from()), ruler.at(stretch.to()), middle);
  }
}
