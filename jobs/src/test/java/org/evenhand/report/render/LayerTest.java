package org.evenhand.report.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Anchor;
import org.evenhand.report.Picture.Style;
import org.junit.jupiter.api.Test;

class LayerTest {

  private static final int SEEDS = 60;
  private static final int SHAPES = 60;
  private static final int WIDTH = 240;
  private static final int HEIGHT = 160;

  /** Dots for each unit, so that no edge is rounded over another's. */
  private static final int DOTS = 4;

  private static final int LETTER = 8;
  private static final int SIZE = 13;
  private static final Look LOOK = look();

  private static Look look() {
    try {
      return new Look(Files.readString(Path.of("src/main/jte/picture.jte")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Dot for dot, whatever lies over whatever. */
  @Test
  void of_anyShapes_looksAsOneByOne() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<Picture.Shape> shapes = IntStream.range(0, SHAPES).mapToObj(i -> shape(random)).toList();
      assertArrayEquals(
          drawn(shapes.stream().flatMap(shape -> Layer.of(List.of(shape)).stream())),
          drawn(Layer.of(shapes).stream()),
          "seed " + seed);
    }
  }

  @Test
  void of_rowsOfAChart_areFewLayers() {
    List<Picture.Shape> shapes =
        IntStream.range(0, 20)
            .boxed()
            .flatMap(
                row ->
                    Stream.<Picture.Shape>of(
                        new Picture.Line(Style.GRID, 120, 120, row * 20, row * 20 + 16),
                        new Picture.Text(Style.LABEL, Anchor.START, 0, row * 20 + 14, "A1"),
                        new Picture.Outline(Style.FILLED, 150, row * 20 + 8, "M-4,-4h8v8h-8z")))
            .toList();
    List<Layer> layers = Layer.of(shapes);
    assertEquals(3, layers.size());
    assertEquals(20, layers.get(1).texts().size());
    assertTrue(layers.get(0).path().startsWith("M120,0V16M120,20V36"));
  }

  private static Picture.Shape shape(Random random) {
    Style style = Style.values()[random.nextInt(Style.values().length)];
    int x = random.nextInt(WIDTH);
    int y = random.nextInt(HEIGHT);
    int across = random.nextInt(60);
    int down = random.nextInt(40);
    return switch (random.nextInt(6)) {
      case 0 -> new Picture.Line(Style.GRID, x, x, y, y + down);
      case 1 -> new Picture.Line(Style.STRIPES_3, x, x + across, y, y);
      case 2 -> new Picture.Area(style, x, y, 1 + across, 1 + down);
      case 3 ->
          new Picture.Polygon(
              style,
              List.of(
                  new Picture.Point(x, y),
                  new Picture.Point(x + across, y),
                  new Picture.Point(x, y + down)));
      case 4 -> new Picture.Outline(style, x, y, "M-5,0c0,-6.7 10,-6.7 10,0s-10,6.7 -10,0z");
      default ->
          new Picture.Text(style, Anchor.values()[random.nextInt(3)], x, y, "A1 of".repeat(2));
    };
  }

  private static int[] drawn(Stream<Layer> layers) {
    BufferedImage image =
        new BufferedImage(DOTS * WIDTH, DOTS * HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(DOTS, DOTS);
    layers.forEach(layer -> draw(graphics, layer));
    graphics.dispose();
    return image.getRGB(0, 0, DOTS * WIDTH, DOTS * HEIGHT, null, 0, DOTS * WIDTH);
  }

  private static void draw(Graphics2D graphics, Layer layer) {
    Look.Properties look = LOOK.of(layer.style() == null ? "" : layer.style());
    if (layer.texts().isEmpty()) {
      Shape shape = SvgPath.of(layer.path());
      look.colour("fill").ifPresent(colour -> fill(graphics, shape, colour));
      look.colour("stroke").ifPresent(colour -> draw(graphics, shape, colour, look));
    }
    for (Picture.Text text : layer.texts()) {
      double width = LETTER * text.text().length();
      double before =
          switch (text.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
          };
      Shape letters = new Rectangle2D.Double(text.x() - before, text.y() - SIZE + 3, width, SIZE);
      fill(graphics, letters, look.colour("fill").orElse(0));
    }
  }

  private static void fill(Graphics2D graphics, Shape shape, int colour) {
    graphics.setColor(new Color(colour));
    graphics.fill(shape);
  }

  private static void draw(Graphics2D graphics, Shape shape, int colour, Look.Properties look) {
    graphics.setColor(new Color(colour));
    graphics.setStroke(
        new BasicStroke(
            look.number("stroke-width", 1), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
    graphics.draw(shape);
  }
}
