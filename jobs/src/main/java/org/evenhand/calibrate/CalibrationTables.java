package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.evenhand.calibrate.CalibrationResult.Quantity;
import org.evenhand.message.Message;
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
        Message.of("calibration.false_disparity"),
        Message.of("calibration.false_disparity_reading"),
        List.of(
            column(Message.of("calibration.any_group_all"), Quantity.FALSE_DISPARITY, "all"),
            column(Message.of("calibration.any_group_each"), Quantity.FALSE_DISPARITY, "each")));
  }

  Table wrongGroups() {
    return byCondition(
        Message.of("calibration.wrong_groups"),
        Message.of("calibration.wrong_groups_reading"),
        List.of(
            column(Message.of("calibration.another_group"), Quantity.WRONG_GROUP, "all"),
            column(Message.of("calibration.any_category"), Quantity.WRONG_GROUP, "each"),
            column(Message.of("calibration.like_groups"), Quantity.WRONG_PAIR, "all"),
            column(Message.of("calibration.any_category"), Quantity.WRONG_PAIR, "each")));
  }

  Table wrongClaims() {
    return byCondition(
        Message.of("calibration.wrong_claims"),
        Message.of("calibration.wrong_claims_reading"),
        List.of(
            column(Message.of("calibration.parity_margin_all"), Quantity.PARITY_AT_MARGIN, "all"),
            column(Message.of("calibration.each_category"), Quantity.PARITY_AT_MARGIN, "each"),
            column(Message.of("calibration.ruled_out_all"), Quantity.RULED_OUT_WRONGLY, "all"),
            column(Message.of("calibration.each_category"), Quantity.RULED_OUT_WRONGLY, "each")));
  }

  Table coverage() {
    return byCondition(
        Message.of("calibration.coverage_table"),
        Message.of("calibration.coverage_table_reading"),
        List.of(
            column(
                Message.of("calibration.coverage_all", "level", "95%"), Quantity.COVERAGE, "all"),
            column(Message.of("calibration.each_category"), Quantity.COVERAGE, "each"),
            column(
                Message.of("calibration.coverage_all", "level", "90%"),
                Quantity.COVERAGE_OF_PARITY,
                "all"),
            column(Message.of("calibration.each_category"), Quantity.COVERAGE_OF_PARITY, "each")));
  }

  Table standing() {
    return byCondition(
        Message.of("calibration.standing", "quarters", StandingCounts.QUARTERS),
        Message.of("calibration.standing_reading", "quarters", StandingCounts.QUARTERS),
        List.of(
            column(
                Message.of("calibration.standing_disparity"), Quantity.STANDING_DISPARITY, "all"),
            column(Message.of("calibration.standing_coverage"), Quantity.STANDING_COVERAGE, "all"),
            column(Message.of("calibration.standing_parity"), Quantity.STANDING_PARITY, "all"),
            column(
                Message.of("calibration.standing_parity_margin"),
                Quantity.STANDING_PARITY_AT_MARGIN,
                "all"),
            column(
                Message.of("calibration.standing_found", "quarter", StandingCounts.SOON),
                Quantity.STANDING_FOUND,
                "all")));
  }

  Table powerByCondition() {
    EffectSize gap = Calibration.GAP;
    return byCondition(
        Message.of("calibration.power_condition"),
        Message.of("calibration.power_condition_reading"),
        List.of(
            Source.number(
                CalibrationWords.effect(gap).capitalised(),
                c -> pooled(c, gap, Quantity.DISPARITY_FOUND, "all")),
            Source.number(
                Message.of("calibration.truth_in_each", "truth", CalibrationWords.effect(gap))
                    .capitalised(),
                c -> pooled(c, gap, Quantity.DISPARITY_FOUND, "each")),
            Source.number(
                Message.of("calibration.parity_no_disparity"),
                c -> pooled(c, EffectSize.NO_DISPARITY, Quantity.PARITY_SHOWN, "all"))));
  }

  Table powerByGroup() {
    List<String> groups =
        Calibration.focuses(calibration.setup()).stream()
            .map(calibration.setup().layout()::code)
            .sorted()
            .toList();
    List<Source<String>> sources = new ArrayList<>();
    sources.add(Source.header(Message.of("common.group"), calibration::name));
    for (EffectSize gap : Calibration.GAPS) {
      sources.add(
          Source.number(
              Message.of("calibration.truth_named", "truth", CalibrationWords.effect(gap))
                  .capitalised(),
              group -> independent(gap, Quantity.DISPARITY_FOUND, group)));
    }
    sources.add(
        Source.number(
            Message.of("calibration.seen_own_test"),
            group -> independent(EffectSize.DETECTABLE, Quantity.DETECTED, group)));
    sources.add(
        Source.number(
            Message.of("calibration.same_named"),
            group -> independent(EffectSize.DETECTABLE, Quantity.DISPARITY_FOUND, group)));
    sources.add(
        Source.number(
            Message.of("calibration.no_disparity_parity"),
            group -> independent(EffectSize.NO_DISPARITY, Quantity.PARITY_SHOWN, group)));
    return Table.of(
        Message.of("calibration.power_group"),
        Message.of("calibration.power_group_reading"),
        groups,
        sources);
  }

  private Entry pooled(Scenario condition, EffectSize effect, Quantity quantity, String scope) {
    return share(condition, effect, quantity, scope, CalibrationResult.ALL);
  }

  private Entry independent(EffectSize effect, Quantity quantity, String group) {
    return share(Scenario.INDEPENDENCE, effect, quantity, "all", group);
  }

  private Table byCondition(Message caption, Message reading, List<Source<Scenario>> further) {
    List<Scenario> conditions =
        Arrays.stream(Scenario.values())
            .filter(c -> calibration.results().stream().anyMatch(own -> own.condition() == c))
            .toList();
    List<Source<Scenario>> sources = new ArrayList<>();
    sources.add(
        Source.header(
            Message.of("calibration.condition"), condition -> condition.label().capitalised()));
    sources.addAll(further);
    return Table.of(caption, reading, conditions, sources);
  }

  /** The shares of all groups together that lie farthest out, whatever the truth. */
  private Source<Scenario> column(Message label, Quantity quantity, String scope) {
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
                .orElse(Entry.absent(Message.of("calibration.absent_answer"))));
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
        .orElse(Entry.absent(Message.of("calibration.absent_rates")));
  }

  private static Entry entry(CalibrationResult result) {
    Message share = CalibrationWords.share(result);
    return Entry.number(
        result.isBroken() ? Message.of("calibration.share_broken", "share", share) : share);
  }
}
