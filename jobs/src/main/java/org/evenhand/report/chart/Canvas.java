package org.evenhand.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.message.Message;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Anchor;
import org.evenhand.report.Picture.Shape;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.Sheet;

/** Collects the shapes of a picture. What is drawn later lies over what was drawn before. */
final class Canvas {

  private final Sheet sheet;
  private final List<Shape> shapes = new ArrayList<>();

  Canvas(Sheet sheet) {
    this.sheet = sheet;
  }

  int width() {
    return sheet.width();
  }

  void add(Shape shape) {
    shapes.add(shape);
  }

  /** A line through these points; through one alone there is none. */
  void curve(Style style, List<Picture.Point> points) {
    if (points.size() > 1) {
      add(new Picture.Curve(style, points));
    }
  }

  /** What lies within these corners; within two of them nothing does. */
  void polygon(Style style, List<Picture.Point> corners) {
    if (corners.size() > 2) {
      add(new Picture.Polygon(style, corners));
    }
  }

  void line(Style style, double x1, double y1, double x2, double y2) {
    add(new Picture.Line(style, round(x1), round(x2), round(y1), round(y2)));
  }

  /** A rectangle between two corners; without extent it is not drawn. */
  void area(Style style, double x1, double y1, double x2, double y2) {
    int width = round(x2) - round(x1);
    int height = round(y2) - round(y1);
    if (width > 0 && height > 0) {
      add(new Picture.Area(style, round(x1), round(y1), width, height));
    }
  }

  /** A line of text about the middle of its height. */
  void text(Style style, Anchor anchor, double x, double middle, String text) {
    if (!text.isEmpty()) {
      add(new Picture.Text(style, anchor, round(x), round(middle) + Letters.DROP, text));
    }
  }

  /** Lines of text below each other, the first about this middle. */
  void lines(Style style, Anchor anchor, double x, double middle, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      text(style, anchor, x, middle + i * Letters.LEADING, lines.get(i));
    }
  }

  static int round(double value) {
    return (int) Math.round(value);
  }

  Picture picture(Message title, List<Message> words, double height) {
    return new Picture(title, words, sheet.width(), Math.max(1, round(height)), shapes);
  }

  /** What a unit of a chart is called and its numbers, as the words of a picture. */
  static Message unit(Message name, Message words) {
    return Message.of("chart.unit", "name", name, "words", words);
  }
}
