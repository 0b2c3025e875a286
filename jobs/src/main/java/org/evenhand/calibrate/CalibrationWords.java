package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.Dependence;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.likeforlike.LikeForLikeFurther;
import org.evenhand.measure.mix.CaseMix;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.measure.robustness.MissingAlignment;
import org.evenhand.measure.robustness.Sensitivity;
import org.evenhand.report.Format;
import org.evenhand.stat.Interval;

/** What conditions, truths and numbers are called in a document. */
final class CalibrationWords {

  private static final Map<String, String> QUESTIONS =
      Map.of(
          SanctionRate.QUESTION.id(), "Sanction rates",
          SanctionGap.QUESTION.id(), "Crude gaps",
          LikeForLike.QUESTION.id(), "Like for like",
          LikeForLikeFurther.QUESTION.id(), "Like for like, held closer",
          Dependence.RESPONDENT.id(), "Cases of one person together",
          Dependence.INCIDENT.id(), "Cases of one incident together",
          CaseMix.QUESTION.id(), "Mix of cases",
          MissingAlignment.QUESTION.id(), "Undeclared cases at both ends",
          Sensitivity.QUESTION.id(), "What could overturn this");

  private CalibrationWords() {}

  /** A phrase as it stands in a table. */
  static String capital(String phrase) {
    return phrase.substring(0, 1).toUpperCase(java.util.Locale.UK) + phrase.substring(1);
  }

  /** What each condition is, or why it was not simulated. */
  static List<String> conditions(Calibration calibration) {
    List<String> words = new ArrayList<>();
    Map<String, String> left = calibration.notSimulatedInWords();
    for (Scenario condition : Scenario.values()) {
      String reason = left.get(condition.label());
      words.add(
          Format.sentence(condition.label())
              + " "
              + (reason == null
                  ? meaning(condition, calibration)
                  : "Not simulated: " + reason + "."));
    }
    return words;
  }

  private static String meaning(Scenario condition, Calibration calibration) {
    return switch (condition) {
      case INDEPENDENCE -> "Every case is decided by itself.";
      case REPEAT_RESPONDENTS -> linked(condition, calibration, "accused person");
      case SHARED_INCIDENTS -> linked(condition, calibration, "incident");
      case MISSING_ALIGNMENT ->
          ("Of the cases of declared groups %s lose their alignment, %s times as often where the case"
                  + " was sanctioned, in all groups alike. They stay decided cases.")
              .formatted(Format.level(Scenario.MISSING), Format.plain(Scenario.MISSING_RATIO));
      case SIMPSON_LAYOUT ->
          ("The group that is set apart has %s times the odds of the others that a case is of a kind"
                  + " with a rate at or above the middle one, where it is sanctioned as often or"
                  + " less often; and of a kind below it, where it is sanctioned more often. The crude gap"
                  + " then points elsewhere than that between like cases. Kinds keep their totals,"
                  + " the group its own.")
              .formatted(Format.plain(Simpson.ODDS_RATIO));
      case CODED_SEVERITY ->
          ("Severity is spread alike in all groups and outcomes follow it; but of the cases of the"
                  + " group that is set apart, %s are coded one band higher than they are. The"
                  + " highest band stays.")
              .formatted(Format.level(Scenario.RAISED));
    };
  }

  private static String linked(Scenario condition, Calibration calibration, String what) {
    ClusterSizes links = condition.links(calibration.setup());
    return ("Two cases of one %s have outcomes with a correlation of %s: each goes by a shared draw"
            + " with probability %s, otherwise by its own; every case keeps its rate. %s, %s of %s"
            + " decided cases share one with another.")
        .formatted(
            what,
            Format.plain(Scenario.CORRELATION),
            Format.ratio(Math.sqrt(Scenario.CORRELATION)),
            links.assumed()
                ? "The export does not tell who is linked; as an assumption, in pairs"
                : "As in the export",
            Format.count(links.members()),
            Format.count(calibration.decided()));
  }

  /** A truth in a table. */
  static String effect(EffectSize effect) {
    return switch (effect.sort()) {
      case NONE -> "No disparity";
      case RATIO -> Format.ratio(effect.size()) + " times";
      case DIFFERENCE, POINTS -> Format.points(effect.size());
      case TIMES -> Format.ratio(effect.size()) + " times";
    };
  }

  static String question(String id) {
    return QUESTIONS.getOrDefault(id, id);
  }

  /** A number whose ranges are counted, by its name in the tables. */
  static String number(CalibrationResult.About about) {
    if (about.question().equals(MissingAlignment.QUESTION.id())) {
      return "range over both ends";
    }
    String name =
        Statistic.withCode(about.statistic()).map(Statistic::label).orElse(about.statistic());
    return about.stage().equals("sanctioned")
        ? name
        : name + ", " + about.stage().replace('_', ' ');
  }

  static String scope(CalibrationResult.About about) {
    return about.scope().equals("all") ? "over all categories" : "in each category";
  }

  /** A share with its Monte Carlo range. */
  static String share(CalibrationResult result) {
    Interval interval = result.interval();
    return result.trials() == 0
        ? Format.ABSENT
        : "%s (%s to %s)"
            .formatted(
                Format.percent(result.share()),
                Format.percent(interval.lower()),
                Format.percent(interval.upper()));
  }

  static String standing(Target.Standing standing) {
    return switch (standing) {
      case MET -> "met";
      case OPEN -> "open";
      case BELOW -> "broken, below";
      case ABOVE -> "broken, above";
    };
  }
}
