package org.evenhand.report.render;

import java.awt.geom.Path2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The outline that an SVG path describes: straight lines and curves of the third degree. */
final class SvgPath {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?(?:\\d+(?:\\.\\d*)?|\\.\\d+)");

  private final Path2D.Double outline = new Path2D.Double();
  private final Deque<String> tokens = new ArrayDeque<>();
  private double x;
  private double y;
  private double startX;
  private double startY;

  /** The second control point of the last curve, which a smooth one mirrors. */
  private double controlX;

  private double controlY;

  private SvgPath(String path) {
    Matcher matcher = TOKEN.matcher(path);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
  }

  static Path2D of(String path) {
    SvgPath read = new SvgPath(path);
    char command = 'M';
    while (!read.tokens.isEmpty()) {
      if (Character.isLetter(read.tokens.peek().charAt(0))) {
        command = read.tokens.remove().charAt(0);
      }
      read.draw(command);
      if (Character.toUpperCase(command) == 'M') {
        command--; // further points after a start are ends of lines
      }
    }
    return read.outline;
  }

  private void draw(char command) {
    double fromX = Character.isLowerCase(command) ? x : 0;
    double fromY = Character.isLowerCase(command) ? y : 0;
    switch (Character.toUpperCase(command)) {
      case 'M' -> start(fromX + next(), fromY + next());
      case 'L' -> line(fromX + next(), fromY + next());
      case 'H' -> line(fromX + next(), y);
      case 'V' -> line(x, fromY + next());
      case 'C' -> curve(fromX + next(), fromY + next(), fromX, fromY);
      case 'S' -> curve(2 * x - controlX, 2 * y - controlY, fromX, fromY);
      case 'Z' -> close();
      default -> throw new IllegalArgumentException("no such command in a path: " + command);
    }
  }

  private double next() {
    return Double.parseDouble(tokens.remove());
  }

  private void start(double toX, double toY) {
    outline.moveTo(toX, toY);
    startX = toX;
    startY = toY;
    move(toX, toY);
  }

  private void line(double toX, double toY) {
    outline.lineTo(toX, toY);
    move(toX, toY);
  }

  private void curve(double x1, double y1, double fromX, double fromY) {
    double x2 = fromX + next();
    double y2 = fromY + next();
    double toX = fromX + next();
    double toY = fromY + next();
    outline.curveTo(x1, y1, x2, y2, toX, toY);
    move(toX, toY);
    controlX = x2;
    controlY = y2;
  }

  private void close() {
    outline.closePath();
    move(startX, startY);
  }

  private void move(double toX, double toY) {
    x = toX;
    y = toY;
    controlX = toX;
    controlY = toY;
  }
}
