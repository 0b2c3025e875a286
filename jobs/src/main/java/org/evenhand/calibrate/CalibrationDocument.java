package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Block.Fact;
import org.evenhand.report.Document;
import org.evenhand.report.Document.Chapter;
import org.evenhand.report.Format;
import org.evenhand.report.RunFacts;
import org.evenhand.report.SmallCount;
import org.evenhand.schema.Plan;

/** A calibration as a document that a committee can read. */
public final class CalibrationDocument {

  private final Calibration calibration;
  private final RunFacts facts;
  private final CalibrationTables tables;

  private CalibrationDocument(Calibration calibration, RunFacts facts) {
    this.calibration = calibration;
    this.facts = facts;
    tables = new CalibrationTables(calibration);
  }

  /**
   * The document.
   *
   * @param facts of the export and of the plan
   * @param command that makes it
   */
  public static Document of(Calibration calibration, RunFacts facts, String command) {
    CalibrationDocument document = new CalibrationDocument(calibration, facts);
    return new Document(
        Message.of("calibration.title", "period", facts.period()),
        document.plan().language(),
        Document.FOLDER,
        List.of(
            fact("calibration.command", command),
            fact("report.export", facts.input().name()),
            fact("report.plan", facts.plan().title()),
            fact("report.plan_hash", Format.shortHash(facts.plan().hash())),
            fact("report.software", facts.versions().software()),
            fact("calibration.seed", Long.toString(calibration.periods().seed())),
            new Fact(
                Message.of("calibration.periods"),
                Message.of("calibration.periods_count", "count", document.count()))),
        List.of(),
        SmallCount.NONE,
        List.of(
            chapter("verdicts", "calibration.chapter_verdicts", document.summary()),
            chapter("simulated", "calibration.chapter_simulated", document.simulated()),
            chapter("errors", "calibration.chapter_errors", document.errors()),
            chapter("power", "calibration.chapter_power", document.power()),
            chapter("coverage", "calibration.chapter_coverage", document.coverage())),
        List.of());
  }

  private static Fact fact(String key, String meaning) {
    return new Fact(Message.of(key), Message.literal(meaning));
  }

  private static Chapter chapter(String id, String title, List<Block> blocks) {
    return new Chapter(id, Message.of(title), blocks);
  }

  private static Block paragraph(String key, Object... arguments) {
    return new Block.Paragraph(Message.of(key, arguments));
  }

  private String count() {
    return Format.count(calibration.periods().count());
  }

  private Plan plan() {
    return calibration.setup().plan();
  }

  private List<Block> summary() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(paragraph("calibration.summary"));
    blocks.add(paragraph("calibration.targets", "alpha", Format.level(plan().levels().alpha())));
    List<Message> broken = calibration.broken();
    if (broken.isEmpty()) {
      blocks.add(new Block.Note(Message.of("calibration.none_broken")));
    } else {
      blocks.add(new Block.Note(Message.of("calibration.some_broken")));
      blocks.add(new Block.Bullets(broken));
    }
    return blocks;
  }

  private List<Block> simulated() {
    return List.of(
        paragraph(
            "calibration.cases",
            "cases",
            Format.count(calibration.decided()),
            "export",
            facts.input().name()),
        new Block.Bullets(CalibrationWords.conditions(calibration)),
        paragraph("calibration.apart"),
        paragraph("calibration.shares", "count", count()));
  }

  private List<Block> errors() {
    return List.of(
        tables.falseDisparity(), tables.wrongGroups(), tables.wrongClaims(), tables.standing());
  }

  private List<Block> power() {
    return List.of(
        paragraph("calibration.power"), tables.powerByCondition(), tables.powerByGroup());
  }

  private List<Block> coverage() {
    return List.of(paragraph("calibration.coverage"), tables.coverage());
  }
}
