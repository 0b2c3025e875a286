package org.evenhand.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.measure.Question;
import org.evenhand.message.Message;
import org.evenhand.schema.Language;
import org.evenhand.schema.Period;

/**
 * A report as blocks, ready for any renderer: what everybody reads, and an annex for whoever wants
 * to check. This type is immutable.
 *
 * @param title the title
 * @param language the language that it is read in
 * @param folder beside the document, for the files of its tables
 * @param facts what the title page states of the run
 * @param front what a reader must know before anything else
 * @param smallCount which counts are small
 * @param chapters what everybody reads
 * @param annex all that it rests on; may be empty
 */
public record Document(
    Message title,
    Language language,
    String folder,
    List<Block.Fact> facts,
    List<Block> front,
    SmallCount smallCount,
    List<Chapter> chapters,
    List<Chapter> annex) {

  /** The usual folder. */
  public static final String FOLDER = "annex";

  /** That of a report that is read blind, which is kept beside the opened one. */
  public static final String BLIND_FOLDER = "annex-blind";

  /** Copies the lists. */
  public Document {
    facts = List.copyOf(facts);
    front = List.copyOf(front);
    chapters = List.copyOf(chapters);
    annex = List.copyOf(annex);
  }

  /**
   * A written section.
   *
   * @param id identifier that links lead to
   * @param title the title
   * @param blocks what it says
   */
  public record Chapter(String id, Message title, List<Block> blocks) {

    /** Copies the list. */
    public Chapter {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * The document that these sections write about these results, in their order. A section that
   * lacks a question which it needs is one line in the last chapter of the annex, with the reason.
   */
  public static Document of(Results results, List<Section> brief, List<Section> annex) {
    RunFacts run = results.facts();
    Map<Section, List<Block>> first = written(results, brief);
    Map<Section, List<Block>> then = written(results, annex);
    List<Chapter> all = new ArrayList<>(chapters(then));
    all.addAll(
        lacking(results, Stream.of(first, then).flatMap(written -> written.entrySet().stream())));
    return new Document(
        run.blinding().isPresent()
            ? Message.of("report.title_blind", "period", run.period())
            : Message.of("report.title", "period", run.period()),
        results.plan().language(),
        run.blinding().isPresent() ? BLIND_FOLDER : FOLDER,
        List.of(
            fact("report.period", Format.period(Period.parse(run.period()))),
            fact("report.plan", Message.literal(run.plan().title())),
            fact("report.plan_hash", Message.literal(Format.shortHash(run.plan().hash()))),
            fact(
                "report.departures",
                Message.of("report.departures_count", "count", run.plan().adherence().count())),
            fact("report.export", Message.literal(run.input().name())),
            fact("report.software", Message.literal(run.versions().software()))),
        BlindReading.front(run),
        results.smallCount(),
        chapters(first),
        all);
  }

  private static Block.Fact fact(String key, Message meaning) {
    return new Block.Fact(Message.of(key), meaning);
  }

  /** What each section says; nothing where a question that it needs was not computed. */
  private static Map<Section, List<Block>> written(Results results, List<Section> sections) {
    Map<Section, List<Block>> written = new LinkedHashMap<>();
    sections.forEach(
        section ->
            written.put(
                section,
                missing(section, results.questions()).isEmpty()
                    ? section.write(results)
                    : List.of()));
    return written;
  }

  private static List<Chapter> chapters(Map<Section, List<Block>> written) {
    return written.entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .map(one -> new Chapter(one.getKey().id(), one.getKey().title(), one.getValue()))
        .toList();
  }

  /** One line for each section that has nothing to say. */
  private static List<Chapter> lacking(Results results, Stream<Entry<Section, List<Block>>> all) {
    List<Block.Fact> lines =
        all.filter(one -> one.getValue().isEmpty())
            .map(one -> new Block.Fact(one.getKey().title(), why(one.getKey(), results)))
            .toList();
    return lines.isEmpty()
        ? List.of()
        : List.of(
            new Chapter("lacking", Message.of("report.lacking"), List.of(new Block.Facts(lines))));
  }

  private static Message why(Section section, Results results) {
    List<Message> reasons =
        missing(section, results.questions()).stream()
            .map(question -> notComputed(question, results))
            .distinct()
            .toList();
    return reasons.isEmpty() ? Message.of("report.nothing_to_show") : Message.clauses(reasons);
  }

  private static List<Question> missing(Section section, Set<Question> computed) {
    return section.needs().stream()
        .filter(question -> !computed.contains(question))
        .sorted(Comparator.comparing(Question::id))
        .toList();
  }

  /** Why a question was not computed. */
  public static Message notComputed(Question question, Results results) {
    return results.facts().notComputed().stream()
        .filter(entry -> entry.question().equals(question.id()))
        .map(RunFacts.NotComputed::reason)
        .findFirst()
        .orElse(
            Message.of(
                results.plan().questions().contains(question.id())
                    ? "report.no_case_to_ask"
                    : "report.not_asked"));
  }
}
