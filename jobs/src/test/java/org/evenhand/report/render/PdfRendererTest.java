package org.evenhand.report.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.evenhand.fixture.PdfUa;
import org.evenhand.fixture.WholeReport;
import org.evenhand.report.Document;
import org.evenhand.report.Fixture;
import org.evenhand.report.contents.Sections;
import org.evenhand.schema.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The report on paper: what PDF/UA asks, and what no checker of PDF/UA looks at. */
class PdfRendererTest {

  private static Document document;
  private static byte[] pdf;

  @BeforeAll
  static void print() {
    document = Document.of(Fixture.results(), Sections.BRIEF, Sections.ANNEX);
    pdf = new PdfRenderer().render(document);
  }

  @Test
  void pdf_welsh_compliesAndSaysSo() throws IOException {
    byte[] welsh = new PdfRenderer().render(in(Language.WELSH));
    assertEquals(List.of(), PdfUa.broken(welsh));
    try (PDDocument file = Loader.loadPDF(welsh)) {
      assertEquals("cy", file.getDocumentCatalog().getLanguage());
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      assertTrue(stripper.getText(file).contains("Tudalen 2 o "));
    }
  }

  private static Document in(Language language) {
    return WholeReport.with(document, language, document.chapters(), document.annex());
  }

  @Test
  void pdf_twice_sameBytes() {
    assertArrayEquals(pdf, new PdfRenderer().render(document));
  }

  @Test
  void pdf_bookmarks_areItsNumberedHeadings() throws IOException {
    try (PDDocument file = Loader.loadPDF(pdf)) {
      List<String> names = names(file.getDocumentCatalog().getDocumentOutline()).toList();
      List<String> expected = new ArrayList<>();
      document
          .chapters()
          .forEach(c -> expected.add(expected.size() + 1 + " " + c.title().in(Language.ENGLISH)));
      assertEquals(expected, names.subList(0, expected.size()));
      String first =
          expected.size() + 1 + " " + document.annex().get(0).title().in(Language.ENGLISH);
      assertTrue(names.contains(first), () -> first + ": " + names);
      String text = words(new PDFTextStripper().getText(file));
      names.forEach(name -> assertTrue(text.contains(words(name)), name));
    }
  }

  private static Stream<String> names(PDOutlineNode node) {
    return StreamSupport.stream(node.children().spliterator(), false)
        .flatMap((PDOutlineItem item) -> Stream.concat(Stream.of(item.getTitle()), names(item)));
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void pdf_charts_allHaveWords() throws IOException {
    int charts = 0;
    try (PDDocument file = Loader.loadPDF(pdf)) {
      for (COSObjectKey key : file.getDocument().getXrefTable().keySet()) {
        if (file.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary tag
            && COSName.getPDFName("Figure").equals(tag.getItem(COSName.S))) {
          charts++;
          assertFalse(tag.getString(COSName.ALT).isBlank());
        }
      }
    }
    String html = new String(new HtmlRenderer().render(document), UTF_8);
    assertEquals(html.split("class=\"wide\"", -1).length - 1, charts);
  }

  @Test
  void pdf_everyPage_hasWordsNumberAndForWhomItIs() throws IOException {
    try (PDDocument file = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= file.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setSortByPosition(true);
        String text = stripper.getText(file);
        assertTrue(text.contains("Page %d of %d".formatted(page, file.getNumberOfPages())), text);
        assertTrue(text.contains("Confidential. For the oversight committee only."), text);
        assertTrue(text.strip().lines().count() > 5, () -> "hardly anything on a page: " + text);
        // Stands in for a letter that the font lacks.
        assertFalse(text.contains("#"), text);
      }
    }
  }

  @Test
  void pdf_fonts_areInside() throws IOException {
    Set<String> fonts = new HashSet<>();
    try (PDDocument file = Loader.loadPDF(pdf)) {
      for (PDPage page : file.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertTrue(page.getResources().getFont(name).isEmbedded());
          fonts.add(page.getResources().getFont(name).getName().replaceFirst(".*\\+", ""));
        }
      }
    }
    assertEquals(Set.of("Roboto-Regular", "Roboto-Medium", "Roboto-Bold"), fonts);
  }
}
