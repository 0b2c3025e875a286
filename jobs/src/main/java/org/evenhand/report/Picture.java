package org.evenhand.report;

import java.util.List;
import org.evenhand.message.Message;

/**
 * A picture of a chart: shapes with every coordinate settled, and the same in words for those who
 * do not see it. Coordinates run right and down from the upper left corner.
 *
 * @param title what it shows of its chart; empty if it shows all
 * @param words what is drawn, one sentence without its stop for each unit
 * @param width in units of about a pixel
 * @param height in the same units
 * @param shapes in the order in which they are drawn over each other
 */
public record Picture(
    Message title, List<Message> words, int width, int height, List<Shape> shapes) {

  /** How high a part with stripes is. */
  public static final int BAR = 14;

  /** Copies the lists. */
  public Picture {
    words = List.copyOf(words);
    shapes = List.copyOf(shapes);
  }

  /** What a shape stands for; how that looks is the renderer's choice. */
  public enum Style {
    /** A range of an axis that is marked. */
    BAND,
    /** Where a round value of an axis lies. */
    GRID,
    /** That value. */
    TICK,
    /** Where nothing differs. */
    EQUALITY,
    /** A name. */
    LABEL,
    /** The name of what stands above others. */
    STRONG,
    /** Numbers and remarks. */
    WORDS,
    /** A name or number upon a deep shade. */
    ON_DEEP,
    INTERVAL,
    ARROW,
    FILLED,
    HOLLOW,
    /** From a mark to its name. */
    LEADER,
    /** The limits that few units exceed by chance. */
    INNER,
    /** Those that hardly any exceeds. */
    OUTER,
    /** The range of a series. */
    RIBBON,
    /** When something happened. */
    EVENT,
    /** What something is held to. */
    LEVEL,
    /** Where cases go. */
    FLOW,
    /** Series in their order, each with dashes of its own. */
    SERIES_1,
    SERIES_2,
    SERIES_3,
    SERIES_4,
    SERIES_5,
    SERIES_6,
    /** Parts of a whole, from the palest to the deepest. */
    PART_1,
    PART_2,
    PART_3,
    PART_4,
    PART_5,
    PART_6,
    /** Stripes along a part that is {@link #BAR} high: a level line, as thick as the part. */
    STRIPES_3,
    STRIPES_5,
    /** How large a number is among others, from the palest to the deepest. */
    SHADE_1,
    SHADE_2,
    SHADE_3,
    SHADE_4,
    SHADE_5
  }

  /** Which end of a text its place is. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** A part of a picture. */
  public sealed interface Shape permits Line, Area, Curve, Polygon, Outline, Text {

    /** What it stands for. */
    Style style();
  }

  /**
   * A straight line.
   *
   * @param style what it stands for
   * @param x1 where it begins
   * @param x2 where it ends
   * @param y1 where it begins
   * @param y2 where it ends
   */
  public record Line(Style style, int x1, int x2, int y1, int y2) implements Shape {}

  /**
   * A rectangle.
   *
   * @param style what it stands for
   * @param x its left edge
   * @param y its upper edge
   * @param width how wide it is
   * @param height how high it is
   */
  public record Area(Style style, int x, int y, int width, int height) implements Shape {}

  /**
   * Points joined by straight lines.
   *
   * @param style what it stands for
   * @param points the points; at least two
   */
  public record Curve(Style style, List<Point> points) implements Shape {

    /** Copies the list. */
    public Curve {
      points = List.copyOf(points);
      if (points.size() < 2) {
        throw new IllegalArgumentException("no line through " + points.size() + " points");
      }
    }
  }

  /**
   * What lies within points joined by straight lines.
   *
   * @param style what it stands for
   * @param points its corners; at least three
   */
  public record Polygon(Style style, List<Point> points) implements Shape {

    /** Copies the list. */
    public Polygon {
      points = List.copyOf(points);
      if (points.size() < 3) {
        throw new IllegalArgumentException("nothing within " + points.size() + " points");
      }
    }
  }

  /**
   * A place in a picture.
   *
   * @param x from the left
   * @param y from above
   */
  public record Point(int x, int y) {}

  /**
   * A small outline about a place.
   *
   * @param style what it stands for
   * @param x the place
   * @param y the place
   * @param path the outline about 0, 0 as SVG writes it; all but where it begins is relative
   */
  public record Outline(Style style, int x, int y, String path) implements Shape {}

  /**
   * A line of text.
   *
   * @param style what it stands for
   * @param anchor which end of it the place is
   * @param x the place
   * @param y its base line
   * @param text the text
   */
  public record Text(Style style, Anchor anchor, int x, int y, String text) implements Shape {}
}
