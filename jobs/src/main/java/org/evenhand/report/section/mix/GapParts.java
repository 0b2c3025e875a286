package org.evenhand.report.section.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Table;
import org.evenhand.report.chart.BarPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;

/**
 * Each group's crude difference split into what goes with the mix of cases and what goes with rates
 * in like cases.
 *
 * @param labels what groups are called
 * @param whole the differences and what of them goes with rates in like cases
 * @param mix what goes with the mix, part by part
 */
record GapParts(Labels labels, Answers whole, List<Part> mix) {

  /**
   * A part of the mix.
   *
   * @param name what it is called
   * @param answers the findings that hold it
   */
  record Part(Message name, Answers answers) {}

  /**
   * The plot.
   *
   * @param plain its title where there is no number
   * @param rates the name of what goes with rates in like cases
   * @param data its numbers
   */
  BarPlot plot(Message plain, Message rates, Table data) {
    List<Message> names = new ArrayList<>(mix.stream().map(Part::name).toList());
    names.add(rates);
    List<FindingKey> groups = whole.overall(Statistic.RATE_DIFFERENCE);
    return new BarPlot(
        title(groups, plain),
        Message.of("mix.parts_chart_reading", "reference", labels.references(groups)),
        BarPlot.Unit.POINTS,
        names,
        groups.stream().map(this::bar).toList(),
        data);
  }

  /** With which part most of each gap goes. */
  private Message title(List<FindingKey> groups, Message plain) {
    List<Message> ofMix = new ArrayList<>();
    List<Message> ofRates = new ArrayList<>();
    for (FindingKey key : groups) {
      OptionalDouble gap = number(whole, key, Statistic.RATE_DIFFERENCE);
      OptionalDouble rates = number(whole, key, Statistic.RATE_EFFECT);
      if (gap.isPresent() && rates.isPresent()) {
        double rest = gap.getAsDouble() - rates.getAsDouble();
        (Math.abs(rates.getAsDouble()) < Math.abs(rest) ? ofMix : ofRates).add(labels.group(key));
      }
    }
    if (ofMix.isEmpty()) {
      return ofRates.isEmpty() ? plain : Message.of("mix.split_rates");
    }
    return ofRates.isEmpty()
        ? Message.of("mix.split_mix")
        : Message.of(
            "mix.split_both", "mix", Message.listed(ofMix), "rates", Message.listed(ofRates));
  }

  private BarPlot.Bar bar(FindingKey key) {
    List<OptionalDouble> parts = new ArrayList<>();
    mix.forEach(part -> parts.add(number(part.answers(), key, Statistic.COMPOSITION_EFFECT)));
    parts.add(number(whole, key, Statistic.RATE_EFFECT));
    return new BarPlot.Bar(
        labels.group(key), parts, whole.estimate(key, Statistic.RATE_DIFFERENCE).text());
  }

  private static OptionalDouble number(Answers answers, FindingKey key, Statistic statistic) {
    return answers
        .find(key, statistic)
        .map(finding -> finding.estimate())
        .orElse(OptionalDouble.empty());
  }
}
