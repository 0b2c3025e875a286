package org.evenhand.report.render;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the charts of a page onto paper, with the page's own fonts: their words are text that can
 * be found and copied. It knows what {@link Layer} writes and nothing else of SVG.
 */
final class ChartPrinter implements SVGDrawer {

  private static final float MITER = 4;

  private final Look look;

  ChartPrinter(Look look) {
    this.look = look;
  }

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext context, double width, double height, double dots) {
    String[] view = svg.getAttribute("viewBox").split(" ");
    return new Image(svg, box, Integer.parseInt(view[2]), Integer.parseInt(view[3]), dots);
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {
    // Charts have the fonts of the text.
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    // Charts have the fonts of the text.
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  private final class Image implements SVGImage {

    private final Element svg;
    private final Box box;
    private final int width;
    private final int height;
    private final double dots;

    Image(Element svg, Box box, int width, int height, double dots) {
      this.svg = svg;
      this.box = box;
      this.width = width;
      this.height = height;
      this.dots = dots;
    }

    @Override
    public int getIntrinsicWidth() {
      return (int) (width * dots);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) (height * dots);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      Rectangle room = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
      new Drawn((AbstractOutputDevice) device, context, x, y, (double) room.width / width).all(svg);
    }
  }

  /** A chart while it is drawn. */
  private final class Drawn {

    private final AbstractOutputDevice device;
    private final RenderingContext context;
    private final double left;
    private final double top;
    private final double scale;

    Drawn(
        AbstractOutputDevice device,
        RenderingContext context,
        double left,
        double top,
        double scale) {
      this.device = device;
      this.context = context;
      this.left = left;
      this.top = top;
      this.scale = scale;
    }

    void all(Element svg) {
      for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element layer && layer.getTagName().equals("path")) {
          path(layer);
        } else if (node instanceof Element layer && layer.getTagName().equals("g")) {
          texts(layer);
        }
      }
    }

    private void path(Element layer) {
      Look.Properties properties = look.of(layer.getAttribute("class"));
      AffineTransform place = new AffineTransform(scale, 0, 0, scale, left, top);
      Shape shape = place.createTransformedShape(SvgPath.of(layer.getAttribute("d")));
      properties
          .colour("fill")
          .ifPresent(
              colour -> {
                device.setColor(colour(colour, properties.number("fill-opacity", 1)));
                device.fill(shape);
              });
      properties
          .colour("stroke")
          .ifPresent(
              colour -> {
                device.setColor(colour(colour, 1));
                device.setStroke(stroke(properties));
                device.draw(shape);
              });
    }

    private FSRGBColor colour(int colour, float opacity) {
      return new FSRGBColor(colour >> 16, colour >> 8 & 0xff, colour & 0xff, opacity);
    }

    private BasicStroke stroke(Look.Properties properties) {
      List<Float> lengths = properties.dashes();
      float[] dashes = lengths.isEmpty() ? null : new float[lengths.size()];
      for (int i = 0; i < lengths.size(); i++) {
        dashes[i] = (float) (lengths.get(i) * scale);
      }
      return new BasicStroke(
          (float) (properties.number("stroke-width", 1) * scale),
          BasicStroke.CAP_BUTT,
          properties.isRound() ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER,
          MITER,
          dashes,
          0);
    }

    private void texts(Element layer) {
      Look.Properties properties = look.of(layer.getAttribute("class"));
      FontSpecification letters = letters(properties);
      FSFont font = context.getFont(letters);
      device.setFontSpecification(letters);
      device.setFont(font);
      properties.colour("fill").ifPresent(colour -> device.setColor(colour(colour, 1)));
      for (Node node = layer.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element text) {
          text(text, properties.word("text-anchor"), font);
        }
      }
    }

    private FontSpecification letters(Look.Properties properties) {
      FontSpecification letters = new FontSpecification();
      letters.families = new String[] {PrintFont.FAMILY};
      letters.size = (float) (properties.number("font-size", 0) * scale);
      letters.fontStyle = IdentValue.NORMAL;
      letters.variant = IdentValue.NORMAL;
      letters.fontWeight =
          properties.number("font-weight", 400) == 700
              ? IdentValue.FONT_WEIGHT_700
              : IdentValue.NORMAL;
      return letters;
    }

    private void text(Element text, String anchor, FSFont font) {
      String words = text.getTextContent();
      double x = left + scale * Integer.parseInt(text.getAttribute("x"));
      double y = top + scale * Integer.parseInt(text.getAttribute("y"));
      int width = context.getTextRenderer().getWidth(context.getFontContext(), font, words);
      double before =
          switch (anchor) {
            case "middle" -> width / 2.0;
            case "end" -> width;
            default -> 0;
          };
      context.getTextRenderer().drawString(device, words, (float) (x - before), (float) y);
    }
  }
}
