package org.evenhand.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.evenhand.report.Chart;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Shape;
import org.evenhand.report.Picture.Style;

/**
 * Units by how many events were expected of them and how many times as many were observed, with the
 * limits between which each would lie without anything of its own. This type is immutable.
 *
 * @param title what it shows
 * @param reading one plain sentence that says how to read it
 * @param across what the horizontal axis counts
 * @param up what the vertical axis gives
 * @param dots one per unit, in the order of their codes
 */
public record FunnelPlot(String title, String reading, String across, String up, List<Dot> dots)
    implements Chart {

  /** Copies the list. */
  public FunnelPlot {
    dots = List.copyOf(dots);
  }

  /**
   * One unit. Where a number is absent it is not drawn, and only the words are given.
   *
   * @param label its name
   * @param expected events expected of it
   * @param ratio observed over expected
   * @param outside whether it lies outside the inner limits
   * @param inner the inner limits, at its expected events
   * @param outer the outer limits, at its expected events
   * @param words its numbers in words
   */
  public record Dot(
      String label,
      OptionalDouble expected,
      OptionalDouble ratio,
      boolean outside,
      DotPlot.Limits inner,
      DotPlot.Limits outer,
      String words) {

    private boolean isDrawn() {
      return expected.isPresent() && ratio.isPresent();
    }
  }

  @Override
  public List<Picture> pictures() {
    List<Dot> drawn = dots.stream().filter(Dot::isDrawn).toList();
    List<Dot> byExpected =
        drawn.stream()
            .sorted(Comparator.comparingDouble(dot -> dot.expected().getAsDouble()))
            .toList();
    FunnelAxes axes = FunnelAxes.of(drawn);
    List<Shape> shapes = new ArrayList<>(axes.grid());
    shapes.add(axes.curve(Style.OUTER, byExpected, dot -> dot.outer().lower()));
    shapes.add(axes.curve(Style.INNER, byExpected, dot -> dot.inner().lower()));
    shapes.add(axes.curve(Style.INNER, byExpected, dot -> dot.inner().upper()));
    shapes.add(axes.curve(Style.OUTER, byExpected, dot -> dot.outer().upper()));
    drawn.forEach(dot -> shapes.addAll(axes.unit(dot)));
    shapes.addAll(axes.names(across, up));
    return List.of(
        new Picture(
            "",
            dots.stream().map(dot -> dot.label() + ": " + dot.words()).toList(),
            FunnelAxes.HEIGHT,
            shapes));
  }
}
