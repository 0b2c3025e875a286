package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.fixture.Rendered;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.fixture.WholeReport;
import org.evenhand.report.Document;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.schema.Language;
import org.evenhand.spark.Archive;
import org.evenhand.spark.Engine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every chapter of the report of the full sample, the brief of the same read blind, and the brief
 * of a quarter whose quarter before was run, each compared with the file that was reviewed. Run
 * with {@code -Dgolden.update=true} to write them anew, and review the difference.
 */
@ExtendWith(SharedEngine.class)
class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final String ENDING = ".md";
  private static final int MOST_LINES = 12;

  private static final String BLIND = "brief-blind";
  private static final String SECOND_PERIOD = "brief-second-period";

  private static Map<String, String> documents;

  @BeforeAll
  static void write() throws IOException {
    documents = chapters(WholeReport.of(FullSample.results()));
    documents.put(BLIND, brief(FullSample.blind(21)));
    documents.put(SECOND_PERIOD, brief(secondPeriod()));
    if (Boolean.getBoolean("golden.update")) {
      for (String stale : reviewed()) {
        Files.delete(FOLDER.resolve(stale + ENDING));
      }
      for (Map.Entry<String, String> document : documents.entrySet()) {
        Files.writeString(FOLDER.resolve(document.getKey() + ENDING), document.getValue());
      }
    }
  }

  private static Results secondPeriod() throws IOException {
    Path earlier = Runs.second();
    Request request =
        Request.of(Runs.SAMPLES.resolve("cases-2026Q3.csv").toString(), null, Runs.PLAN, "2026Q3");
    try (Engine engine = Engine.start("local[2]")) {
      Archive periods = new Archive(engine, earlier.getParent().toString());
      History history = History.of(periods, request.period());
      ScannedExport export = ScannedExport.read(engine, request, history);
      export.confirm();
      return Pipeline.answers(export, history);
    }
  }

  private static String brief(Results results) {
    return Rendered.markdown(WholeReport.brief(WholeReport.of(results), Language.ENGLISH));
  }

  /** The chapters as the Markdown of the whole report has them. */
  private static Map<String, String> chapters(Document document) {
    List<String> parts =
        Stream.of(Rendered.markdown(document).split("\n(?=##? )", -1))
            .filter(part -> part.startsWith("## "))
            .toList();
    List<Document.Chapter> written = WholeReport.chapters(document);
    assertEquals(written.size(), parts.size());
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < parts.size(); i++) {
      texts.put(written.get(i).id(), parts.get(i));
    }
    return texts;
  }

  private static Set<String> reviewed() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  static List<String> names() {
    return Stream.concat(
            WholeReport.sections().stream().map(Section::id), Stream.of(BLIND, SECOND_PERIOD))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void document_asWritten_equalsReviewedFile(String name) throws IOException {
    assertTrue(documents.containsKey(name), "the report of the full sample has no such chapter");
    Path file = FOLDER.resolve(name + ENDING);
    assertTrue(Files.exists(file), "no golden document: " + file);
    String difference = difference(Files.readString(file), documents.get(name));
    if (!difference.isEmpty()) {
      fail(name + " differs from " + file + difference);
    }
  }

  @Test
  void goldens_all_areWritten() throws IOException {
    Set<String> strays = reviewed();
    names().forEach(strays::remove);
    assertEquals(Set.of(), strays, "nothing writes these golden documents");
  }

  /** The lines between what both begin with and what both end with; empty if there are none. */
  private static String difference(String reviewed, String written) {
    List<String> before = reviewed.lines().toList();
    List<String> after = written.lines().toList();
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    String lines =
        lines("-", before.subList(head, before.size() - tail))
            + lines("+", after.subList(head, after.size() - tail));
    return lines.isEmpty() ? "" : ", from line " + (head + 1) + lines;
  }

  private static String lines(String sign, List<String> lines) {
    String more = lines.size() > MOST_LINES ? "\n" + sign + " ..." : "";
    return lines.stream()
        .limit(MOST_LINES)
        .map(line -> "\n" + sign + " " + line)
        .collect(Collectors.joining("", "", more));
  }
}
