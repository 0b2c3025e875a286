package org.evenhand.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.schema.FieldName;
import org.evenhand.verdict.Verdict;

/**
 * A verdict with what it rests on: one row of the table {@code verdicts}, stored or computed again.
 *
 * @param cells the filled cells of the row by column
 */
public record StoredVerdict(Map<String, Object> cells) {

  private static final String DISPARITY = Verdict.DisparityFound.COLUMN;

  /** Columns that say in words, of a language or of a mapping, what others say. */
  private static final Set<String> TEXTS = Set.of("label", "reason", "remark", "sentence");

  /** Sums over strata whose order is not kept may differ in their last digits. */
  private static final double ROUNDING = 1e-9;

  /** Copies the row. */
  public StoredVerdict {
    cells = Map.copyOf(cells);
  }

  /** What it is about. */
  public VerdictKey question() {
    return new VerdictKey(text(FieldName.COMPLAINT_CATEGORY), text("compared"), text("group_code"));
  }

  /** The group that it is set beside, or rest. */
  public String reference() {
    return text("reference_code");
  }

  /** The verdict's name. */
  public String verdict() {
    return text("verdict");
  }

  /** The verdict as the report printed it, in the language of its plan. */
  public String label() {
    return text("label");
  }

  /** The verdict as a report of any language prints it. */
  Message name() {
    return switch (verdict()) {
      case Verdict.ParityShown.COLUMN -> Message.of("verdict.parity_within_margin");
      case Verdict.NotEnoughEvidence.COLUMN -> Message.of("verdict.not_enough_evidence");
      case Verdict.NotAssessable.COLUMN -> Message.of("verdict.not_assessable");
      default -> size().map(Verdict.DisparityFound.Size::label).orElse(Message.literal(label()));
    };
  }

  /** Why there is not enough evidence, no verdict or no range; else blank. */
  public String reason() {
    return text("reason");
  }

  /** The statistic that carries it, by its name. */
  public String estimand() {
    return text("estimand");
  }

  /** A number of the row. */
  public OptionalDouble number(String column) {
    return cells.get(column) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  /** Whether it has an interval. */
  public boolean isRanged() {
    return number("ci_lower").isPresent() && number("ci_upper").isPresent();
  }

  /** The groups that this one was told from, by their codes; none in earlier versions' results. */
  public List<String> differsFrom() {
    String codes = text("differs_from");
    return codes.isBlank() ? List.of() : List.of(codes.split(";"));
  }

  /** What is to be said beside the verdict; mostly blank. */
  public String remark() {
    return text("remark");
  }

  /** Whether it is a disparity that one figure would hide: higher here and lower there. */
  public boolean isInBothDirections() {
    return size().equals(Optional.of(Verdict.DisparityFound.Size.BOTH_DIRECTIONS));
  }

  /** What is said of how large a disparity is. */
  private Optional<Verdict.DisparityFound.Size> size() {
    return Verdict.DisparityFound.Size.called(label());
  }

  /** Whether its figure may stand: one over what points both ways, or over nothing, misleads. */
  public boolean hasFigure() {
    return !isInBothDirections() && !verdict().equals(Verdict.NotAssessable.COLUMN);
  }

  /**
   * Of a disparity, 1 where the group's rate is the higher one, -1 where the lower; else, or in
   * both directions, 0.
   */
  public int direction() {
    double equal = isRatio() ? 1 : 0;
    return verdict().equals(DISPARITY) && !isInBothDirections()
        ? (int) Math.signum(number("estimate").orElse(equal) - equal)
        : 0;
  }

  /** Whether the estimand is a ratio. */
  public boolean isRatio() {
    return estimand().equals(Statistic.MH_RATE_RATIO.code());
  }

  /** Whether both give one answer: the verdict and, for a disparity, its size and direction. */
  public boolean agreesWith(StoredVerdict other) {
    return verdict().equals(other.verdict())
        && size().equals(other.size())
        && direction() == other.direction();
  }

  /** Whether both are of the same statistic and set the group beside the same reference. */
  public boolean isComparableWith(StoredVerdict other) {
    return estimand().equals(other.estimand()) && reference().equals(other.reference());
  }

  /** Whether the intervals of two comparable answers have a value in common. */
  public boolean overlaps(StoredVerdict other) {
    return number("ci_lower").orElseThrow() <= other.number("ci_upper").orElseThrow()
        && other.number("ci_lower").orElseThrow() <= number("ci_upper").orElseThrow();
  }

  /** Whether both hold the same codes, counts and numbers, whatever their words. */
  public boolean isSameAs(StoredVerdict other) {
    Set<String> columns = new TreeSet<>(cells.keySet());
    columns.addAll(other.cells.keySet());
    columns.removeAll(TEXTS);
    return size().equals(other.size())
        && columns.stream().allMatch(c -> isSame(cells.get(c), other.cells.get(c)));
  }

  private static boolean isSame(Object one, Object other) {
    if (one instanceof Double mine && other instanceof Double theirs) {
      return mine.equals(theirs) || Math.abs(mine - theirs) <= ROUNDING * Math.abs(mine);
    }
    return one != null && one.equals(other);
  }

  private String text(String column) {
    return (String) cells.getOrDefault(column, "");
  }
}
