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
        Message.literal("Calibration of the verdicts, " + facts.period()),
        document.plan().language(),
        Document.FOLDER,
        List.of(
            new Fact("Command", command),
            new Fact("Export", facts.input().name()),
            new Fact("Plan", facts.plan().title()),
            new Fact("Plan hash", facts.plan().hash()),
            new Fact("Software", facts.versions().software()),
            new Fact("Seed", Long.toString(calibration.periods().seed())),
            new Fact("Simulated periods", document.count() + " per condition and truth")),
        List.of(),
        SmallCount.NONE,
        List.of(
            new Chapter("verdicts", "What this says", document.summary()),
            new Chapter("simulated", "What was simulated", document.simulated()),
            new Chapter("errors", "How often a verdict is wrong", document.errors()),
            new Chapter("power", "What can be found", document.power()),
            new Chapter("coverage", "How often a range holds the truth", document.coverage())),
        List.of());
  }

  private String count() {
    return Format.count(calibration.periods().count());
  }

  private String alpha() {
    return Format.level(plan().levels().alpha());
  }

  private Plan plan() {
    return calibration.setup().plan();
  }

  private List<Block> summary() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Periods whose truth is known were drawn with the numbers of decided cases of this"
                + " export, and put to the same rule of verdicts as a run. This page says how"
                + " often the verdicts were wrong, how often they found what was there, and how"
                + " often the ranges held the true value."));
    blocks.add(
        new Block.Paragraph(
            ("The targets: “disparity found” for any group in at most %s of periods in which there"
                    + " is none; over all categories another group than the one set apart named,"
                    + " and two like groups told apart, in at most %s; “parity shown” in at most %s"
                    + " of verdicts at the margin; the true gap among those that are said not to"
                    + " fit the counts in at most %s; ranges that hold the true value as often as"
                    + " their level says, and gaps that could have been seen seen as often as the"
                    + " plan's power says, to 2 points.")
                .formatted(alpha(), alpha(), alpha(), alpha())));
    List<String> broken = FailedTargets.inWords(calibration);
    if (broken.isEmpty()) {
      blocks.add(
          new Block.Note(
              "No target was broken beyond the error of the simulation, under any condition."));
    } else {
      blocks.add(
          new Block.Note(
              "Targets were broken beyond the error of the simulation. What breaks, by how much,"
                  + " and what to do:"));
      blocks.add(Block.Bullets.of(broken));
    }
    return blocks;
  }

  private List<Block> simulated() {
    return List.of(
        new Block.Paragraph(
            ("Each simulated period has the %s decided cases of %s: as many of each kind of case in"
                    + " each group. Only outcomes are drawn. Where there is no disparity, every case"
                    + " is sanctioned with the rate of its stratum over all declared groups, that"
                    + " is (sanctioned + 1/2) of (decided + 1), so that no stratum is certain"
                    + " beforehand. Incidents and accused persons that the export tells apart are"
                    + " told to the rule, under every condition.")
                .formatted(Format.count(calibration.decided()), facts.input().name())),
        Block.Bullets.of(CalibrationWords.conditions(calibration)),
        new Block.Paragraph(
            "Each declared group is set apart in turn, in equal parts of the periods. At the margin"
                + " its rate has exactly the agreed ratio to (or difference from) that of all"
                + " others, in every stratum; where that would pass 98%, the rate of the others"
                + " gives way instead. A gap of 10 points means that of every 100 decided cases"
                + " of the group 10 more are sanctioned, at one odds ratio in all strata; likewise"
                + " 1.50 times as many. Each end of the margin takes half of the periods. Drawn by"
                + " the same random numbers period by period, so that a larger gap differs"
                + " from a smaller one by the gap alone."),
        new Block.Paragraph(
            ("Every share below is followed by its 95%% Monte Carlo range (Wilson). Questions of one"
                    + " period hang together; the range is therefore reckoned as if each of the"
                    + " %s periods had been one trial, also where many categories are counted."
                    + " A target counts as broken if the whole range lies outside. The standing"
                    + " verdict was asked of an eighth as many courses of quarters.")
                .formatted(count())));
  }

  private List<Block> errors() {
    return List.of(
        tables.falseDisparity(), tables.wrongGroups(), tables.wrongClaims(), tables.standing());
  }

  private List<Block> power() {
    return List.of(
        new Block.Paragraph(
            "What could have been seen is for each group the ratio that a report of these counts"
                + " gives as the smallest that its own test, not adjusted, would probably have"
                + " found. To be named a group must be told from another, adjusted for all that is"
                + " asked, and so is named less often."),
        tables.powerByCondition(),
        tables.powerByGroup());
  }

  private List<Block> coverage() {
    return List.of(
        new Block.Paragraph(
            "The true value is what the plan's own estimand gives for the expected cases, a million"
                + " times over. Under missing alignment and under severity coded too high it is"
                + " the value of the complete cases, rightly coded: that is what a reader wants"
                + " to know. All other shares, and those of each group, are in calibration.csv."),
        tables.coverage());
  }
}
