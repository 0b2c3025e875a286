package org.evenhand.report.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.report.Picture;

/**
 * Shapes of a picture that look alike, as one element of SVG: a path, or lines of text. A picture
 * of layers looks as one of shapes does, and takes half the room.
 *
 * @param style their classes in the style sheet; null for text that looks as all text does
 * @param path their outline as SVG writes it; empty for text
 * @param texts the lines of text
 */
public record Layer(String style, String path, List<Picture.Text> texts) {

  /** As much as half a stroke that is no stripe reaches over its line. */
  private static final double STROKE = 2;

  /** No letter is wider, in any font. */
  private static final int LETTER = 16;

  /** How text is that says nothing else. */
  private static final Set<String> USUAL = Set.of("label", "start");

  private static final int ABOVE = 13;
  private static final int BELOW = 5;

  /** Copies the list. */
  public Layer {
    texts = List.copyOf(texts);
  }

  /** The layers of a picture, from the lowest to the uppermost. */
  public static List<Layer> of(List<Picture.Shape> shapes) {
    List<Pile> piles = new ArrayList<>();
    for (Picture.Shape shape : shapes) {
      String path = shape instanceof Picture.Text ? "" : path(shape);
      String style = style(shape);
      Rectangle2D room = room(shape, style, path);
      pile(piles, shape, style, room).add(shape, path, room);
    }
    return piles.stream().map(Pile::layer).toList();
  }

  /**
   * The pile that a shape lies on: the uppermost of its look that nothing lies over where the shape
   * will lie, or else a new one. Shapes with a surface do not touch others of their pile, whose
   * edges they would have hidden.
   */
  private static Pile pile(List<Pile> piles, Picture.Shape shape, String style, Rectangle2D room) {
    for (int i = piles.size() - 1; i >= 0; i--) {
      Pile pile = piles.get(i);
      boolean isFree = !pile.touches(room);
      if (pile.looksLike(shape, style) && (isFree || shape instanceof Picture.Line)) {
        return pile;
      }
      if (!isFree) {
        break;
      }
    }
    Pile pile = new Pile(style);
    piles.add(pile);
    return pile;
  }

  private static Rectangle2D room(Picture.Shape shape, String style, String path) {
    if (shape instanceof Picture.Text text) {
      double width = LETTER * text.text().length();
      double left =
          switch (text.anchor()) {
            case START -> text.x();
            case MIDDLE -> text.x() - width / 2;
            case END -> text.x() - width;
          };
      return new Rectangle2D.Double(left, text.y() - ABOVE, width, ABOVE + BELOW);
    }
    Rectangle2D bounds = SvgPath.of(path).getBounds2D();
    double edge = style.startsWith("stripes") ? Picture.BAR / 2.0 : STROKE;
    return new Rectangle2D.Double(
        bounds.getX() - edge,
        bounds.getY() - edge,
        bounds.getWidth() + 2 * edge,
        bounds.getHeight() + 2 * edge);
  }

  /** The classes of a shape; a curve and its dots share their first. */
  private static String style(Picture.Shape shape) {
    String style = shape.style().name().toLowerCase(Locale.ROOT);
    if (shape instanceof Picture.Text text) {
      return Stream.of(style, text.anchor().name().toLowerCase(Locale.ROOT))
          .filter(word -> !USUAL.contains(word))
          .collect(Collectors.joining(" "));
    }
    return shape instanceof Picture.Outline ? style + " dot" : style;
  }

  private static String path(Picture.Shape shape) {
    if (shape instanceof Picture.Area area) {
      return "M%d,%dh%dv%dh-%dz"
          .formatted(area.x(), area.y(), area.width(), area.height(), area.width());
    }
    if (shape instanceof Picture.Line line) {
      return "M" + line.x1() + "," + line.y1() + end(line);
    }
    if (shape instanceof Picture.Curve curve) {
      return points(curve.points());
    }
    if (shape instanceof Picture.Polygon polygon) {
      return points(polygon.points()) + "z";
    }
    Picture.Outline outline = (Picture.Outline) shape;
    return "M"
        + outline.x()
        + ","
        + outline.y()
        + "m"
        + outline.path().substring(1).replace(",-", "-").replace(" -", "-");
  }

  private static String end(Picture.Line line) {
    if (line.x1() == line.x2()) {
      return "V" + line.y2();
    }
    return line.y1() == line.y2() ? "H" + line.x2() : "L" + line.x2() + "," + line.y2();
  }

  private static String points(List<Picture.Point> points) {
    return points.stream()
        .map(point -> point.x() + "," + point.y())
        .collect(Collectors.joining(" ", "M", ""));
  }

  /** A layer while shapes are laid upon it. */
  private static final class Pile {

    private final String style;
    private final StringBuilder path = new StringBuilder();
    private final List<Picture.Text> texts = new ArrayList<>();
    private final List<Rectangle2D> rooms = new ArrayList<>();
    private final Rectangle2D around = new Rectangle2D.Double();

    Pile(String style) {
      this.style = style;
    }

    boolean looksLike(Picture.Shape shape, String look) {
      boolean isText = shape instanceof Picture.Text;
      return style.equals(look) && isText != texts.isEmpty();
    }

    boolean touches(Rectangle2D room) {
      return around.intersects(room) && rooms.stream().anyMatch(room::intersects);
    }

    void add(Picture.Shape shape, String outline, Rectangle2D room) {
      if (shape instanceof Picture.Text text) {
        texts.add(text);
      } else {
        path.append(outline);
      }
      if (rooms.isEmpty()) {
        around.setRect(room);
      } else {
        Rectangle2D.union(around, room, around);
      }
      rooms.add(room);
    }

    Layer layer() {
      return new Layer(style.isEmpty() ? null : style, path.toString(), texts);
    }
  }
}
