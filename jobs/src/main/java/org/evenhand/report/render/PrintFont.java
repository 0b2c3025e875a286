package org.evenhand.report.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts that a printed report carries in itself: Roboto, whose digits are of one width, from a
 * jar; none of the machine is read, so that every machine prints the same.
 */
enum PrintFont {
  REGULAR("Regular", 400),
  MEDIUM("Medium", 600),
  BOLD("Bold", 700);

  static final String FAMILY = "Body";
  private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/Roboto-";

  private final String file;
  private final int weight;

  PrintFont(String name, int weight) {
    this.file = FOLDER + name + ".ttf";
    this.weight = weight;
  }

  /** Registers the font for a document that is known when it is needed. */
  void addTo(PdfRendererBuilder builder, Supplier<PDDocument> pdf) {
    PDFontSupplier text =
        new PDFontSupplier(null) {
          @Override
          public PDFont supply() {
            return withoutLigatures(pdf.get());
          }
        };
    builder.useFont(text, FAMILY, weight, FontStyle.NORMAL, true);
  }

  /**
   * PDFBox draws ligatures such as "ft" but writes no Unicode for them: "often" would be copied and
   * read aloud as "o en", which PDF/UA forbids.
   */
  private PDFont withoutLigatures(PDDocument pdf) {
    try (InputStream bytes = open()) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      font.setEnableGsub(false);
      return PDType0Font.load(pdf, font, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream open() {
    return PrintFont.class.getResourceAsStream(file);
  }
}
