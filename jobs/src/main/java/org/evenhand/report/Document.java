package org.evenhand.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Question;

/**
 * A report as blocks, ready for any renderer. This type is immutable.
 *
 * @param title the title
 * @param facts what the title page states of the run
 * @param front what a reader must know before anything else
 * @param smallCount which counts are small
 * @param chapters the written sections
 */
public record Document(
    String title,
    List<Block.Fact> facts,
    List<Block> front,
    SmallCount smallCount,
    List<Chapter> chapters) {

  /** Copies the lists. */
  public Document {
    facts = List.copyOf(facts);
    front = List.copyOf(front);
    chapters = List.copyOf(chapters);
  }

  /**
   * A written section.
   *
   * @param id identifier that links lead to
   * @param title the title
   * @param blocks what it says
   */
  public record Chapter(String id, String title, List<Block> blocks) {

    /** Copies the list. */
    public Chapter {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * The document that these sections write about this results, in their order. A section of which
   * no question was computed is left out, except the first, which carries the verdicts; the section
   * about the rows of the export lists them all.
   */
  public static Document of(Results results, List<Section> sections) {
    Set<Question> computed = results.questions();
    List<Chapter> chapters = new ArrayList<>();
    for (Section section : sections) {
      if (!chapters.isEmpty() && isWithoutAnswer(section, computed)) {
        continue;
      }
      List<Block> notComputed = notComputed(section, computed, results);
      chapters.add(
          new Chapter(
              section.id(),
              section.title(),
              notComputed.isEmpty() ? section.write(results) : notComputed));
    }
    RunFacts run = results.facts();
    return new Document(
        "Sanction parity report, "
            + run.period()
            + run.blinding().map(b -> ", read blind").orElse(""),
        List.of(
            new Block.Fact("Period", run.period()),
            new Block.Fact("Plan", run.plan().title()),
            new Block.Fact("Plan hash", Format.shortHash(run.plan().hash())),
            new Block.Fact("Departures from the plan", departures(run.plan().adherence().count())),
            new Block.Fact("Export", run.input().name()),
            new Block.Fact("Software", run.versions().software())),
        BlindReading.front(run),
        results.smallCount(),
        chapters);
  }

  private static String departures(int number) {
    return number == 0 ? "none" : number + ", listed in the chapter \u201cThe plan\u201d";
  }

  private static boolean isWithoutAnswer(Section section, Set<Question> computed) {
    return !section.needs().isEmpty() && section.needs().stream().noneMatch(computed::contains);
  }

  private static List<Block> notComputed(Section section, Set<Question> computed, Results results) {
    return section.needs().stream()
        .filter(question -> !computed.contains(question))
        .sorted(Comparator.comparing(Question::id))
        .map(question -> (Block) notComputed(question, results))
        .toList();
  }

  /** The remark that stands in the place of a question that was not computed. */
  public static Block.Note notComputed(Question question, Results results) {
    String reason =
        results.facts().notComputed().stream()
            .filter(entry -> entry.question().equals(question.id()))
            .map(RunFacts.NotComputed::reason)
            .findFirst()
            .orElse(
                results.plan().questions().contains(question.id())
                    ? "no case to ask it of"
                    : "the plan does not ask for it");
    return new Block.Note("Not computed: " + question.id() + " (" + reason + ").");
  }
}
