package org.evenhand.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.evenhand.fixture.English;
import org.evenhand.message.Message;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Curve;
import org.evenhand.report.Picture.Line;
import org.evenhand.report.Picture.Outline;
import org.evenhand.report.Picture.Point;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.Sheet;
import org.evenhand.report.Table;
import org.evenhand.schema.Language;
import org.junit.jupiter.api.Test;

class FunnelPlotTest {

  private static final DotPlot.Limits NONE =
      new DotPlot.Limits(OptionalDouble.empty(), OptionalDouble.empty());

  @Test
  void pictures_asManyAsExpected_standsOnTheLineOfEquality() {
    Picture picture = picture(dot("R1", 40, 1, false));
    Line equality = (Line) of(picture, Style.EQUALITY).get(0);
    assertEquals(equality.y1(), ((Outline) of(picture, Style.HOLLOW).get(0)).y());
  }

  @Test
  void pictures_outsideTheLimits_isFilled() {
    Picture picture = picture(dot("R1", 40, 1, false), dot("R2", 40, 1.9, true));
    assertEquals(1, of(picture, Style.HOLLOW).size());
    assertEquals(1, of(picture, Style.FILLED).size());
  }

  @Test
  void pictures_noRatio_isInWordsOnly() {
    FunnelPlot.Dot none =
        new FunnelPlot.Dot(
            Message.literal("R1"),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            false,
            NONE,
            NONE,
            Message.literal("n/a"));
    Picture picture = picture(none);
    assertEquals(List.of("R1: n/a"), English.of(picture.words()));
    assertEquals(List.of(), of(picture, Style.HOLLOW));
    assertEquals(List.of(), of(picture, Style.LABEL));
  }

  /** In the order of expected events, so that a curve never runs back. */
  @Test
  void pictures_limits_joinUnitsFromLeftToRight() {
    Picture picture = picture(dot("R1", 90, 1, false), dot("R2", 10, 1.2, false));
    for (Style style : List.of(Style.INNER, Style.OUTER)) {
      List<Picture.Shape> curves = of(picture, style);
      assertEquals(2, curves.size());
      List<Point> points = ((Curve) curves.get(0)).points();
      assertEquals(2, points.size());
      assertTrue(points.get(0).x() < points.get(1).x());
    }
  }

  @Test
  void pictures_oneUnitOrNone_hasNoLimitToDraw() {
    for (Picture picture : List.of(picture(), picture(dot("R1", 40, 1, false)))) {
      assertEquals(List.of(), of(picture, Style.INNER));
      assertEquals(List.of(), of(picture, Style.OUTER));
    }
  }

  @Test
  void pictures_limitBeyondTheAxis_standsAtItsEnd() {
    FunnelPlot.Dot small =
        new FunnelPlot.Dot(
            Message.literal("R1"),
            OptionalDouble.of(0.5),
            OptionalDouble.of(1),
            false,
            limits(0, 40),
            limits(0, 90),
            Message.literal("words"));
    Picture picture = picture(small, dot("R2", 40, 1, false));
    int top =
        of(picture, Style.GRID).stream().mapToInt(line -> ((Line) line).y1()).min().orElseThrow();
    Curve upper = (Curve) of(picture, Style.OUTER).get(1);
    assertEquals(top, upper.points().get(0).y());
  }

  private static List<Picture.Shape> of(Picture picture, Style style) {
    return picture.shapes().stream().filter(shape -> shape.style() == style).toList();
  }

  private static Picture picture(FunnelPlot.Dot... dots) {
    return new FunnelPlot(
            Message.literal("Title"),
            Message.literal("Reading."),
            Message.literal("Expected"),
            Message.literal("Ratio"),
            List.of(dots),
            Table.NONE)
        .pictures(Sheet.wide(Language.ENGLISH))
        .get(0);
  }

  private static FunnelPlot.Dot dot(String label, double expected, double ratio, boolean outside) {
    return new FunnelPlot.Dot(
        Message.literal(label),
        OptionalDouble.of(expected),
        OptionalDouble.of(ratio),
        outside,
        limits(0.7, 1.3),
        limits(0.5, 1.5),
        Message.literal("words"));
  }

  private static DotPlot.Limits limits(double lower, double upper) {
    return new DotPlot.Limits(OptionalDouble.of(lower), OptionalDouble.of(upper));
  }
}
