package org.evenhand.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.Format;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.Sheet;
import org.evenhand.schema.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of charts of every kind, on both sheets and in every language. */
class ChartLawsTest {

  private static final int SEEDS = 20;
  private static final int FEW = 5;
  private static final Set<Style> MARKS = Set.of(Style.FILLED, Style.HOLLOW, Style.ARROW);

  private interface Law {

    void holds(Chart chart, Sheet sheet, Picture picture, String which);
  }

  private static void every(RandomCharts kind, Law law) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Chart chart = kind.chart(new Random(seed));
      for (Sheet sheet : sheets()) {
        for (Picture picture : chart.pictures(sheet)) {
          law.holds(chart, sheet, picture, kind + " of seed " + seed + " on " + sheet);
        }
      }
    }
  }

  private static List<Sheet> sheets() {
    return Stream.of(Language.values())
        .flatMap(language -> Stream.of(Sheet.wide(language), Sheet.narrow(language)))
        .toList();
  }

  private static <T> Stream<T> of(Picture picture, Class<T> type) {
    return picture.shapes().stream().filter(type::isInstance).map(type::cast);
  }

  @ParameterizedTest
  @EnumSource
  void pictures_texts_doNotLieUponEachOther(RandomCharts kind) {
    every(
        kind,
        (chart, sheet, picture, which) -> {
          List<Picture.Text> texts = of(picture, Picture.Text.class).toList();
          List<Extent> extents = texts.stream().map(Extent::of).toList();
          for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
              assertFalse(
                  extents.get(i).overlaps(extents.get(j)), () -> which + ": " + overlapping(texts));
            }
          }
        });
  }

  private static List<Picture.Text> overlapping(List<Picture.Text> texts) {
    return texts.stream()
        .filter(
            text ->
                texts.stream()
                    .filter(other -> other != text)
                    .anyMatch(other -> Extent.of(text).overlaps(Extent.of(other))))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void pictures_shapes_doNotLeaveThePicture(RandomCharts kind) {
    every(
        kind,
        (chart, sheet, picture, which) -> {
          for (Picture.Shape shape : picture.shapes()) {
            assertTrue(
                Extent.of(shape).isWithin(picture),
                () -> which + ": " + shape + " " + picture.width() + " x " + picture.height());
          }
        });
  }

  /** A marker, a diamond, or an arrow where the estimate lies off the axis: never nothing. */
  @Test
  void dotPlot_everyEstimate_hasAMark() {
    every(
        RandomCharts.DOTS,
        (chart, sheet, picture, which) -> {
          long estimates =
              ((DotPlot) chart)
                  .panels().stream()
                      .filter(panel -> panel.title().equals(picture.title()))
                      .flatMap(panel -> panel.dots().stream())
                      .filter(dot -> dot.estimate().isPresent())
                      .count();
          long marked =
              picture.shapes().stream()
                  .filter(shape -> MARKS.contains(shape.style()))
                  .mapToInt(ChartLawsTest::middle)
                  .distinct()
                  .count();
          assertTrue(marked >= estimates, () -> which + ": " + marked + " of " + estimates);
        });
  }

  private static int middle(Picture.Shape shape) {
    return shape instanceof Picture.Outline outline
        ? outline.y()
        : ((Picture.Polygon) shape).points().get(0).y();
  }

  /** The same marker gives a series the same dashes, whichever series it is. */
  @Test
  void timePlot_seriesInOtherOrder_keepTheirMarkersAndDashes() {
    for (int seed = 0; seed < SEEDS; seed++) {
      TimePlot plot = (TimePlot) RandomCharts.TIMES.chart(new Random(seed));
      if (plot.series().stream().anyMatch(each -> each.shape() == TimePlot.Shape.AREA)) {
        continue;
      }
      Sheet sheet = Sheet.narrow(Language.ENGLISH);
      assertEquals(marks(plot, sheet), marks(reversed(plot), sheet), "seed " + seed);
    }
  }

  private static List<String> marks(TimePlot plot, Sheet sheet) {
    return plot.pictures(sheet).stream()
        .flatMap(picture -> of(picture, Picture.Outline.class))
        .map(outline -> outline.style() + outline.path())
        .sorted()
        .toList();
  }

  private static TimePlot reversed(TimePlot p) {
    return new TimePlot(
        p.title(),
        p.reading(),
        p.across(),
        p.up(),
        reversed(p.series()),
        p.marks(),
        p.levels(),
        p.band(),
        p.data());
  }

  @ParameterizedTest
  @EnumSource
  void pictures_words_sayAllThatTheChartHolds(RandomCharts kind) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Chart chart = kind.chart(new Random(seed));
      for (Sheet sheet : sheets()) {
        String words =
            chart.pictures(sheet).stream()
                .flatMap(picture -> picture.words().stream())
                .map(sheet::say)
                .collect(Collectors.joining("; "));
        for (Message held : held(chart)) {
          assertTrue(words.contains(sheet.say(held)), kind + " of seed " + seed + ": " + held);
        }
      }
    }
  }

  private static List<Message> held(Chart chart) {
    if (chart instanceof DotPlot plot) {
      return plot.panels().stream()
          .flatMap(panel -> panel.dots().stream())
          .flatMap(dot -> Stream.of(dot.label(), dot.words()))
          .toList();
    }
    if (chart instanceof BarPlot plot) {
      return plot.bars().stream().flatMap(b -> Stream.of(b.label(), b.words())).toList();
    }
    if (chart instanceof IconArray array) {
      return array.rows().stream().flatMap(r -> Stream.of(r.label(), r.words())).toList();
    }
    if (chart instanceof FunnelPlot plot) {
      return plot.dots().stream().flatMap(d -> Stream.of(d.label(), d.words())).toList();
    }
    if (chart instanceof HeatMatrix matrix) {
      return Stream.of(
              matrix.rows().stream(),
              matrix.columns().stream(),
              matrix.cells().stream().flatMap(List::stream).map(HeatMatrix.Cell::words))
          .flatMap(all -> all)
          .toList();
    }
    if (chart instanceof CaseFlow flow) {
      return flow.steps().stream()
          .flatMap(
              step ->
                  Stream.concat(
                      Stream.of(step.label(), count(step.count())),
                      step.branches().stream()
                          .flatMap(b -> Stream.of(b.label(), count(b.count())))))
          .toList();
    }
    TimePlot plot = (TimePlot) chart;
    return Stream.of(
            plot.series().stream().flatMap(series -> held(series, plot.up())),
            plot.levels().stream().map(TimePlot.Level::words),
            plot.marks().stream().map(TimePlot.Mark::words))
        .flatMap(all -> all)
        .toList();
  }

  /** Of a line in steps the words say what it is at the labels of the axis. */
  private static Stream<Message> held(TimePlot.Series series, TimePlot.Up up) {
    return series.shape() == TimePlot.Shape.STEP
        ? Stream.of(series.name())
        : series.points().stream()
            .flatMapToDouble(point -> point.y().stream())
            .mapToObj(
                y ->
                    switch (up) {
                      case RATIO, SCORE -> Format.ratio(y);
                      case PERCENT -> Format.percent(y);
                      case COUNT -> Format.count(y);
                    })
            .map(Message::literal);
  }

  private static Message count(long count) {
    return Message.literal(Format.count(count));
  }

  @ParameterizedTest
  @EnumSource
  void pictures_sameChart_areTheSame(RandomCharts kind) {
    for (int seed = 0; seed < FEW; seed++) {
      for (Sheet sheet : sheets()) {
        assertEquals(
            kind.chart(new Random(seed)).pictures(sheet),
            kind.chart(new Random(seed)).pictures(sheet));
      }
    }
  }

  /** The order of groups moves what is drawn and changes nothing of it. */
  @ParameterizedTest
  @EnumSource(
      value = RandomCharts.class,
      names = {"DOTS", "BARS", "ICONS", "FUNNEL", "HEAT"})
  void pictures_otherOrder_onlyMoves(RandomCharts kind) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Chart chart = kind.chart(new Random(seed));
      for (Sheet sheet : sheets()) {
        assertEquals(drawn(chart, sheet), drawn(reversed(chart), sheet), kind + " of seed " + seed);
      }
    }
  }

  private static List<String> drawn(Chart chart, Sheet sheet) {
    return chart.pictures(sheet).stream()
        .flatMap(picture -> picture.shapes().stream())
        .filter(shape -> shape instanceof Picture.Text || shape instanceof Picture.Outline)
        .map(
            shape ->
                shape instanceof Picture.Text text
                    ? text.style() + text.text()
                    : shape.style() + ((Picture.Outline) shape).path())
        .sorted()
        .toList();
  }

  private static Chart reversed(Chart chart) {
    if (chart instanceof DotPlot p) {
      List<DotPlot.Panel> panels =
          reversed(p.panels()).stream()
              .map(panel -> new DotPlot.Panel(panel.title(), reversed(panel.dots())))
              .toList();
      return new DotPlot(p.title(), p.reading(), p.scale(), p.band(), panels, p.data());
    }
    if (chart instanceof BarPlot p) {
      return new BarPlot(p.title(), p.reading(), p.unit(), p.names(), reversed(p.bars()), p.data());
    }
    if (chart instanceof IconArray p) {
      return new IconArray(p.title(), p.reading(), reversed(p.rows()), p.data());
    }
    if (chart instanceof FunnelPlot p) {
      return new FunnelPlot(
          p.title(), p.reading(), p.across(), p.up(), reversed(p.dots()), p.data());
    }
    HeatMatrix m = (HeatMatrix) chart;
    return new HeatMatrix(
        m.title(), m.reading(), reversed(m.rows()), m.columns(), reversed(m.cells()), m.data());
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  @ParameterizedTest
  @EnumSource(
      value = RandomCharts.class,
      names = {"FUNNEL"})
  void pictures_leaders_crossNoNameAndNoOtherLeader(RandomCharts kind) {
    every(
        kind,
        (chart, sheet, picture, which) -> {
          List<Placement.Segment> leaders =
              of(picture, Picture.Line.class)
                  .filter(line -> line.style() == Style.LEADER)
                  .map(l -> new Placement.Segment(l.x1(), l.y1(), l.x2(), l.y2()))
                  .toList();
          List<Placement.Box> names =
              of(picture, Picture.Text.class)
                  .filter(text -> text.style() == Style.LABEL)
                  .map(ChartLawsTest::box)
                  .toList();
          for (int i = 0; i < leaders.size(); i++) {
            Placement.Segment leader = leaders.get(i);
            assertTrue(names.stream().noneMatch(name -> name.isCrossedBy(leader)), which);
            assertTrue(IntStream.range(0, i).noneMatch(j -> leader.crosses(leaders.get(j))), which);
          }
        });
  }

  private static Placement.Box box(Picture.Text text) {
    Extent extent = Extent.of(text);
    return new Placement.Box(
        (int) Math.ceil(extent.left()),
        (int) extent.top(),
        (int) extent.right(),
        (int) extent.bottom());
  }
}
