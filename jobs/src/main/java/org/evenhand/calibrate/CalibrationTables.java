package org.evenhand.calibrate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.evenhand.calibrate.CalibrationResult.Quantity;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** The tables of a calibration's document. */
final class CalibrationTables {

  private final Calibration calibration;
  private final List<CalibrationResult> results;

  CalibrationTables(Calibration calibration) {
    this.calibration = calibration;
    results = calibration.results();
  }

  /** Every target beside every condition. */
  Table targets() {
    List<Source<Scenario>> sources = new ArrayList<>();
    for (String scope : List.of("all", "each")) {
      String where = scope.equals("all") ? ", all categories" : ", by category";
      sources.add(
          Source.text(
              "Disparity where there is none" + where,
              condition -> standing(condition, Quantity.FALSE_DISPARITY, scope)));
      sources.add(
          Source.text(
              "Parity at the margin" + where,
              condition -> standing(condition, Quantity.PARITY_AT_MARGIN, scope)));
    }
    sources.add(Source.text("Ranges", this::coverageStanding));
    return byCondition(
        "The targets under each condition",
        "Each row is a condition; “met” and “broken” are beyond the error of the simulation, “open”"
            + " is not.",
        sources);
  }

  Table falseDisparity() {
    return byCondition(
        "“Disparity found” where there is none",
        "Each row gives the share of periods without a disparity in which one was found for any"
            + " group.",
        List.of(
            Source.number(
                "For any group over all categories",
                c -> share(c, EffectSize.NO_DISPARITY, Quantity.FALSE_DISPARITY, "all")),
            Source.number(
                "For any group in any category",
                c -> share(c, EffectSize.NO_DISPARITY, Quantity.FALSE_DISPARITY, "each"))));
  }

  Table parityAtMargin() {
    List<Source<Scenario>> sources = new ArrayList<>();
    for (boolean upper : List.of(true, false)) {
      EffectSize effect = EffectSize.atMargin(calibration.setup().plan(), upper);
      for (String scope : List.of("all", "each")) {
        sources.add(
            Source.number(
                CalibrationWords.effect(effect)
                    + (scope.equals("all") ? ", all categories" : ", by category"),
                c -> share(c, effect, Quantity.PARITY_AT_MARGIN, scope)));
      }
    }
    return byCondition(
        "“Parity shown” at exactly the margin",
        "Each row gives the share of verdicts “parity shown” on a group whose true ratio or"
            + " difference is the end of the margin that heads the column.",
        sources);
  }

  Table parityByGroup() {
    return byGroup(
        "“Parity shown” at exactly the margin, by group, independent cases",
        "Each row is the group that stood at the margin; shares over all categories.",
        List.of(
            EffectSize.atMargin(calibration.setup().plan(), true),
            EffectSize.atMargin(calibration.setup().plan(), false)),
        Quantity.PARITY_AT_MARGIN);
  }

  Table powerByCondition() {
    return byCondition(
        "Share of periods in which a gap was found, all groups in turn",
        "Each column is a gap in points; shares over all categories.",
        gaps().stream()
            .map(
                effect ->
                    Source.<Scenario>number(
                        CalibrationWords.effect(effect),
                        c -> share(c, effect, Quantity.DISPARITY_FOUND, "all")))
            .toList());
  }

  Table powerByGroup() {
    return byGroup(
        "Share of periods in which a gap was found, by group, independent cases",
        "Each row is the group that was sanctioned more often; shares over all categories.",
        gaps(),
        Quantity.DISPARITY_FOUND);
  }

  Table powerInCategories() {
    return Table.of(
        "Share of single categories in which a gap was found, independent cases",
        "Each row is a gap; a gap in all categories counts once for each category.",
        gaps(),
        List.of(
            Source.header("Gap", CalibrationWords::effect),
            Source.number(
                "Found in a category",
                effect -> share(Scenario.INDEPENDENCE, effect, Quantity.DISPARITY_FOUND, "each"))));
  }

