package org.evenhand.report.section.consistency;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.consistency.OutsideContact;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** Contact from outside of the deciding body: how often, and how such cases ended. */
public final class OutsideContactSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "outside-contact",
          "Contact from outside of the deciding body",
          Set.of(OutsideContact.QUESTION),
          OutsideContactSection::write);

  private static final String AMONG = FieldName.DECLARED_ALIGNMENT + "=";

  private OutsideContactSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(
            "Contact is recorded by those who take part in it, so these numbers are a floor: more"
                + " may have happened. A case of which it is not known is not counted as one"
                + " without; the last two columns say how far the unknown ones could move the"
                + " share. Contact says nothing about its motive, and a different ending may go"
                + " with the kind of case that draws contact."),
        rates(results, labels),
        endings(results, labels));
  }

  private static Table rates(Results results, Labels labels) {
    Answers alone =
        Answers.where(
            results,
            s ->
                s.question().equals(OutsideContact.QUESTION)
                    && s.stage().equals(FieldName.OUTSIDE_CONTACT)
                    && s.comparison().reference().equals(Comparison.NONE));
    Answers compared =
        Answers.where(
            results,
            s ->
                s.question().equals(OutsideContact.QUESTION)
                    && s.stage().equals(FieldName.OUTSIDE_CONTACT)
                    && !s.comparison().reference().equals(Comparison.NONE));
    return Table.of(
        "How often contact was recorded",
        "The share is of the cases of which it is known; the ratio and the difference compare a"
            + " group with the other groups beside it in cases of the same kind.",
        alone.overall(Statistic.RATE),
        List.of(
            Source.header("Group", labels::group),
            Source.number(
                "With contact, of known", s -> alone.entry(s, Statistic.RATE, Format::ofGroup)),
            Source.number("Share", s -> alone.estimate(s, Statistic.RATE)),
            Source.number(alone.rangeLabel(Statistic.RATE), s -> alone.range(s, Statistic.RATE)),
            Source.number("Ratio", s -> compared.estimate(s, Statistic.MH_RATE_RATIO)),
            Source.number("Difference", s -> compared.estimate(s, Statistic.MH_RATE_DIFFERENCE)),
            Source.number("Range", s -> compared.range(s, Statistic.MH_RATE_DIFFERENCE)),
            Source.number(
                "If no unknown case had it", s -> alone.estimate(s, Statistic.RATE_LOWEST)),
            Source.number(
                "If every unknown case had it", s -> alone.estimate(s, Statistic.RATE_HIGHEST))));
  }

  private static Table endings(Results results, Labels labels) {
    List<FindingKey> keys =
        results.findings(OutsideContact.QUESTION, Statistic.MH_RATE_RATIO).stream()
            .map(Finding::key)
            .filter(key -> key.stage().equals(Answers.SANCTIONED))
            .toList();
    return Table.of(
        "How cases with contact ended beside cases without",
        "Ratio and difference compare the percentages of decided cases that were sanctioned, with"
            + " contact beside without, in cases of the same kind.",
        keys,
        List.of(
            Source.header("Cases of", key -> group(labels, key)),
            Source.number(
                "Decided, with",
                s -> answers(results, s).entry(s, Statistic.MH_RATE_RATIO, Format::nGroup)),
            Source.number(
                "Decided, without",
                s -> answers(results, s).entry(s, Statistic.MH_RATE_RATIO, Format::nReference)),
            Source.number("Ratio", s -> answers(results, s).estimate(s, Statistic.MH_RATE_RATIO)),
            Source.number("Range", s -> answers(results, s).range(s, Statistic.MH_RATE_RATIO)),
            Source.number(
                "Difference", s -> answers(results, s).estimate(s, Statistic.MH_RATE_DIFFERENCE)),
            Source.number(
                "Range", s -> answers(results, s).range(s, Statistic.MH_RATE_DIFFERENCE))));
  }

  private static Answers answers(Results results, FindingKey key) {
    return Answers.where(results, key::equals);
  }

  private static String group(Labels labels, FindingKey key) {
    return key.stratum().startsWith(AMONG)
        ? labels.group(key.stratum().substring(AMONG.length()))
        : labels.group(FindingKey.ALL);
  }
}
