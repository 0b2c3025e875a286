package org.evenhand.verdict;

import org.evenhand.message.Message;

/**
 * Why a question of the plan gets neither parity nor a disparity for an answer.
 *
 * @param kind what is lacking
 * @param words the same in a phrase, with the names and numbers of the comparison
 */
public record Lack(Kind kind, Message words) {

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

  static final Lack NEITHER = new Lack(Kind.CONTRAST, Message.of("verdict.lack_neither"));
  static final Lack NOT_ASKED = new Lack(Kind.SIZE, Message.of("verdict.lack_not_asked"));
  static final Lack UNDECLARED = new Lack(Kind.DECLARATIONS, Message.of("verdict.lack_undeclared"));
  static final Lack DISAGREEMENT =
      new Lack(Kind.AGREEMENT, Message.of("verdict.lack_disagreement"));
}
