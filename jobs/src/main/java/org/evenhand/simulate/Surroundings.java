package org.evenhand.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a truth says of the files beside an export.
 *
 * @param membership how many people could have been accused
 * @param policyEvents rows of the file as they are, by field
 * @param collectiveActions rows of the file as they are, by field, without the unit
 * @param doubleCoding the sample that two raters classified
 */
record Surroundings(
    Optional<Membership> membership,
    List<Map<String, String>> policyEvents,
    List<Map<String, String>> collectiveActions,
    Optional<DoubleCoding> doubleCoding) {

  /** No such file. */
  static final Surroundings NONE =
      new Surroundings(Optional.empty(), List.of(), List.of(), Optional.empty());

  /**
   * Members, divided as the respondents are.
   *
   * @param members in all
   * @param periods labels of the periods for which the figures stand
   * @param rates by field and code: how many times as many cases a member has as elsewhere
   * @param surveyError relative standard error of figures by alignment; without it there are none
   */
  record Membership(
      long members,
      List<String> periods,
      Map<String, Map<String, Double>> rates,
      Optional<Double> surveyError) {}

  /**
   * Double coding.
   *
   * @param share of cases in the sample
   * @param categoryError probability that a rater gives another category than the case has
   * @param severityError probability that a rater is one severity off
   * @param blind share of cases whose raters did not know the alignment
   * @param raters number of raters
   */
  record DoubleCoding(
      double share, double categoryError, double severityError, double blind, int raters) {}
}
