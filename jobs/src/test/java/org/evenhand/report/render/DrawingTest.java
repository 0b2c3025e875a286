package org.evenhand.report.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.report.DotPlot;
import org.evenhand.report.DotPlot.Dot;
import org.evenhand.report.DotPlot.Limits;
import org.evenhand.report.DotPlot.Scale;
import org.evenhand.report.Marker;
import org.junit.jupiter.api.Test;

class DrawingTest {

  private static final Optional<DotPlot.Band> BAND = Optional.of(new DotPlot.Band(0.8, 1.25));

  @Test
  void of_equalRatio_standsOnTheLineOfEquality() {
    Drawing.Picture picture = picture(Scale.RATIO, dot(1, 0.8, 1.25));
    assertEquals(picture.equality().getAsInt(), picture.rows().get(0).symbol().get(0).x());
  }

  @Test
  void of_reciprocalRatios_standEquallyFarFromEquality() {
    Drawing.Picture picture = picture(Scale.RATIO, dot(0.5, 0.4, 0.6), dot(2, 1.6, 2.4));
    int equality = picture.equality().getAsInt();
    int left = picture.rows().get(0).symbol().get(0).x();
    int right = picture.rows().get(1).symbol().get(0).x();
    assertEquals(equality - left, right - equality, 1);
  }

  @Test
  void of_limitsOffTheAxis_areOpenAtTheEdge() {
    Drawing.Picture picture =
        picture(Scale.RATIO, dot(1, 0, Double.POSITIVE_INFINITY), dot(1, 0.9, 1.1));
    Drawing.Bar wide = picture.rows().get(0).bar().get(0);
    assertTrue(wide.openLeft() && wide.openRight());
    assertEquals(picture.ticks().get(0).x(), wide.from());
    Drawing.Bar narrow = picture.rows().get(1).bar().get(0);
    assertTrue(!narrow.openLeft() && !narrow.openRight());
  }

  @Test
  void of_estimateOffTheAxis_hasNoMarker() {
    assertEquals(List.of(), picture(Scale.RATIO, dot(40, 12, 90)).rows().get(0).symbol());
  }

  @Test
  void of_noEstimate_hasWordsOnly() {
    Dot none =
        new Dot(
            "A1",
            Marker.of(0, true),
            OptionalDouble.empty(),
            new Limits(OptionalDouble.empty(), OptionalDouble.empty()),
            "n/a");
    Drawing.Row row = picture(Scale.PERCENT, none).rows().get(0);
    assertEquals("n/a", row.words());
    assertEquals(List.of(), row.bar());
    assertEquals(List.of(), row.symbol());
  }

  @Test
  void of_percent_beginsAtZeroAndHoldsTheHighestLimit() {
    Drawing.Picture picture = picture(Scale.PERCENT, dot(0.3, 0.2, 0.43));
    assertEquals("0%", picture.ticks().get(0).label());
    assertEquals("50%", picture.ticks().get(picture.ticks().size() - 1).label());
    assertTrue(picture.rows().get(0).bar().get(0).to() <= picture.ticks().get(5).x());
  }

  @Test
  void of_everythingCertain_endsAtHundredPercent() {
    List<Drawing.Tick> ticks = picture(Scale.PERCENT, dot(1, 0.9, 1)).ticks();
    assertEquals("100%", ticks.get(ticks.size() - 1).label());
  }

  @Test
  void of_band_standsWhereItsRangeStands() {
    Drawing.Picture picture = picture(Scale.RATIO, dot(1, 0.8, 1.25));
    Drawing.Bar interval = picture.rows().get(0).bar().get(0);
    assertEquals(interval, picture.band().orElseThrow());
  }

  private static Drawing.Picture picture(Scale scale, Dot... dots) {
    DotPlot plot =
        new DotPlot(
            "Title",
            "Reading.",
            scale,
            BAND,
            List.of(new DotPlot.Panel("Panel", Arrays.asList(dots))));
    return Drawing.of(plot).pictures().get(0);
  }

  private static Dot dot(double estimate, double lower, double upper) {
    return new Dot(
        "A1",
        Marker.of(0, true),
        OptionalDouble.of(estimate),
        new Limits(OptionalDouble.of(lower), OptionalDouble.of(upper)),
        "words");
  }
}
