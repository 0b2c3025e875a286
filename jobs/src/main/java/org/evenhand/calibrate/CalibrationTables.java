package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.evenhand.calibrate.CalibrationResult.Quantity;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** The tables of a calibration's document. */
final class CalibrationTables {

  private final Calibration calibration;
  private final List<CalibrationResult> lines;

  CalibrationTables(Calibration calibration) {
    this.calibration = calibration;
    lines = calibration.lines();
  }

  /** Every target beside every condition. */
  Table targets() {
    List<Source<Scenario>> sources = new ArrayList<>();
    sources.add(
        Source.header("Condition", condition -> CalibrationWords.capital(condition.label())));
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
    return Table.of(
        "The targets under each condition",
        "Each row is a condition; “met” and “broken” are beyond the error of the simulation, “open”"
            + " is not.",
        conditions(),
        sources);
  }

  Table falseDisparity() {
    return Table.of(
        "“Disparity found” where there is none",
        "Each row gives the share of periods without a disparity in which one was found for any"
            + " group.",
        conditions(),
        List.of(
            Source.header("Condition", condition -> CalibrationWords.capital(condition.label())),
            Source.number(
                "For any group over all categories",
                c -> share(find(c, EffectSize.NO_DISPARITY, Quantity.FALSE_DISPARITY, "all"))),
            Source.number(
                "For any group in any category",
                c -> share(find(c, EffectSize.NO_DISPARITY, Quantity.FALSE_DISPARITY, "each")))));
  }

  Table parityAtMargin() {
    List<Source<Scenario>> sources = new ArrayList<>();
    sources.add(
        Source.header("Condition", condition -> CalibrationWords.capital(condition.label())));
    for (boolean upper : List.of(true, false)) {
      EffectSize truth = EffectSize.atMargin(calibration.ground().plan(), upper);
      for (String scope : List.of("all", "each")) {
        sources.add(
            Source.number(
                CalibrationWords.truth(truth)
                    + (scope.equals("all") ? ", all categories" : ", by category"),
                c -> share(find(c, truth, Quantity.PARITY_AT_MARGIN, scope))));
      }
    }
    return Table.of(
        "“Parity shown” at exactly the margin",
        "Each row gives the share of verdicts “parity shown” on a group whose true ratio or"
            + " difference is the end of the margin that heads the column.",
        conditions(),
        sources);
  }

  Table parityByGroup() {
    return byGroup(
        "“Parity shown” at exactly the margin, by group, independent cases",
        "Each row is the group that stood at the margin; shares over all categories.",
        List.of(
            EffectSize.atMargin(calibration.ground().plan(), true),
            EffectSize.atMargin(calibration.ground().plan(), false)),
        Quantity.PARITY_AT_MARGIN);
  }

