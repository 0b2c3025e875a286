package org.evenhand.measure.members;

import org.evenhand.measure.Counts;
import org.evenhand.stat.ByarInterval;
import org.evenhand.stat.PoissonRateDifference;
import org.evenhand.stat.PoissonRateRatio;
import org.evenhand.stat.SurveyedRate;
import org.evenhand.stat.Value;

/**
 * Events of a group over the days of its members.
 *
 * @param events such as sanctions
 * @param members the days of membership
 */
record Incidence(long events, MemberDays members) {
  static final String COUNTED = "exact Poisson below 10 events, Byar (PHE form) from 10";
  private static final String DELTA = "delta method, standard error of the member-days propagated";

  Incidence plus(Incidence other) {
    return new Incidence(Math.addExact(events, other.events), members.plus(other.members));
  }

  Counts counts() {
    return Counts.of(members.days(), events);
  }

  Counts versus(Incidence reference) {
    return Counts.of(members.days(), events, reference.members().days(), reference.events());
  }

  Value rate(double level) {
    return isCounted()
        ? ByarInterval.orExact(events, members.exposure().amount(), level)
        : SurveyedRate.of(events, members.exposure(), level);
  }

  String rateMethod() {
    return isCounted() ? COUNTED : DELTA;
  }

  Value ratio(Incidence other, double level) {
    return isCounted() && other.isCounted()
        ? PoissonRateRatio.of(
            events,
            members.exposure().amount(),
            other.events,
            other.members.exposure().amount(),
            level)
        : SurveyedRate.ratio(
            events, members.exposure(), other.events, other.members.exposure(), level);
  }

  String ratioMethod(Incidence other) {
    return isCounted() && other.isCounted() ? "exact conditional Poisson test" : DELTA;
  }

  Value difference(Incidence other, double level) {
    return isCounted() && other.isCounted()
        ? PoissonRateDifference.of(
            events,
            members.exposure().amount(),
            other.events,
            other.members.exposure().amount(),
            level)
        : SurveyedRate.difference(
            events, members.exposure(), other.events, other.members.exposure(), level);
  }

  String differenceMethod(Incidence other) {
    return isCounted() && other.isCounted()
        ? "Zou-Donner from exact Poisson below 10 events, Byar (PHE form) from 10"
        : DELTA;
  }

  private boolean isCounted() {
    return members.standardError() == 0;
  }
}
