package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.cli.Terminal;
import org.evenhand.fixture.Browser;
import org.evenhand.fixture.Browser.Colours;
import org.evenhand.fixture.NuHtml;
import org.evenhand.fixture.PdfUa;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.fixture.WholeReport;
import org.evenhand.report.Document;
import org.evenhand.report.contents.Sections;
import org.evenhand.report.render.HtmlRenderer;
import org.evenhand.report.render.PdfRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages that people get, in the browser that the machine has: what no look at their text can
 * tell.
 */
@ExtendWith(SharedEngine.class)
class PageChecksTest {

  private static final int PHONE = 320;
  private static final int DESK = 1280;
  private static final int HEIGHT = 900;

  /** What remains of a usual window at 400 %. */
  private static final int MAGNIFIED_HEIGHT = 256;

  /** Chapters that between them have every kind of block of the annex. */
  private static final Set<String> ANNEX = Set.of("verdicts", "reading", "rows", "regional-funnel");

  @TempDir private static Path folder;

  private static Optional<Browser> started;
  private static Path report;
  private static final Map<String, Path> PAGES = new LinkedHashMap<>();

  @BeforeAll
  static void write() throws IOException {
    Document document = Document.of(FullSample.results(), Sections.BRIEF, Sections.ANNEX);
    report = page("report", document);
    PAGES.put("brief", page("brief", with(document, document.chapters(), List.of())));
    PAGES.put(
        "annex",
        page(
            "annex",
            with(
                document,
                List.of(),
                document.annex().stream().filter(c -> ANNEX.contains(c.id())).toList())));
    PAGES.put(
        "blind", verb("blind", "run", "--blind", "--no-pdf", "--cases").resolve("report.html"));
    PAGES.put(
        "calibration",
        verb("calibration", "calibrate", "--periods", "2", "--like").resolve("calibration.html"));
    started = Browser.start(Files.createDirectory(folder.resolve("profile")));
  }

  @AfterAll
  static void close() {
    started.ifPresent(Browser::close);
  }

  private static Path page(String name, Document document) throws IOException {
    return Files.write(folder.resolve(name + ".html"), new HtmlRenderer().render(document));
  }

  private static Document with(
      Document document, List<Document.Chapter> chapters, List<Document.Chapter> annex) {
    return WholeReport.with(document, document.language(), chapters, annex);
  }

