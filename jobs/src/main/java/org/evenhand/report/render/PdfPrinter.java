package org.evenhand.report.render;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/** Prints a page as tagged PDF; the same page gives the same bytes. */
final class PdfPrinter {

  static {
    // It logs each declaration of a style sheet that it does not know.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
  }

  private PdfPrinter() {}

  static byte[] print(Document page) {
    PDDocument[] pdf = new PDDocument[1];
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Evenhand");
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useSVGDrawer(new ChartPrinter(new Look(PrintDocument.looks(page))));
    for (PrintFont font : PrintFont.values()) {
      font.addTo(builder, () -> pdf[0]);
    }
    builder.withW3cDocument(page, "about:blank");
    builder.toStream(new ByteArrayOutputStream()); // asked for, not written to
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      pdf[0] = renderer.getPdfDocument();
      renderer.createPDFWithoutClosing();
      return bytes(pdf[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file without what would tell when it was made. */
  private static byte[] bytes(PDDocument pdf) throws IOException {
    pdf.setDocumentId(0L);
    pdf.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return bytes.toByteArray();
  }
}
