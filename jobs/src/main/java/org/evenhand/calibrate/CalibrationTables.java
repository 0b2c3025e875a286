package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.evenhand.calibrate.CalibrationResult.Quantity;
import org.evenhand.report.Entry;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** The tables of a calibration's document. */
final class CalibrationTables {

  private final Calibration calibration;

  CalibrationTables(Calibration calibration) {
    this.calibration = calibration;
  }

  Table falseDisparity() {
    return byCondition(
        "“Disparity found” where there is none",
        "Each row is a condition; shares of periods without a disparity.",
        List.of(
            column("For any group over all categories", Quantity.FALSE_DISPARITY, "all"),
            column("For any group in any category", Quantity.FALSE_DISPARITY, "each")));
  }

  Table wrongGroups() {
    return byCondition(
        "Wrong groups where one group is treated otherwise",
        "Each row is a condition, with the truth that gave most errors. Nothing is promised of all"
            + " categories together: in each of them groups are told apart by themselves.",
        List.of(
            column("Another group named, all categories", Quantity.WRONG_GROUP, "all"),
            column("In any category", Quantity.WRONG_GROUP, "each"),
            column("Two like groups told apart, all categories", Quantity.WRONG_PAIR, "all"),
            column("In any category", Quantity.WRONG_PAIR, "each")));
  }

  Table wrongClaims() {
    return byCondition(
        "“Parity shown” at the margin, and gaps wrongly ruled out",
        "Each row is a condition, with the truth that gave most errors; shares of verdicts on the"
            + " group that is set apart.",
        List.of(
            column("Parity at the margin, all categories", Quantity.PARITY_AT_MARGIN, "all"),
            column("In each category", Quantity.PARITY_AT_MARGIN, "each"),
            column("True gap ruled out, all categories", Quantity.RULED_OUT_WRONGLY, "all"),
            column("In each category", Quantity.RULED_OUT_WRONGLY, "each")));
  }

  Table coverage() {
    return byCondition(
        "Share of ranges that held the true value",
        "Each row is a condition, with the truth whose share lies farthest from the level.",
        List.of(
            column("95%, all categories", Quantity.COVERAGE, "all"),
            column("In each category", Quantity.COVERAGE, "each"),
            column("90%, all categories", Quantity.COVERAGE_OF_PARITY, "all"),
            column("In each category", Quantity.COVERAGE_OF_PARITY, "each")));
  }

  Table standing() {
    return byCondition(
        "The standing verdict after %d quarters".formatted(StandingCounts.QUARTERS),
        "Each row is a condition; shares of courses of %d quarters, each like this period."
            .formatted(StandingCounts.QUARTERS),
        List.of(
            column("Disparity where there is none, any group", Quantity.STANDING_DISPARITY, "all"),
            column("Limits held the true value at every look", Quantity.STANDING_COVERAGE, "all"),
            column("Parity where there is no disparity", Quantity.STANDING_PARITY, "all"),
            column("Parity at the margin", Quantity.STANDING_PARITY_AT_MARGIN, "all"),
            column(
                "Disparity at the margin, by quarter " + StandingCounts.SOON,
                Quantity.STANDING_FOUND,
                "all")));
  }

  Table powerByCondition() {
    EffectSize gap = Calibration.GAP;
    return byCondition(
        "What is found, all groups in turn",
        "Each row is a condition; shares of periods in which the group was named in the direction"
            + " that is true.",
        List.of(
            Source.number(
                CalibrationWords.effect(gap), c -> pooled(c, gap, Quantity.DISPARITY_FOUND, "all")),
            Source.number(
                CalibrationWords.effect(gap) + ", in each category",
                c -> pooled(c, gap, Quantity.DISPARITY_FOUND, "each")),
            Source.number(
                "Parity shown where there is no disparity",
                c -> pooled(c, EffectSize.NO_DISPARITY, Quantity.PARITY_SHOWN, "all"))));
  }

  Table powerByGroup() {
    List<String> groups =
        Calibration.focuses(calibration.setup()).stream()
            .map(calibration.setup().layout()::code)
            .sorted()
            .toList();
    List<Source<String>> sources = new ArrayList<>();
    sources.add(Source.header("Group", calibration::name));
    for (EffectSize gap : Calibration.GAPS) {
      sources.add(
          Source.number(
              CalibrationWords.effect(gap) + ": named",
              group -> independent(gap, Quantity.DISPARITY_FOUND, group)));
    }
    sources.add(
        Source.number(
            "What could have been seen: its own test",
            group -> independent(EffectSize.DETECTABLE, Quantity.DETECTED, group)));
    sources.add(
        Source.number(
            "The same: named",
            group -> independent(EffectSize.DETECTABLE, Quantity.DISPARITY_FOUND, group)));
    sources.add(
        Source.number(
            "No disparity: parity shown",
            group -> independent(EffectSize.NO_DISPARITY, Quantity.PARITY_SHOWN, group)));
    return Table.of(
        "What is found by group, independent cases",
        "Each row is the group that was set apart; shares over all categories.",
        groups,
        sources);
  }

  private Entry pooled(Scenario condition, EffectSize effect, Quantity quantity, String scope) {
    return share(condition, effect, quantity, scope, CalibrationResult.ALL);
  }

  private Entry independent(EffectSize effect, Quantity quantity, String group) {
    return share(Scenario.INDEPENDENCE, effect, quantity, "all", group);
  }

  private Table byCondition(String caption, String reading, List<Source<Scenario>> further) {
    List<Scenario> conditions =
        Arrays.stream(Scenario.values())
            .filter(c -> calibration.results().stream().anyMatch(own -> own.condition() == c))
            .toList();
    List<Source<Scenario>> sources = new ArrayList<>();
    sources.add(
        Source.header("Condition", condition -> CalibrationWords.capital(condition.label())));
    sources.addAll(further);
    return Table.of(caption, reading, conditions, sources);
  }

  /** The shares of all groups together that lie farthest out, whatever the truth. */
  private Source<Scenario> column(String label, Quantity quantity, String scope) {
    return Source.number(
        label,
        condition ->
            calibration.results().stream()
                .filter(result -> result.condition() == condition && result.isPooled())
                .filter(result -> result.about().quantity() == quantity)
                .filter(result -> result.about().scope().equals(scope))
                .filter(result -> isOfGap(result) || quantity != Quantity.WRONG_PAIR)
                .max(Comparator.comparingDouble(CalibrationTables::distance))
                .map(CalibrationTables::entry)
                .orElse(Entry.absent("not simulated, or no such answer")));
  }

  private static boolean isOfGap(CalibrationResult result) {
    return result.effect().direction() != 0;
  }

  private static double distance(CalibrationResult result) {
    double level = result.about().level().orElse(0);
    return Math.abs(result.share() - level);
  }

  private Entry share(
      Scenario condition, EffectSize effect, Quantity quantity, String scope, String group) {
    Predicate<CalibrationResult> isIt =
        result ->
            result.condition() == condition
                && result.effect().equals(effect)
                && result.about().quantity() == quantity
                && result.about().scope().equals(scope)
                && result.about().group().equals(group);
    return calibration.results().stream()
        .filter(isIt)
        .findFirst()
        .map(CalibrationTables::entry)
        .orElse(Entry.absent("no rates make such a gap with these counts"));
  }

  private static Entry entry(CalibrationResult result) {
    String share = CalibrationWords.share(result);
    return Entry.number(result.isBroken() ? share + ", broken" : share);
  }
}