  /** Runs a verb on the small sample; gives the folder of its page. */
  private static Path verb(String name, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            Runs.SAMPLES.resolve("cases-2026Q3.csv").toString(),
            "--period",
            "2026Q3",
            "--out",
            folder.resolve(name).toString()));
    Terminal terminal = Terminal.run(all.toArray(String[]::new));
    assertEquals(0, terminal.code(), terminal::err);
    String kind = name.equals("calibration") ? "calibration" : "confidential";
    return folder.resolve(name).resolve(kind).resolve("period=2026Q3");
  }

  private static Browser browser() {
    assumeTrue(
        started.isPresent(),
        "skipped: no chromium with its chromedriver on the PATH, so no page was looked at");
    return started.get();
  }

  /** Opens a page with everything that is folded unfolded. */
  private static void open(Path page, int width, Colours colours) {
    browser().open(page, width, HEIGHT, colours);
    browser().ask("document.querySelectorAll('details').forEach(part => part.open = true)");
  }

  @Test
  void report_fullSample_takesLessThanAMegabyte() throws IOException {
    assertTrue(Files.size(report) < 1_000_000, () -> report.toFile().length() + " bytes");
  }

  @Test
  void pages_nuChecker_saysNothing() throws InterruptedException {
    for (Path page : List.of(report, PAGES.get("blind"), PAGES.get("calibration"))) {
      assertEquals(List.of(), NuHtml.messages(page), page.toString());
    }
  }

  @Test
  void report_printed_complies() {
    assertEquals(
        List.of(),
        PdfUa.broken(
            new PdfRenderer()
                .render(Document.of(FullSample.results(), Sections.BRIEF, Sections.ANNEX))));
  }

  @Test
  void pages_axe_findsNothing() {
    PAGES.forEach(
        (name, page) -> {
          for (int width : new int[] {PHONE, DESK}) {
            unfolded(page, width, Colours.LIGHT);
            browser().assertAccessible(name + " at " + width);
            unfolded(page, width, Colours.DARK);
            browser().assertContrast(name + " in the dark at " + width);
          }
        });
  }

  /** Opens a page; axe takes minutes over the annex, of which a sample is a page of its own. */
  private static void unfolded(Path page, int width, Colours colours) {
    open(page, width, colours);
    if (!page.equals(PAGES.get("annex"))) {
      browser().ask("document.querySelector('.annex')?.remove()");
    }
  }

  @Test
  void report_phone_scrollsDownOnlyAndCanBeRead() {
    open(report, PHONE, Colours.LIGHT);
    assertEquals(
        PHONE, ((Number) browser().ask("return document.documentElement.scrollWidth")).intValue());
    assertTrue(smallestLetter() >= 12, () -> "letters of a chart: " + smallestLetter());
    open(report, DESK, Colours.LIGHT);
    assertTrue(smallestLetter() >= 12, () -> "letters of a chart: " + smallestLetter());
  }

  private static double smallestLetter() {
    return ((Number)
            browser()
                .ask(
                    """
                    return Math.min(...[...document.querySelectorAll('svg text')]
                      .filter(text => text.getClientRects().length)
                      .map(text => parseFloat(getComputedStyle(text).fontSize)
                        * text.getScreenCTM().a));
                    """))
        .doubleValue();
  }

  @Test
  void report_tabStops_allActAndWhateverScrollsHasOne() {
    for (int width : new int[] {PHONE, DESK}) {
      open(report, width, Colours.LIGHT);
      assertEquals(
          List.of(),
          browser()
              .ask(
                  """
                  return [...document.querySelectorAll('[tabindex]')]
                    .filter(stop => !stop.matches('a[href], summary'))
                    .map(stop => stop.outerHTML.substring(0, 80));
                  """));
      assertEquals(
          List.of(),
          browser()
              .ask(
                  """
                  return [...document.querySelectorAll('.scroll')]
                    .filter(part => part.scrollWidth > part.clientWidth
                      && !part.querySelector('a[href]'))
                    .map(part => part.textContent.substring(0, 80));
                  """));
    }
    assertEquals(
        List.of(),
        browser()
            .ask(
                """
                return [...document.querySelectorAll('.scroll')]
                  .filter(part => part.scrollWidth > part.clientWidth)
                  .map(part => part.querySelector('.title').textContent);
                """),
        "tables that are wider than their page");
  }

  /** What stays in sight takes at most a tenth of a window that is magnified fourfold. */
  @Test
  void report_magnified_bannerLeavesRoom() {
    browser().open(report, PHONE, MAGNIFIED_HEIGHT, Colours.LIGHT);
    browser().ask("window.scrollTo(0, 1500)");
    Object share =
        browser()
            .ask(
                """
                const box = document.querySelector('.banner').getBoundingClientRect();
                return Math.max(0, box.bottom) / innerHeight;
                """);
    assertTrue(((Number) share).doubleValue() <= 0.1, () -> "share of the banner: " + share);
  }

  @Test
  void report_forcedColours_letterAndMarkTakeThem() {
    open(PAGES.get("brief"), DESK, Colours.FORCED);
    assertEquals(
        List.of(),
        browser()
            .ask(
                """
                const probe = document.createElement('p');
                probe.style.color = 'CanvasText';
                document.body.append(probe);
                const colour = getComputedStyle(probe).color;
                return [...document.querySelectorAll('svg.wide text')]
                  .filter(text => getComputedStyle(text).fill !== colour)
                  .map(text => text.outerHTML);
                """));
  }
}
