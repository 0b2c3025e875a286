package org.evenhand.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.disclosure.Release;
import org.evenhand.disclosure.ReleasedFinding;
import org.evenhand.measure.Agreement;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** Whether two assessors of the same case gave it the same codes. */
public final class AgreementSection implements Section {

  private static final String BLIND = "blind=";
  private static final Coding CATEGORY =
      new Coding("category", "Agreement on the complaint category", Statistic.COHEN_KAPPA, "Kappa");
  private static final Coding SEVERITY =
      new Coding("severity", "Agreement on severity", Statistic.WEIGHTED_KAPPA, "Kappa, weighted");

  @Override
  public String id() {
    return Agreement.QUESTION.id();
  }

  @Override
  public String title() {
    return "Would two assessors say the same?";
  }

  @Override
  public Set<Question> needs() {
    return Set.of(Agreement.QUESTION);
  }

  @Override
  public List<Block> write(Release release) {
    Labels labels = Labels.of(release);
    return List.of(
        new Block.Paragraph(
            "Two assessors coded the same cases. The plain share that they coded alike counts"
                + " agreement by chance too; kappa and alpha leave chance out, so that 1 is complete"
                + " agreement and 0 what chance alone would bring. They also fall where nearly all"
                + " cases are of one kind, which is why the plain share stands beside them. The"
                + " sample stands for all cases only if it was drawn to."),
        table(release, labels, CATEGORY),
        table(release, labels, SEVERITY),
        undefined(release, labels));
  }

  /** What was coded, the coefficient that fits it and what a reader calls the two. */
  private record Coding(String stage, String caption, Statistic kappa, String label) {}

  private static Table table(Release release, Labels labels, Coding coding) {
    List<Source<Subject>> sources = new ArrayList<>();
    sources.add(Source.header("Cases of", subject -> cases(labels, subject)));
    sources.add(
        Source.number(
            "Coded alike",
            s ->
                answers(release, s)
                    .entry(s, Statistic.AGREEMENT, f -> Format.of(f.xGroup(), f.nGroup()))));
    sources.add(Source.number("Share", s -> answers(release, s).estimate(s, Statistic.AGREEMENT)));
    sources.add(Source.number("Range", s -> answers(release, s).range(s, Statistic.AGREEMENT)));
    sources.add(
        Source.number(
            "Beside the others",
            s -> gaps(release, coding.stage).estimate(s, Statistic.RATE_DIFFERENCE)));
    sources.add(Source.number(coding.label, s -> answers(release, s).estimate(s, coding.kappa)));
    sources.add(Source.number("Range", s -> answers(release, s).range(s, coding.kappa)));
    sources.add(
        Source.number("Alpha", s -> answers(release, s).estimate(s, Statistic.KRIPPENDORFF_ALPHA)));
    return Table.of(
        coding.caption,
        "Each row is about the cases that both assessors coded; the share coded alike is also set"
            + " beside that of the groups beside it.",
        subjects(release, coding.stage, Statistic.AGREEMENT),
        sources);
  }

  private static Table undefined(Release release, Labels labels) {
    return Table.of(
        "Cases for which an assessor found no category",
        "A case counts if at least one of its two assessors called it other or undefined; a large"
            + " share says that the list of categories is wanting.",
        subjects(release, "other_undefined", Statistic.RATE),
        List.of(
            Source.header("Cases of", subject -> cases(labels, subject)),
            Source.number(
                "Other or undefined",
                s ->
                    answers(release, s)
                        .entry(s, Statistic.RATE, f -> Format.of(f.xGroup(), f.nGroup()))),
            Source.number("Share", s -> answers(release, s).estimate(s, Statistic.RATE)),
            Source.number("Range", s -> answers(release, s).range(s, Statistic.RATE))));
  }

  private static List<Subject> subjects(Release release, String stage, Statistic statistic) {
    return release.findings(Agreement.QUESTION, statistic).stream()
        .map(ReleasedFinding::subject)
        .filter(subject -> subject.stage().equals(stage))
        .toList();
  }

  private static Answers answers(Release release, Subject subject) {
    return Answers.where(release, subject::equals);
  }

  private static Answers gaps(Release release, String stage) {
    return Answers.where(
        release,
        s ->
            s.question().equals(Agreement.QUESTION)
                && s.stage().equals(stage)
                && s.stratum().equals(Subject.ALL)
                && !s.comparison().reference().equals(Comparison.NONE));
  }

  private static String cases(Labels labels, Subject subject) {
    return switch (subject.stratum()) {
      case Subject.ALL -> labels.group(subject);
      case BLIND + "yes" -> "All groups, assessed without the alignment";
      case BLIND + "no" -> "All groups, assessed with the alignment";
      default -> "All groups, not recorded which";
    };
  }
}
