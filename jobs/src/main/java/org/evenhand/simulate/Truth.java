package org.evenhand.simulate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Period;

/**
 * What is true of a synthetic export: every probability that its rows are drawn from. Alignment
 * enters only through {@code gaps} and the effects of {@code detail}.
 *
 * @param title what it is for
 * @param seed chooses one export among all with this truth
 * @param cases number of rows
 * @param period months in which cases are received, all equally often
 * @param alignments of respondents
 * @param categories of complaints
 * @param rates by category: what happens to its cases
 * @param gaps where an alignment is treated differently
 * @param progress what becomes of a case before and beside a sanction
 * @param scene where, against whom and how cases arise
 * @param missing how often a declared alignment is lost from a row
 * @param detail what is asked for beyond that
 */
public record Truth(
    String title,
    long seed,
    long cases,
    Period period,
    CodeShares alignments,
    CodeShares categories,
    Map<String, Rate> rates,
    List<Gap> gaps,
    Progress progress,
    Scene scene,
    Missing missing,
    Detail detail) {

  /** Alignment codes that stand for "not declared". */
  static final Set<String> UNDECLARED =
      Contract.v1().codeList("alignments").codes().stream()
          .filter(code -> !code.isDeclared())
          .map(Code::code)
          .collect(Collectors.toUnmodifiableSet());

  /** Share of cases whose reporter has an alignment, declared or not. */
  static final double REPORTER_DECLARES = 0.6;

  /** Stands for the alignment of a reporter who has none, such as the public. */
  static final String NOT_APPLICABLE = "not_applicable";

  /** Copies what it is given. */
  public Truth {
    rates = Map.copyOf(rates);
    gaps = List.copyOf(gaps);
  }

  /**
   * A category's cases.
   *
   * @param sanctioned share of decided cases that are sanctioned
   * @param severity shares of the four severities
   */
  record Rate(double sanctioned, CodeShares severity) {}

  /**
   * A planted disparity.
   *
   * @param category in which it holds
   * @param alignment that is treated differently
   * @param sanctioned share of its decided cases that are sanctioned
   */
  record Gap(String category, String alignment, double sanctioned) {

    boolean isOf(String otherCategory, String otherAlignment) {
      return category.equals(otherCategory) && alignment.equals(otherAlignment);
    }
  }

  /**
   * What becomes of cases.
   *
   * @param pendingFirst share pending among cases of the first month
   * @param pendingLast share pending among cases of the last month; between them it changes evenly
   * @param lapsed other outcomes without a decision and their shares of all cases
   * @param cleared decided outcomes without a sanction
   * @param sanctions of sanctioned cases
   * @param severityEffect for each severity, how many times as often a sanction follows, relative
   *     to the others; a category's own rate stays what it is
   * @param days median days from one stage to the next: triaged, investigated, charged, decided,
   *     appealed, appeal decided
   * @param appealed share of sanctioned cases that appeal
   * @param appeals outcomes of appeals
   */
  record Progress(
      double pendingFirst,
      double pendingLast,
      Map<String, Double> lapsed,
      CodeShares cleared,
      CodeShares sanctions,
      List<Double> severityEffect,
      List<Double> days,
      double appealed,
      CodeShares appeals) {

    /** Outcomes without a decision. */
    Set<String> undecided() {
      Set<String> codes = new LinkedHashSet<>(List.of("pending"));
      codes.addAll(lapsed.keySet());
      return codes;
    }

    /**
     * The share pending among cases of one month.
     *
     * @param late place of the month in the period, from 0 to 1
     */
    double pending(double late) {
      return pendingFirst + late * (pendingLast - pendingFirst);
    }
  }

  /**
   * Where, against whom and how cases arise; none of it depends on alignment.
   *
   * @param regions of respondents
   * @param roles of respondents
   * @param routes by which cases are initiated
   * @param repeat share of rows against a respondent of an earlier row
   * @param further share of rows about the incident of the row before, against another respondent
   */
  record Scene(
      CodeShares regions, CodeShares roles, CodeShares routes, double repeat, double further) {}

  /**
   * How often a declared alignment is lost from a row.
   *
   * @param sanctioned among sanctioned cases
   * @param otherwise among all others
   */
  record Missing(double sanctioned, double otherwise) {}

  /** The same truth with more detail. */
  public Truth with(Detail more) {
    return with(seed, cases, period, more);
  }

  /** The same truth with another seed, size or period; null keeps what there is. */
  public Truth with(Long otherSeed, Long otherCases, Period otherPeriod) {
    return with(
        otherSeed == null ? seed : otherSeed,
        otherCases == null ? cases : otherCases,
        otherPeriod == null ? period : otherPeriod,
        detail);
  }

  private Truth with(long ownSeed, long ownCases, Period ownPeriod, Detail ownDetail) {
    return new Truth(
        title,
        ownSeed,
        ownCases,
        ownPeriod,
        alignments,
        categories,
        rates,
        gaps,
        progress,
        scene,
        missing,
        ownDetail);
  }

  /** The months of receipt, all equally often. */
  CodeShares months() {
    return CodeShares.even(
        IntStream.range(0, period.months())
            .mapToObj(month -> period.from().plusMonths(month).toString())
            .toList());
  }

  /** Alignments of reporters, whatever that of the respondent. */
  CodeShares reporters() {
    List<String> codes = new ArrayList<>(alignments.codes());
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      shares.add(REPORTER_DECLARES * alignments.share(i));
    }
    codes.add(NOT_APPLICABLE);
    shares.add(1 - REPORTER_DECLARES);
    return CodeShares.of(codes, shares);
  }

  /**
   * The probability that a decided case is sanctioned.
   *
   * @param category of the complaint
   * @param alignment of the respondent, as it truly is
   * @param severity from 1
   */
  double sanctioned(String category, String alignment, int severity) {
    Rate rate = rates.get(category);
    double base =
        gaps.stream()
            .filter(gap -> gap.isOf(category, alignment))
            .findFirst()
            .map(Gap::sanctioned)
            .orElse(rate.sanctioned());
    return base * progress.severityEffect().get(severity - 1) / meanEffect(rate);
  }

  private double meanEffect(Rate rate) {
    double mean = 0;
    for (int i = 0; i < rate.severity().codes().size(); i++) {
      mean += rate.severity().share(i) * progress.severityEffect().get(i);
    }
    return mean;
  }
}
