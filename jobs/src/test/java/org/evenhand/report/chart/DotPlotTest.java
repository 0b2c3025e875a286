package org.evenhand.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.fixture.English;
import org.evenhand.message.Message;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Area;
import org.evenhand.report.Picture.Line;
import org.evenhand.report.Picture.Outline;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.Picture.Text;
import org.evenhand.report.Sheet;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.chart.DotPlot.Limits;
import org.evenhand.report.chart.DotPlot.Scale;
import org.evenhand.schema.Language;
import org.junit.jupiter.api.Test;

class DotPlotTest {

  private static final Optional<DotPlot.Band> BAND = Optional.of(new DotPlot.Band(0.8, 1.25));

  @Test
  void pictures_equalRatio_standsOnTheLineOfEquality() {
    Picture picture = picture(Scale.RATIO, dot(1, 0.8, 1.25));
    assertEquals(equality(picture), markers(picture).get(0).x());
  }

  @Test
  void pictures_reciprocalRatios_standEquallyFarFromEquality() {
    Picture picture = picture(Scale.RATIO, dot(0.5, 0.4, 0.6), dot(2, 1.6, 2.4));
    int equality = equality(picture);
    int left = markers(picture).get(0).x();
    int right = markers(picture).get(1).x();
    assertEquals(equality - left, right - equality, 1);
  }

  @Test
  void pictures_limitsOffTheAxis_areOpenAtTheEdge() {
    Picture picture = picture(Scale.RATIO, dot(1, 0, Double.POSITIVE_INFINITY), dot(1, 0.9, 1.1));
    Line wide = intervals(picture).get(0);
    List<Outline> arrows = of(picture, Style.ARROW, Outline.class);
    assertEquals(List.of(wide.x1(), wide.x2()), arrows.stream().map(Outline::x).toList());
    assertEquals(List.of(wide.y1(), wide.y1()), arrows.stream().map(Outline::y).toList());
    assertEquals(ticks(picture).get(0).x(), wide.x1());
  }

  @Test
  void pictures_estimateOffTheAxis_hasNoMarker() {
    assertEquals(List.of(), markers(picture(Scale.RATIO, dot(40, 12, 90))));
  }

  @Test
  void pictures_noEstimate_hasWordsOnly() {
    Dot none =
        new Dot(
            Message.literal("A1"),
            Marker.of(0, true),
            OptionalDouble.empty(),
            new Limits(OptionalDouble.empty(), OptionalDouble.empty()),
            Message.literal("n/a"));
    Picture picture = picture(Scale.PERCENT, none);
    assertEquals("n/a", of(picture, Style.WORDS, Text.class).get(0).text());
    assertEquals(List.of("A1: n/a"), English.of(picture.words()));
    assertEquals(List.of(), intervals(picture));
    assertEquals(List.of(), markers(picture));
  }

  @Test
  void pictures_percent_beginsAtZeroAndHoldsTheHighestLimit() {
    Picture picture = picture(Scale.PERCENT, dot(0.3, 0.2, 0.43));
    List<Text> ticks = ticks(picture);
    assertEquals("0%", ticks.get(0).text());
    assertEquals("50%", ticks.get(ticks.size() - 1).text());
    assertTrue(intervals(picture).get(0).x2() <= ticks.get(5).x());
  }

  @Test
  void pictures_everythingCertain_endsAtHundredPercent() {
    List<Text> ticks = ticks(picture(Scale.PERCENT, dot(1, 0.9, 1)));
    assertEquals("100%", ticks.get(ticks.size() - 1).text());
  }

  @Test
  void pictures_band_standsWhereItsRangeStands() {
    Picture picture = picture(Scale.RATIO, dot(1, 0.8, 1.25));
    Line interval = intervals(picture).get(0);
    Area band = of(picture, Style.BAND, Area.class).get(0);
    assertEquals(interval.x1(), band.x());
    assertEquals(interval.x2(), band.x() + band.width());
  }

  private static <T extends Picture.Shape> List<T> of(Picture picture, Style style, Class<T> kind) {
    return picture.shapes().stream()
        .filter(shape -> shape.style() == style)
        .map(kind::cast)
        .toList();
  }

  private static int equality(Picture picture) {
    return of(picture, Style.EQUALITY, Line.class).get(0).x1();
  }

  private static List<Line> intervals(Picture picture) {
    return of(picture, Style.INTERVAL, Line.class);
  }

  private static List<Outline> markers(Picture picture) {
    return of(picture, Style.FILLED, Outline.class);
  }

  private static List<Text> ticks(Picture picture) {
    return of(picture, Style.TICK, Text.class);
  }

  private static Picture picture(Scale scale, Dot... dots) {
    DotPlot plot =
        new DotPlot(
            Message.literal("Title"),
            Message.literal("Reading."),
            scale,
            BAND,
            List.of(new DotPlot.Panel(Message.literal("Panel"), Arrays.asList(dots))),
            Table.NONE);
    return plot.pictures(Sheet.wide(Language.ENGLISH)).get(0);
  }

  private static Dot dot(double estimate, double lower, double upper) {
    return new Dot(
        Message.literal("A1"),
        Marker.of(0, true),
        OptionalDouble.of(estimate),
        new Limits(OptionalDouble.of(lower), OptionalDouble.of(upper)),
        Message.literal("words"));
  }
}
