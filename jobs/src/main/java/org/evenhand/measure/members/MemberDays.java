package org.evenhand.measure.members;

import org.evenhand.stat.SurveyedRate;

/**
 * Days of membership: what a rate per member is taken over.
 *
 * @param days days of membership in the period
 * @param standardError of the days, where they are an estimate; 0 where they were counted
 * @param isErrorKnown whether the standard error was given, or they were counted
 */
public record MemberDays(long days, double standardError, boolean isErrorKnown) {
  static final MemberDays NONE = new MemberDays(0, 0, true);
  private static final double DAYS_PER_YEAR = 365.25;

  MemberDays plus(MemberDays other) {
    return new MemberDays(
        Math.addExact(days, other.days),
        Math.hypot(standardError, other.standardError),
        isErrorKnown && other.isErrorKnown);
  }

  double years() {
    return days / DAYS_PER_YEAR;
  }

  /** In thousands of member-years, the unit in which rates per member are stated. */
  SurveyedRate.Exposure exposure() {
    return new SurveyedRate.Exposure(years() / 1000, standardError / DAYS_PER_YEAR / 1000);
  }
}
