package org.evenhand.verdict;

/**
 * Why a question of the plan gets neither parity nor a disparity for an answer.
 *
 * @param kind what is lacking
 * @param words the same in a phrase, with the names and numbers of the comparison
 */
public record Lack(Kind kind, String words) {

  /** What can be lacking. */
  public enum Kind {
    /** The decision table was read and the counts show neither. */
    CONTRAST,
    /** The answer depends on whose the cases without a declared alignment were. */
    DECLARATIONS,
    /** One of the groups has no decided case. */
    GROUP,
    /** No stratum has decided cases of both groups. */
    COMMON_STRATUM,
    /** There are fewer cases than the table needs. */
    SIZE,
    /** Categories differ by more than the margin, so that one figure cannot show parity. */
    AGREEMENT
  }

  static final Lack NEITHER =
      new Lack(Kind.CONTRAST, "the counts can show neither parity nor a disparity");
  static final Lack NOT_ASKED =
      new Lack(Kind.SIZE, "no other group has enough cases to be set beside it alone");
  static final Lack UNDECLARED =
      new Lack(
          Kind.DECLARATIONS,
          "cases without a declared alignment could change the answer, depending on whose they"
              + " were");
  static final Lack DISAGREEMENT =
      new Lack(
          Kind.AGREEMENT,
          "categories differ by more than the agreed margin, so that one figure cannot show"
              + " parity");
}
