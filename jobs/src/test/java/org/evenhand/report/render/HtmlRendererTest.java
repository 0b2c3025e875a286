package org.evenhand.report.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.evenhand.fixture.English;
import org.evenhand.fixture.Rendered;
import org.evenhand.fixture.WholeReport;
import org.evenhand.fixture.Words;
import org.evenhand.report.Document.Chapter;
import org.evenhand.report.Fixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What must hold of the page for everyone who reads it, whatever the numbers. */
class HtmlRendererTest {

  private static String html;
  private static Document page;

  @BeforeAll
  static void render() throws Exception {
    html = Rendered.html(Fixture.results());
    page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html)));
  }

  @Test
  void page_head_hasLanguageTitleAndPolicy() {
    assertEquals("en-GB", page.getDocumentElement().getAttribute("lang"));
    assertEquals(1, all("h1").size());
    assertFalse(all("title").get(0).getTextContent().isBlank());
    assertTrue(html.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
    assertTrue(html.contains("<strong>Confidential.</strong>"));
  }

  @Test
  void page_resources_areAllInside() {
    for (String tag : List.of("script", "link", "img", "iframe", "object", "base", "form")) {
      assertEquals(List.of(), all(tag), tag);
    }
    String loaded = html.replace(" xmlns=\"http://www.w3.org/2000/svg\"", "");
    assertFalse(Pattern.compile("https?:|//[a-z]|url\\(|@import").matcher(loaded).find());
  }

  @Test
  void page_headings_descendOneByOne() {
    Matcher headings = Pattern.compile("<h([1-6])").matcher(html);
    int level = 0;
    while (headings.find()) {
      int next = Integer.parseInt(headings.group(1));
      assertTrue(next <= level + 1, "h" + next + " after h" + level);
      level = next;
    }
  }

  @Test
  void page_ids_areUniqueAndLinksResolve() {
    Set<String> ids = new HashSet<>();
    for (Element element : all("*")) {
      String id = element.getAttribute("id");
      assertTrue(id.isEmpty() || ids.add(id), id);
    }
    Set<String> files = TableFiles.of(WholeReport.of(Fixture.results())).keySet();
    for (Element link : all("a")) {
      String target = link.getAttribute("href");
      boolean isFile = link.getAttribute("class").equals("file");
      assertTrue(
          isFile ? files.contains(target) : ids.contains(target.substring(1)),
          link.getTextContent());
    }
    for (Element element : all("*")) {
      for (String id : element.getAttribute("aria-labelledby").split(" ")) {
        assertTrue(id.isEmpty() || ids.contains(id), id);
      }
    }
  }

  @Test
  void page_chapters_areThoseOfTheDocument() {
    org.evenhand.report.Document report = WholeReport.of(Fixture.results());
    assertEquals(
        titles(report.chapters(), 1),
        all("section").stream()
            .filter(section -> !section.getAttribute("id").equals("annex"))
            .map(section -> section.getAttribute("id") + " " + firstChild(section).getTextContent())
            .toList());
    assertEquals(
        titles(report.annex(), report.chapters().size() + 1),
        all("details").stream()
            .filter(details -> !details.getAttribute("id").isEmpty())
            .map(details -> details.getAttribute("id") + " " + firstChild(details).getTextContent())
            .toList());
  }

  /** Numbered on through the annex; a letter before a number could be the code of a group. */
  private static List<String> titles(List<Chapter> chapters, int first) {
    return IntStream.range(0, chapters.size())
        .mapToObj(
            i -> {
              Chapter chapter = chapters.get(i);
              return chapter.id() + " " + (first + i) + " " + English.of(chapter.title());
            })
        .toList();
  }

  @Test
  void page_confidentiality_isSaidOnScreenAndOnEveryPrintedPage() {
    String forWhom = "Confidential. For the oversight committee only.";
    assertEquals(1, all("p").stream().filter(p -> p.getTextContent().equals(forWhom)).count());
    assertTrue(html.contains("@page { @top-left { content: \"" + forWhom + "\""));
  }

  /** Templates say what is printed; what only steers them leaves no line. */
  @Test
  void page_lines_areHardlyEverEmpty() {
    long empty = html.lines().filter(String::isBlank).count();
    assertTrue(empty * 20 < html.lines().count(), "empty lines: " + empty);
  }

  @Test
  void tables_all_haveCaptionReadingAndScopes() {
    assertFalse(all("table").isEmpty());
    for (Element table : all("table")) {
      assertEquals("caption", firstChild(table).getTagName());
      assertTrue(firstChild(table).getTextContent().contains("."), "no reading sentence");
    }
    for (Element header : all("th")) {
      Node before = header.getPreviousSibling();
      assertTrue(
          header.getParentNode().getParentNode().getNodeName().equals("thead")
              || before == null
              || before.getNodeName().equals("th"),
          "a name behind the numbers that it names");
    }
    for (Element row : all("tr")) {
      assertTrue(row.getElementsByTagName("th").getLength() > 0, "a row without a name");
    }
  }

  private static Element withId(String id) {
    return all("*").stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void charts_all_haveRoleTitleAndDescription() {
    assertFalse(all("svg").isEmpty());
    for (Element svg : all("svg")) {
      assertEquals("img", svg.getAttribute("role"));
      for (String id : svg.getAttribute("aria-labelledby").split(" ")) {
        assertFalse(withId(id).getTextContent().isBlank(), id);
      }
    }
  }

  @Test
  void text_everywhere_keepsTheWordingRules() {
    Matcher matcher = Words.AVOIDED.matcher(page.getDocumentElement().getTextContent());
    assertFalse(matcher.find(), () -> "found: " + matcher.group());
  }

  @Test
  void text_everywhere_hasEveryArgumentOfItsMessages() {
    assertFalse(Rendered.text(html).contains("{"));
  }

  @Test
  void text_fixedSentences_arePrinted() {
    assertTrue(html.contains("Not answerable: whose conduct is worse."));
    assertTrue(html.contains("People who were never reported are not in these numbers."));
    assertTrue(html.contains("undecided is not acquitted"));
  }

  @Test
  void text_smallCounts_areMarkedAndTheSignExplained() {
    long marked =
        all("td").stream().filter(cell -> cell.getTextContent().contains("\u00b0")).count();
    assertTrue(marked > 0);
    assertTrue(
        all("p").stream()
            .filter(note -> note.getAttribute("class").equals("notes"))
            .anyMatch(note -> note.getTextContent().contains("keep within the committee")));
    assertEquals(1, all("dt").stream().filter(d -> d.getTextContent().equals("\u00b0")).count());
  }

  @Test
  void colours_ofText_haveEnoughContrast() {
    for (String[] pair :
        new String[][] {
          {"12436D", "FFFFFF"},
          {"1D2329", "F3F6F8"},
          {"4A535B", "F3F6F8"},
          {"4A535B", "FFFFFF"},
          {"801650", "FFFFFF"}
        }) {
      assertTrue(html.toUpperCase().contains("#" + pair[0]), pair[0] + " is not in the style");
      assertTrue(contrast(pair[0], pair[1]) >= 4.5, pair[0] + " on " + pair[1]);
    }
  }

  @Test
  void render_twice_givesTheSameText() {
    assertEquals(html, Rendered.html(Fixture.results()));
  }

  /** Contrast ratio of WCAG 2.2. */
  private static double contrast(String first, String second) {
    double a = luminance(first);
    double b = luminance(second);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double luminance = 0;
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
      luminance += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return luminance;
  }

  private static List<Element> all(String tag) {
    NodeList nodes = page.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Element firstChild(Element element) {
    return (Element) element.getElementsByTagName("*").item(0);
  }
}
