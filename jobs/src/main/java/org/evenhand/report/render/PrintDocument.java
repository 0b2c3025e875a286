package org.evenhand.report.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.evenhand.message.Message;
import org.evenhand.schema.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The page of a report made ready for paper: what a screen alone needs goes, what PDF/UA asks
 * comes.
 */
final class PrintDocument {

  /** What makes no sense on paper: what is to be clicked, and drawings for a telephone. */
  private static final Set<String> ON_SCREEN = Set.of("skip", "file", "narrow", "opening");

  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "summary");

  private static final Pattern COUNTER = Pattern.compile("\\{(pages?)}");

  private final Document page;
  private final Language language;

  private PrintDocument(Document page, Language language) {
    this.page = page;
    this.language = language;
  }

  /**
   * The page for paper.
   *
   * @param html a well-formed page
   */
  static Document of(byte[] html, Language language) {
    PrintDocument print = new PrintDocument(parsed(html), language);
    print.numbersInFiles();
    print.remove();
    print.restyle();
    print.subject();
    print.contentsInLine();
    print.annexContents();
    print.bookmarks();
    print.keepTogether();
    print.running();
    print.describeLinks();
    print.scopes();
    print.describeCharts();
    return print.page;
  }

  /** How the pictures of a page look, as its style sheet says. */
  static String looks(Document page) {
    return all(page, "style").stream()
        .filter(PrintDocument::isOfPictures)
        .map(Element::getTextContent)
        .findFirst()
        .orElse("");
  }

  private static boolean isOfPictures(Element style) {
    return style.getAttribute("id").equals("pictures");
  }

  private static Document parsed(byte[] html) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setEntityResolver((name, uri) -> new InputSource(new StringReader("")));
      return builder.parse(new ByteArrayInputStream(html));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("a page of the report is not well-formed", e);
    }
  }

  private void remove() {
    all(page, "*").stream()
        .filter(element -> ON_SCREEN.contains(element.getAttribute("class")))
        .forEach(PrintDocument::remove);
  }

  private static void remove(Element element) {
    element.getParentNode().removeChild(element);
  }

  /** Pictures keep their style; paper has one of its own for all else. */
  private void restyle() {
    all(page, "style").stream()
        .filter(style -> !isOfPictures(style))
        .forEach(PrintDocument::remove);
    head().appendChild(element("style", "", resource("print.css")));
  }

  /** The PDF takes its description, which PDF/UA asks for, from this name only. */
  private void subject() {
    all(page, "meta").stream()
        .filter(meta -> meta.getAttribute("name").equals("description"))
        .forEach(meta -> meta.setAttribute("name", "subject"));
  }

  /** The contents stand in a line; what prints tags the items of a list below one another only. */
  private void contentsInLine() {
    Element list = firstOf(firstOf(page.getDocumentElement(), "nav"), "ol");
    Element line = element("p", "", "");
    for (Element link : all(list, "a")) {
      line.appendChild(link);
      line.appendChild(page.createTextNode("\u2002\u2002 "));
    }
    list.getParentNode().replaceChild(line, list);
  }

  /**
   * On a screen the numbers of a chart are folded below it. On paper they would take more pages
   * than all else; below the chart stands which file has them.
   */
  private void numbersInFiles() {
    for (Element folded : withClass("details", "data")) {
      Message place =
          Message.of(
              "report.numbers_in_file",
              "numbers",
              firstOf(folded, "summary").getTextContent(),
              "file",
              firstOf(folded, "a").getAttribute("href"));
      folded.getParentNode().replaceChild(element("p", "place", place.in(language)), folded);
    }
  }

  /** On a screen the collapsed chapters are the contents of the annex; paper needs a list. */
  private void annexContents() {
    annex()
        .ifPresent(
            annex -> {
              Element list = element("ol", "contents", "");
              for (Element chapter : chapters(annex)) {
                Element line = element("li", "", "");
                line.appendChild(
                    link(chapter.getAttribute("id"), firstOf(chapter, "h3").getTextContent()));
                list.appendChild(line);
              }
              annex.insertBefore(list, chapters(annex).get(0));
            });
  }

  /**
   * No heading and no title stands alone at the foot of a page, nor the place of a chart's numbers
   * at the head of one: what prints keeps a box whole, and knows no more of what belongs together.
   */
  private void keepTogether() {
    withClass("div", "chart").forEach(this::keepChart);
    all(page, "section").stream()
        .filter(section -> !section.getAttribute("class").equals("annex"))
        .forEach(this::keepHeadings);
    annex().stream().flatMap(annex -> chapters(annex).stream()).forEach(this::keepHeadings);
  }

  /** A chart's words with its first picture, and the place of its numbers with its last. */
  private void keepChart(Element chart) {
    List<Element> parts = elements(chart);
    List<Integer> figures =
        IntStream.range(0, parts.size())
            .filter(i -> parts.get(i).getTagName().equals("figure"))
            .boxed()
            .toList();
    if (figures.isEmpty()) {
      return;
    }
    int first = figures.get(0);
    int last = figures.get(figures.size() - 1);
    boolean hasPlace =
        last + 1 < parts.size() && parts.get(last + 1).getAttribute("class").equals("place");
    int end = hasPlace ? last + 2 : last + 1;
    if (first == last) {
      box(parts.subList(0, end));
    } else {
      box(parts.subList(0, first + 1));
      box(parts.subList(last, end));
    }
  }

  /** Each heading with the paragraphs below it and the beginning of what comes after them. */
  private void keepHeadings(Element part) {
    List<Element> parts = elements(part);
    int next = 0;
    for (int i = 0; i < parts.size(); i = Math.max(i + 1, next)) {
      if (HEADINGS.contains(parts.get(i).getTagName())) {
        next = i + 1;
        while (next < parts.size() && isBefore(parts.get(next))) {
          next++;
        }
        Element box = box(parts.subList(i, next));
        if (next < parts.size()) {
          moveBeginning(parts.get(next), box);
        }
      }
    }
  }

  private static boolean isBefore(Element part) {
    return part.getTagName().equals("p") || HEADINGS.contains(part.getTagName());
  }

  /** Moves into a box what a block begins with: all of a small one, the first of several parts. */
  private void moveBeginning(Element block, Element box) {
    List<String> styles = List.of(block.getAttribute("class").split(" "));
    if (styles.contains("short")) {
      box.appendChild(block);
    } else if (styles.contains("chart") || styles.contains("statements")) {
      List<Element> parts = elements(block);
      if (parts.size() == 1) {
        box.appendChild(block);
      } else {
        Element beginning = element("div", block.getAttribute("class") + " begun", "");
        beginning.appendChild(parts.get(0));
        box.appendChild(beginning);
        block.setAttribute("class", block.getAttribute("class") + " rest");
      }
    } else {
      box.setAttribute("class", "together before");
    }
  }

  /** Puts elements that follow one another into a box that is not broken. */
  private Element box(List<Element> parts) {
    Element box = element("div", "together", "");
    parts.get(0).getParentNode().insertBefore(box, parts.get(0));
    parts.forEach(box::appendChild);
    return box;
  }

  private static List<Element> elements(Element parent) {
    return IntStream.range(0, parent.getChildNodes().getLength())
        .mapToObj(parent.getChildNodes()::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private void bookmarks() {
    Element bookmarks = element("bookmarks", "", "");
    for (Element section : all(page, "section")) {
      Element bookmark = bookmark(section, "h2");
      if (section.getAttribute("class").equals("annex")) {
        chapters(section).forEach(chapter -> bookmark.appendChild(bookmark(chapter, "h3")));
      }
      bookmarks.appendChild(bookmark);
    }
    head().appendChild(bookmarks);
  }

  private Element bookmark(Element part, String heading) {
    Element bookmark = element("bookmark", "", "");
    bookmark.setAttribute("name", firstOf(part, heading).getTextContent());
    bookmark.setAttribute("href", "#" + part.getAttribute("id"));
    return bookmark;
  }

  /** What stands on every page: for whom it is, what it is, which page it is. */
  private void running() {
    Element body = all(page, "body").get(0);
    Node first = body.getFirstChild();
    body.insertBefore(element("p", "running", all(page, "title").get(0).getTextContent()), first);
    Element folio = element("p", "folio", "");
    String words = Message.of("report.page_of", "page", "{page}", "pages", "{pages}").in(language);
    Matcher counter = COUNTER.matcher(words);
    int said = 0;
    while (counter.find()) {
      folio.appendChild(page.createTextNode(words.substring(said, counter.start())));
      folio.appendChild(element("span", counter.group(1), ""));
      said = counter.end();
    }
    folio.appendChild(page.createTextNode(words.substring(said)));
    body.insertBefore(folio, first);
  }

  /** HTML sees from its place what a heading of a table heads; the PDF has to be told. */
  private void scopes() {
    for (Element heading : all(page, "th")) {
      String part = heading.getParentNode().getParentNode().getNodeName();
      heading.setAttribute("scope", part.equals("thead") ? "col" : "row");
    }
  }

  private void describeLinks() {
    all(page, "a").forEach(link -> link.setAttribute("title", link.getTextContent()));
  }

  /** HTML does not allow the attribute; the PDF takes the words of a chart from nowhere else. */
  private void describeCharts() {
    for (Element chart : all(page, "svg")) {
      chart.setAttribute(
          "alt",
          firstOf(chart, "title").getTextContent()
              + ". "
              + firstOf(chart, "desc").getTextContent());
    }
  }

  private Optional<Element> annex() {
    return withClass("section", "annex").stream().findFirst();
  }

  /** The chapters of the annex and nothing else that is there. */
  private static List<Element> chapters(Element annex) {
    return elements(annex).stream()
        .filter(element -> !element.getAttribute("id").isEmpty())
        .filter(element -> !element.getTagName().equals("h2"))
        .toList();
  }

  private Element link(String id, String words) {
    Element link = element("a", "", words);
    link.setAttribute("href", "#" + id);
    return link;
  }

  private Element head() {
    return all(page, "head").get(0);
  }

  private Element element(String name, String style, String text) {
    Element element = page.createElement(name);
    if (!style.isEmpty()) {
      element.setAttribute("class", style);
    }
    element.setTextContent(text);
    return element;
  }

  private List<Element> withClass(String name, String style) {
    return all(page, name).stream()
        .filter(element -> element.getAttribute("class").equals(style))
        .toList();
  }

  private static Element firstOf(Element within, String name) {
    return all(within, name).get(0);
  }

  private static List<Element> all(Node within, String name) {
    NodeList found =
        within instanceof Document document
            ? document.getElementsByTagName(name)
            : ((Element) within).getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static String resource(String name) {
    try (InputStream bytes = PrintDocument.class.getResourceAsStream(name)) {
      return new String(bytes.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