  Table powerOfRatios() {
    return byGroup(
        "The same for gaps as ratios, by group, independent cases",
        "Each column says how many times as many cases of the group were sanctioned as without a"
            + " gap.",
        Calibration.TIMES.stream().map(EffectSize::times).toList(),
        Quantity.DISPARITY_FOUND);
  }

  Table parityShown() {
    return byGroup(
        "Share of periods in which parity was shown where there is no disparity, by group",
        "Each row is a group; shares over all categories, independent cases.",
        List.of(EffectSize.NO_DISPARITY),
        Quantity.PARITY_SHOWN);
  }

  Table coverageByCondition() {
    return byCondition(
        "Ranges under each condition",
        "Each row counts kinds of ranges (a number, at a level, over all categories or in each)"
            + " by whether their target was met; with and without a gap. Where one group is coded"
            + " otherwise, that group is judged by itself too.",
        List.of(
            Source.number("Met", c -> count(c, s -> s == Target.Standing.MET)),
            Source.number("Open", c -> count(c, s -> s == Target.Standing.OPEN)),
            Source.number("Broken, too narrow", c -> count(c, s -> s == Target.Standing.BELOW)),
            Source.number("Broken, too wide", c -> count(c, s -> s == Target.Standing.ABOVE))));
  }

  /** Every kind of range under one condition. */
  Table coverageOf(Scenario condition) {
    List<CalibrationResult> own = pooledCoverage(condition, EffectSize.NO_DISPARITY);
    return Table.of(
        "Share of ranges that held the true value, " + condition.label(),
        "Each row is a number at a level; all groups and categories together, then the group"
            + " farthest from the level.",
        own,
        List.of(
            Source.header(
                "Question", result -> CalibrationWords.question(result.about().question())),
            Source.text("Number", result -> Entry.text(CalibrationWords.number(result.about()))),
            Source.text("Where", result -> Entry.text(CalibrationWords.scope(result.about()))),
            Source.number(
                "Level", l -> Entry.number(Format.level(l.about().level().getAsDouble()))),
            Source.number("No disparity", result -> Entry.number(CalibrationWords.share(result))),
            Source.number("Farthest group", this::farthest),
            Source.text("Target", result -> standing(Optional.of(result))),
            Source.number(
                "Gap of " + Format.points(Calibration.GAP.size()),
                result ->
                    counterpart(result)
                        .map(other -> Entry.number(CalibrationWords.share(other)))
                        .orElse(Entry.absent("no such gap is possible"))),
            Source.text("Target, gap", result -> standing(counterpart(result)))));
  }

  private List<CalibrationResult> pooledCoverage(Scenario condition, EffectSize effect) {
    return results.stream()
        .filter(result -> result.condition() == condition && result.effect().equals(effect))
        .filter(result -> result.about().quantity() == Quantity.COVERAGE)
        .filter(
            result -> result.about().group().equals(CalibrationResult.ALL) && result.trials() > 0)
        .toList();
  }

  private Optional<CalibrationResult> counterpart(CalibrationResult result) {
    return pooledCoverage(result.condition(), Calibration.GAP).stream()
        .filter(other -> other.about().equals(result.about()))
        .findFirst();
  }

  private Entry farthest(CalibrationResult result) {
    double level = result.about().level().getAsDouble();
    return results.stream()
        .filter(other -> other.condition() == result.condition())
        .filter(other -> other.effect().equals(result.effect()) && other.trials() > 0)
        .filter(other -> !other.about().group().equals(CalibrationResult.ALL))
        .filter(other -> !other.about().group().equals(CalibrationResult.SET_APART))
        .filter(other -> other.about().pooled().equals(result.about()))
        .max(Comparator.comparingDouble(other -> Math.abs(other.share() - level)))
        .map(
            other ->
                Entry.number(
                    "%s (%s)"
                        .formatted(
                            Format.percent(other.share()),
                            calibration.name(other.about().group()))))
        .orElse(Entry.absent("no such range"));
  }