  Table powerByCondition() {
    List<Source<Scenario>> sources = new ArrayList<>();
    sources.add(
        Source.header("Condition", condition -> CalibrationWords.capital(condition.label())));
    for (EffectSize truth : gaps()) {
      sources.add(
          Source.number(
              CalibrationWords.truth(truth),
              c -> share(find(c, truth, Quantity.DISPARITY_FOUND, "all"))));
    }
    return Table.of(
        "Share of periods in which a gap was found, all groups in turn",
        "Each column is a gap in points; shares over all categories.",
        conditions(),
        sources);
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
            Source.header("Gap", CalibrationWords::truth),
            Source.number(
                "Found in a category",
                truth ->
                    share(find(Scenario.INDEPENDENCE, truth, Quantity.DISPARITY_FOUND, "each")))));
  }

  Table powerOfRatios() {
    List<EffectSize> ratios =
        new ArrayList<>(Calibration.TIMES.stream().map(EffectSize::times).toList());
    return byGroup(
        "The same for gaps as ratios, by group, independent cases",
        "Each column says how many times as many cases of the group were sanctioned as without a"
            + " gap.",
        ratios,
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
    return Table.of(
        "Ranges under each condition",
        "Each row counts kinds of ranges (a number, at a level, over all categories or in each)"
            + " by whether their target was met; with and without a gap. Where one group is coded"
            + " otherwise, that group is judged by itself too.",
        conditions(),
        List.of(
            Source.header("Condition", condition -> CalibrationWords.capital(condition.label())),
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
            Source.header("Question", line -> CalibrationWords.question(line.about().question())),
            Source.text("Number", line -> Entry.text(CalibrationWords.number(line.about()))),
            Source.text("Where", line -> Entry.text(CalibrationWords.scope(line.about()))),
            Source.number(
                "Level", l -> Entry.number(Format.level(l.about().level().getAsDouble()))),
            Source.number("No disparity", line -> Entry.number(CalibrationWords.share(line))),
            Source.number("Farthest group", this::farthest),
            Source.text("Target", line -> standing(Optional.of(line))),
            Source.number(
                "Gap of " + Format.points(Calibration.GAP.size()),
                line ->
                    counterpart(line)
                        .map(other -> Entry.number(CalibrationWords.share(other)))
                        .orElse(Entry.absent("no such gap is possible"))),
            Source.text("Target, gap", line -> standing(counterpart(line)))));
  }

  private List<CalibrationResult> pooledCoverage(Scenario condition, EffectSize truth) {
    return lines.stream()
        .filter(line -> line.condition() == condition && line.truth().equals(truth))
        .filter(line -> line.about().quantity() == Quantity.COVERAGE)
        .filter(line -> line.about().group().equals(CalibrationResult.ALL) && line.trials() > 0)
        .toList();
  }

  private Optional<CalibrationResult> counterpart(CalibrationResult line) {
    return pooledCoverage(line.condition(), Calibration.GAP).stream()
        .filter(other -> other.about().equals(line.about()))
        .findFirst();
  }

  private Entry farthest(CalibrationResult line) {
    double level = line.about().level().getAsDouble();
    return lines.stream()
        .filter(other -> other.condition() == line.condition())
        .filter(other -> other.truth().equals(line.truth()) && other.trials() > 0)
        .filter(other -> !other.about().group().equals(CalibrationResult.ALL))
        .filter(other -> !other.about().group().equals(CalibrationResult.SET_APART))
        .filter(other -> other.about().pooled().equals(line.about()))
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
      String caption, String reading, List<EffectSize> truths, Quantity quantity) {
    Map<String, Map<EffectSize, CalibrationResult>> groups = new LinkedHashMap<>();
    for (CalibrationResult line : lines) {
      CalibrationResult.About about = line.about();
      boolean isWanted =
          line.condition() == Scenario.INDEPENDENCE
              && about.quantity() == quantity
              && about.scope().equals("all")
              && !about.group().equals(CalibrationResult.ALL);
      if (isWanted) {
        groups
            .computeIfAbsent(about.group(), group -> new LinkedHashMap<>())
            .put(line.truth(), line);
      }
    }
    List<Source<String>> sources = new ArrayList<>();
    sources.add(Source.header("Group", calibration::name));
    for (EffectSize truth : truths) {
      sources.add(
          Source.number(
              CalibrationWords.truth(truth),
              group -> share(Optional.ofNullable(groups.get(group).get(truth)))));
    }
    return Table.of(caption, reading, groups.keySet().stream().sorted().toList(), sources);
  }

  private static List<EffectSize> gaps() {
    return Calibration.POINTS.stream().map(EffectSize::points).toList();
  }

  private List<Scenario> conditions() {
    return Arrays.stream(Scenario.values())
        .filter(condition -> lines.stream().anyMatch(line -> line.condition() == condition))
        .toList();
  }

  private Optional<CalibrationResult> find(
      Scenario condition, EffectSize truth, Quantity quantity, String scope) {
    return pooled(condition, quantity, scope).stream()
        .filter(line -> line.truth().equals(truth))
        .findFirst();
  }

  private List<CalibrationResult> pooled(Scenario condition, Quantity quantity, String scope) {
    return lines.stream()
        .filter(line -> line.condition() == condition)
        .filter(line -> line.about().quantity() == quantity)
        .filter(line -> line.about().scope().equals(scope))
        .filter(line -> line.about().group().equals(CalibrationResult.ALL))
        .toList();
  }

  private static Entry share(Optional<CalibrationResult> line) {
    return line.map(CalibrationWords::share)
        .map(Entry::number)
        .orElse(Entry.absent("no rates make such a gap with these counts"));
  }

  private Entry standing(Scenario condition, Quantity quantity, String scope) {
    List<CalibrationResult> own = pooled(condition, quantity, scope);
    return own.stream()
        .filter(line -> line.standing().isPresent())
        .max(Comparator.comparing(line -> line.standing().orElseThrow()))
        .map(line -> standing(Optional.of(line)))
        .orElse(Entry.absent("not simulated"));
  }

  private static Entry standing(Optional<CalibrationResult> line) {
    return line.flatMap(CalibrationResult::standing)
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
    return lines.stream()
        .filter(line -> line.condition() == condition)
        .filter(line -> line.about().quantity() == Quantity.COVERAGE)
        .filter(CalibrationResult::isJudged)
        .flatMap(line -> line.standing().stream())
        .filter(such)
        .count();
  }
}
