package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenhand.calibrate.CalibrationResult.About;
import org.evenhand.calibrate.CalibrationResult.Quantity;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.schema.FieldName;
import org.evenhand.stat.Interval;

/** What conditions, truths and quantities are called in a document. */
final class CalibrationWords {

  private CalibrationWords() {}

  /** A phrase as it stands in a table. */
  static String capital(String phrase) {
    return phrase.substring(0, 1).toUpperCase(Locale.UK) + phrase.substring(1);
  }

  /** What each condition is, or why it was not simulated. */
  static List<String> conditions(Calibration calibration) {
    List<String> words = new ArrayList<>();
    Map<String, String> left = calibration.notSimulatedInWords();
    for (Scenario condition : Scenario.values()) {
      String reason = left.get(condition.label());
      words.add(
          Message.literal(condition.label()).sentence().toString()
              + " "
              + (reason == null
                  ? meaning(condition, calibration.setup())
                  : "Not simulated: " + reason + "."));
    }
    return words;
  }

  private static String meaning(Scenario condition, SimulationSetup setup) {
    return switch (condition) {
      case INDEPENDENCE -> "Every case is decided by itself.";
      case REPEAT_RESPONDENTS ->
          setup.has(condition.token())
              ? linked(condition, setup, "As in the export")
              : linked(condition, setup, "As an assumption, in pairs of one group");
      case SHARED_INCIDENTS -> linked(condition, setup, "As in the export");
      case MIXED_INCIDENTS ->
          linked(condition, setup, "All cases of one kind are put together in fives");
      case ONE_GROUP_INCIDENTS ->
          linked(condition, setup, "All cases of one kind and group are put together in fives");
      case HALF_IN_INCIDENTS ->
          linked(condition, setup, "Half of the cases of one kind and group, in fives");
      case ONE_LARGE_INCIDENT ->
          linked(condition, setup, "One incident, of the group that is set apart");
      case FOUR_LARGE_INCIDENTS ->
          linked(
              condition,
              setup,
              "Four incidents, each of one group, one of them of the group that is set apart");
      case MISSING_ALIGNMENT ->
          ("Of the cases of declared groups %s lose their alignment, %s times as often where the case"
                  + " was sanctioned, in all groups alike. They stay decided cases.")
              .formatted(Format.level(Scenario.MISSING), Format.plain(Scenario.MISSING_RATIO));
      case SIMPSON_LAYOUT ->
          ("The group that is set apart has %s times the odds of the others that a case is of a kind"
                  + " with a rate at or above the middle one, where it is sanctioned as often or"
                  + " less often; and of a kind below it, where it is sanctioned more often. The"
                  + " crude gap then points elsewhere than that between like cases. Kinds keep"
                  + " their totals, the group its own.")
              .formatted(Format.plain(Simpson.ODDS_RATIO));
      case CODED_SEVERITY ->
          ("Severity is spread alike in all groups and outcomes follow it; but of the cases of the"
                  + " group that is set apart, %s are coded one band higher than they are. The"
                  + " highest band stays.")
              .formatted(Format.level(Scenario.RAISED));
    };
  }

  private static String linked(Scenario condition, SimulationSetup setup, String how) {
    boolean isOfPersons = condition.token().equals(FieldName.RESPONDENT_TOKEN);
    Links.Sort sort = condition.links(setup, 0).by(condition.token());
    return ("%s, %s decided cases share %s with another; the outcomes of two of them have a"
            + " correlation of %s.%s")
        .formatted(
            how,
            Format.count(Links.cases(sort)),
            isOfPersons ? "an accused person" : "an incident",
            Format.plain(condition.correlation()),
            sort.isTold()
                ? ""
                : " The export does not tell which, so that the rule takes them as independent.");
  }

  /** A truth in a table. */
  static String effect(EffectSize effect) {
    return switch (effect.sort()) {
      case NONE -> "No disparity";
      case RATIO, TIMES -> Format.ratio(effect.size()) + " times";
      case DIFFERENCE, POINTS -> Format.points(effect.size()).toString();
      case DETECTABLE -> "What could have been seen";
    };
  }

  static boolean isCoverage(About about) {
    return about.quantity() == Quantity.COVERAGE || about.quantity() == Quantity.COVERAGE_OF_PARITY;
  }

  /** What is counted, as it begins a sentence. */
  static String quantity(About about) {
    return switch (about.quantity()) {
      case FALSE_DISPARITY -> "“disparity found” of some group where there is none";
      case WRONG_GROUP -> "a group named that is like all others but the one set apart";
      case WRONG_PAIR -> "two groups told apart that are alike";
      case PARITY_AT_MARGIN -> "“parity shown” at the margin";
      case PARITY_SHOWN -> "“parity shown”";
      case DISPARITY_FOUND -> "a gap found";
      case WRONG_DIRECTION -> "a gap found in the wrong direction";
      case NOT_ENOUGH_EVIDENCE -> "no answer";
      case RULED_OUT_WRONGLY -> "the true gap said not to fit the counts";
      case COVERAGE, COVERAGE_OF_PARITY ->
          "ranges of %s that held the true value"
              .formatted(Format.level(about.level().getAsDouble()));
      case STANDING_DISPARITY -> "a standing disparity of some group where there is none";
      case STANDING_PARITY_AT_MARGIN -> "a standing parity at the margin";
      case STANDING_PARITY -> "a standing parity";
      case STANDING_FOUND -> "a standing disparity, soon";
      case STANDING_COVERAGE -> "limits that held the true value at every look";
      case DETECTED -> "what could have been seen, seen by the group's own test";
    };
  }

  static String scope(About about) {
    return about.scope().equals("all") ? "over all categories" : "in categories";
  }

  /** A share with its Monte Carlo range. */
  static String share(CalibrationResult result) {
    Interval interval = result.interval();
    return "%s (%s to %s)"
        .formatted(
            Format.percent(result.share()),
            Format.percent(interval.lower()),
            Format.percent(interval.upper()));
  }
}
