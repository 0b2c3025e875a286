package org.evenhand.calibrate;

import java.util.Arrays;
import java.util.List;
import org.evenhand.calibrate.CalibrationResult.About;
import org.evenhand.calibrate.CalibrationResult.Quantity;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.schema.FieldName;

/** What conditions, truths and quantities are called in a document. */
final class CalibrationWords {

  private CalibrationWords() {}

  /** What each condition is, or why it was not simulated. */
  static List<Message> conditions(Calibration calibration) {
    return Arrays.stream(Scenario.values())
        .map(
            condition ->
                calibration
                    .obstacle(condition)
                    .map(reason -> notSimulated(condition, reason))
                    .orElseGet(
                        () ->
                            Message.sentences(
                                condition.label().sentence(),
                                meaning(condition, calibration.setup()))))
        .toList();
  }

  private static Message notSimulated(Scenario condition, Message reason) {
    return Message.of(
        "calibration.not_simulated", "condition", condition.label().sentence(), "reason", reason);
  }

  private static Message meaning(Scenario condition, SimulationSetup setup) {
    return switch (condition) {
      case INDEPENDENCE -> Message.of("calibration.meaning_independence");
      case REPEAT_RESPONDENTS ->
          linked(condition, setup, setup.has(condition.token()) ? "exported" : "assumed");
      case SHARED_INCIDENTS -> linked(condition, setup, "exported");
      case MIXED_INCIDENTS,
          ONE_GROUP_INCIDENTS,
          HALF_IN_INCIDENTS,
          ONE_LARGE_INCIDENT,
          FOUR_LARGE_INCIDENTS ->
          linked(condition, setup, condition.column());
      case MISSING_ALIGNMENT ->
          Message.of(
              "calibration.meaning_missing_alignment",
              "share",
              Format.level(Scenario.MISSING),
              "times",
              Format.plain(Scenario.MISSING_RATIO));
      case SIMPSON_LAYOUT ->
          Message.of(
              "calibration.meaning_simpson_layout", "times", Format.plain(Simpson.ODDS_RATIO));
      case CODED_SEVERITY ->
          Message.of("calibration.meaning_coded_severity", "share", Format.level(Scenario.RAISED));
    };
  }

  private static Message linked(Scenario condition, SimulationSetup setup, String how) {
    boolean isOfPersons = condition.token().equals(FieldName.RESPONDENT_TOKEN);
    Links.Sort sort = condition.links(setup, 0).by(condition.token());
    return Message.of(
        "calibration.meaning_linked",
        "how",
        how,
        "cases",
        Format.count(Links.cases(sort)),
        "token",
        isOfPersons ? "person" : "incident",
        "correlation",
        Format.plain(condition.correlation()),
        "told",
        sort.isTold() ? "yes" : "no");
  }

  /** A truth. */
  static Message effect(EffectSize effect) {
    return switch (effect.sort()) {
      case NONE -> Message.of("calibration.truth_none");
      case RATIO, TIMES ->
          Message.of("calibration.truth_times", "number", Format.ratio(effect.size()));
      case DIFFERENCE, POINTS -> Format.points(effect.size());
      case DETECTABLE -> Message.of("calibration.truth_detectable");
    };
  }

  static boolean isCoverage(About about) {
    return about.quantity() == Quantity.COVERAGE || about.quantity() == Quantity.COVERAGE_OF_PARITY;
  }

  /** What is counted. */
  static Message quantity(About about) {
    String key = "calibration.quantity_" + about.quantity().column();
    return isCoverage(about)
        ? Message.of(key, "level", Format.level(about.level().getAsDouble()))
        : Message.of(key);
  }

  /** A share with its Monte Carlo range. */
  static Message share(CalibrationResult result) {
    return Message.of(
        "calibration.share",
        "share",
        Format.percent(result.share()),
        "range",
        range(result.interval().lower(), result.interval().upper()));
  }

  /** From one share to another. */
  static Message range(double lower, double upper) {
    return Message.of(
        "format.range", "lower", Format.percent(lower), "upper", Format.percent(upper));
  }
}