  private Table byGroup(
      String caption, String reading, List<EffectSize> effects, Quantity quantity) {
    Map<String, Map<EffectSize, CalibrationResult>> groups =
        results.stream()
            .filter(result -> result.condition() == Scenario.INDEPENDENCE)
            .filter(result -> result.about().quantity() == quantity)
            .filter(result -> result.about().scope().equals("all"))
            .filter(result -> !result.about().group().equals(CalibrationResult.ALL))
            .collect(
                groupingBy(
                    result -> result.about().group(),
                    TreeMap::new,
                    toMap(CalibrationResult::effect, result -> result)));
    List<Source<String>> sources = new ArrayList<>();
    sources.add(Source.header("Group", calibration::name));
    for (EffectSize effect : effects) {
      sources.add(
          Source.number(
              CalibrationWords.effect(effect),
              group -> share(Optional.ofNullable(groups.get(group).get(effect)))));
    }
    return Table.of(caption, reading, List.copyOf(groups.keySet()), sources);
  }

  private static List<EffectSize> gaps() {
    return Calibration.POINTS.stream().map(EffectSize::points).toList();
  }

  private List<Scenario> conditions() {
    return Arrays.stream(Scenario.values())
        .filter(condition -> results.stream().anyMatch(result -> result.condition() == condition))
        .toList();
  }

  private Table byCondition(String caption, String reading, List<Source<Scenario>> further) {
    List<Source<Scenario>> sources = new ArrayList<>();
    sources.add(
        Source.header("Condition", condition -> CalibrationWords.capital(condition.label())));
    sources.addAll(further);
    return Table.of(caption, reading, conditions(), sources);
  }

  private Entry share(Scenario condition, EffectSize effect, Quantity quantity, String scope) {
    return share(
        pooled(condition, quantity, scope).stream()
            .filter(result -> result.effect().equals(effect))
            .findFirst());
  }

  private List<CalibrationResult> pooled(Scenario condition, Quantity quantity, String scope) {
    return results.stream()
        .filter(result -> result.condition() == condition)
        .filter(result -> result.about().quantity() == quantity)
        .filter(result -> result.about().scope().equals(scope))
        .filter(result -> result.about().group().equals(CalibrationResult.ALL))
        .toList();
  }

  private static Entry share(Optional<CalibrationResult> result) {
    return result
        .map(CalibrationWords::share)
        .map(Entry::number)
        .orElse(Entry.absent("no rates make such a gap with these counts"));
  }

  private Entry standing(Scenario condition, Quantity quantity, String scope) {
    return pooled(condition, quantity, scope).stream()
        .filter(result -> result.standing().isPresent())
        .max(Comparator.comparing(result -> result.standing().orElseThrow()))
        .map(result -> standing(Optional.of(result)))
        .orElse(Entry.absent("not simulated"));
  }

  private static Entry standing(Optional<CalibrationResult> result) {
    return result
        .flatMap(CalibrationResult::standing)
        .map(CalibrationWords::standing)
        .map(Entry::text)
        .orElse(Entry.absent("no target"));
  }

  private Entry coverageStanding(Scenario condition) {
    long narrow = standings(condition, s -> s == Target.Standing.BELOW);
    long all = standings(condition, s -> true);
    return Entry.text(
        narrow == 0 ? "none too narrow" : "%d of %d kinds too narrow".formatted(narrow, all));
  }

  private Entry count(Scenario condition, Predicate<Target.Standing> such) {
    return Entry.number(Format.count(standings(condition, such)));
  }

  private long standings(Scenario condition, Predicate<Target.Standing> such) {
    return results.stream()
        .filter(result -> result.condition() == condition)
        .filter(result -> result.about().quantity() == Quantity.COVERAGE)
        .filter(CalibrationResult::isJudged)
        .flatMap(result -> result.standing().stream())
        .filter(such)
        .count();
  }
}
