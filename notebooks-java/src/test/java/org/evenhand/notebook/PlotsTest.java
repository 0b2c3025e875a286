package org.evenhand.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Drawings are well-formed, say their title and their numbers in words, and come out alike. */
class PlotsTest {

  @TempDir private Path folder;

  private final Table estimates =
      Table.create(
          "A & B < C",
          StringColumn.create("complaint_category", "all", "bullying", "our_own", "all"),
          StringColumn.create("group_code", "A1", "A1", "A1", "unknown"),
          StringColumn.create("up_to", "2026Q1", "2026Q2", "2026Q3", "2026Q1"),
          DoubleColumn.create("estimate", 1.25, 0.5, 2.0, Double.NaN),
          DoubleColumn.create("ci_lower", 1.1, 0.25, 1.5, Double.NaN),
          DoubleColumn.create("ci_upper", 1.4, 0.99, Double.NaN, Double.NaN));

  private final Table rates =
      Table.create(
          "Rates",
          StringColumn.create("complaint_category", "all", "all", "all"),
          StringColumn.create("declared_alignment", "all", "A1", "declined"),
          LongColumn.create("n_decided", 2000, 1999, 0),
          DoubleColumn.create("sanction_rate", 0.25, 0.2505, Double.NaN),
          DoubleColumn.create("ci_lower", 0.2, 0.21, Double.NaN),
          DoubleColumn.create("ci_upper", 0.3, 0.31, Double.NaN));

  @Test
  void aForestSaysItsTitleAndItsNumbers() throws Exception {
    Element svg = parsed(Plots.forest(estimates, 0.8, 1.25));
    assertEquals("A & B < C", text(svg, "title"));
    assertEquals(
        "A1: 1.25 (1.10 to 1.40); Bullying: 0.50 (0.25 to 0.99); our_own: 2.00 (1.50 or more);"
            + " Not known: n/a.",
        text(svg, "desc"));
    assertTrue(drawn(svg).containsAll(List.of("A & B < C", "A1", "Bullying", "Not known", "n/a")));
    assertTrue(Plots.forest(estimates, 0.8, 1.25).svg().contains("class=\"band\""));
    assertFalse(Plots.forest(estimates).svg().contains("class=\"band\""));
  }

  @Test
  void groupsOfOneCategoryStandByTheirNames() throws Exception {
    Table bullying =
        estimates.where(estimates.stringColumn("complaint_category").isEqualTo("bullying"));
    assertEquals("A1: 0.50 (0.25 to 0.99).", text(parsed(Plots.forest(bullying)), "desc"));
  }

  @Test
  void differencesAreDrawnInPoints() throws Exception {
    Table differences = estimates.copy();
    differences.addColumns(
        StringColumn.create(
            "statistic", "rate_difference", "rate_difference", "rate_difference", ""));
    assertTrue(text(parsed(Plots.forest(differences)), "desc").contains("points"));
  }

  @Test
  void ratesSayOfHowManyTheyAre() throws Exception {
    assertEquals(
        "All categories: 25.0% of 2,000 decided; A1: 25.1% of 1,999 decided; Declined to say: n/a.",
        text(parsed(Plots.rates(rates)), "desc"));
  }

  @Test
  void aTrendSaysEachPeriod() throws Exception {
    String words = text(parsed(Plots.trend(estimates)), "desc");
    assertTrue(words.contains("A1, 2026Q2: 0.50 (0.25 to 0.99)"), words);
    assertTrue(words.contains("A1, 2026Q3: 2.00 (1.50 or more)"), words);
  }

  @Test
  void theSameTableGivesTheSameDrawing() {
    assertEquals(Plots.forest(estimates).svg(), Plots.forest(estimates.copy()).svg());
    assertEquals(Plots.rates(rates).svg(), Plots.rates(rates.copy()).svg());
    assertEquals(Plots.trend(estimates).svg(), Plots.trend(estimates.copy()).svg());
  }

  @Test
  void aDrawingNeedsNothingFromElsewhere() {
    String svg = Plots.forest(estimates).svg();
    assertFalse(svg.contains("<script"));
    assertFalse(svg.replace("http://www.w3.org/2000/svg", "").contains("http"));
    assertFalse(svg.contains("class=\"wide\""), "what a narrow page hides would hide it here");
  }

  @Test
  void aPageShowsADrawingWithItsWords() {
    String html = Html.of(Plots.forest(estimates));
    assertTrue(html.contains("alt=\"A &amp; B &lt; C. A1: 1.25"), html);
    assertTrue(html.contains("src=\"data:image/svg+xml;base64,"));
    String table = Html.of(estimates);
    assertTrue(table.contains("<caption>A &amp; B &lt; C</caption>"), table);
    assertTrue(table.contains("<td style=\"text-align: right\"></td>"), table);
  }

  @Test
  void aFileIsPrivateAndIsReplaced() throws IOException {
    Path file = folder.resolve("forest.svg");
    Files.writeString(file, "before");
    Plots.forest(estimates).writeTo(file);
    assertEquals(Plots.forest(estimates).svg(), Files.readString(file));
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void anotherTableIsRefusedInOneLine() {
    assertRefused(() -> Plots.forest(rates), "forest: the table Rates has no column group_code");
    assertRefused(() -> Plots.rates(estimates), "rates: the table A & B < C has no column");
    assertRefused(() -> Plots.trend(estimates.emptyCopy()), "has no row");
    Table mixed = estimates.copy();
    mixed.addColumns(
        StringColumn.create("statistic", "rate_ratio", "rate_difference", "rate_ratio", ""));
    assertRefused(() -> Plots.forest(mixed), "mixes rate_difference, rate_ratio");
    Table counts = estimates.copy();
    counts.addColumns(StringColumn.create("statistic", "cases", "cases", "cases", "cases"));
    assertRefused(() -> Plots.forest(counts), "cases");
    assertRefused(() -> Plots.trend(counts), "cases");
  }

  private static void assertRefused(Runnable drawing, String said) {
    String message = assertThrows(IllegalArgumentException.class, drawing::run).getMessage();
    assertTrue(message.contains(said), message);
    assertEquals(1, message.lines().count());
  }

  private static Element parsed(Plot plot) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(plot.svg().getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static String text(Element svg, String name) {
    return svg.getElementsByTagName(name).item(0).getTextContent();
  }

  private static List<String> drawn(Element svg) {
    NodeList texts = svg.getElementsByTagName("text");
    return IntStream.range(0, texts.getLength())
        .mapToObj(i -> texts.item(i).getTextContent())
        .toList();
  }
}
