package org.evenhand.measure;

import java.util.Set;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.stream.LongStream;

/**
 * What sort of number a statistic is. Together with the unit this says how its estimates are
 * printed; alone it says which counts a reader can work out from them.
 */
public enum Kind {
  /** Cases, persons or other things that were counted: printed whole. */
  COUNT(Part.ITSELF),
  /**
   * A count that other rates lead to: printed whole; over all groups it adds up to the observed.
   */
  EXPECTED(Part.NUMERATOR, Part.DENOMINATOR),
  /** A part of a whole: printed in percent. */
  SHARE(Part.NUMERATOR, Part.DENOMINATOR, Part.REST),
  /** One number less another: printed with its sign, shares in points. */
  DIFFERENCE(Part.NUMERATOR, Part.DENOMINATOR, Part.REST),
  /** How large a difference or a spread of shares is: printed in points without a sign. */
  MAGNITUDE(Part.NUMERATOR, Part.DENOMINATOR, Part.REST),
  /** One share, rate or count over another, or its logarithm. */
  RATIO(Part.NUMERATOR, Part.DENOMINATOR, Part.REST),
  /** One odds over another. */
  ODDS_RATIO(Part.NUMERATOR, Part.DENOMINATOR, Part.REST),
  /** An observed count over an expected one: beside the expected it gives the observed away. */
  STANDARDISED_RATIO(Part.NUMERATOR, Part.DENOMINATOR, Part.REST),
  /** Events over time at risk. */
  RATE(Part.NUMERATOR, Part.DENOMINATOR),
  /** A number for each case, person or handler. */
  MEAN(Part.NUMERATOR, Part.DENOMINATOR),
  /** A test statistic or a p-value: with the margins known it can be solved for a cell. */
  TEST(Part.NUMERATOR, Part.DENOMINATOR, Part.REST),
  /** Days or months: each step of a curve of few is one of them, ended or still waiting. */
  TIME(Part.NUMERATOR, Part.DENOMINATOR, Part.REST),
  /** A coefficient, a score or a number of cases that was not counted but reckoned. */
  INDEX(Part.NUMERATOR, Part.DENOMINATOR, Part.REST),
  /** A variance between units: printed with four decimals; one number for all of them together. */
  VARIANCE(),
  /** Whether something holds: printed as yes or no. */
  FLAG();

  private final Set<Part> parts;

  Kind(Part... parts) {
    this.parts = Set.of(parts);
  }

  /** The counts, of the group and of its reference, that a reader can work out from a finding. */
  public LongStream reckonable(Finding finding) {
    return parts.stream().flatMapToLong(part -> part.in.apply(finding)).filter(n -> n >= 0);
  }

  /** A count that a finding lets be worked out. */
  private enum Part {
    ITSELF(finding -> finding.estimate().stream().mapToLong(Math::round)),
    NUMERATOR(finding -> sides(finding.counts(), (n, x) -> x)),
    DENOMINATOR(finding -> sides(finding.counts(), (n, x) -> n)),
    REST(finding -> sides(finding.counts(), (n, x) -> n - x));

    private final Function<Finding, LongStream> in;

    Part(Function<Finding, LongStream> in) {
      this.in = in;
    }

    private static LongStream sides(Counts counts, LongBinaryOperator part) {
      LongStream group = LongStream.of(part.applyAsLong(counts.nGroup(), counts.xGroup()));
      return counts.nReference().isEmpty()
          ? group
          : LongStream.concat(
              group,
              LongStream.of(
                  part.applyAsLong(
                      counts.nReference().getAsLong(), counts.xReference().getAsLong())));
    }
  }
}
