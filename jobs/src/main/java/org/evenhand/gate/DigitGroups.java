package org.evenhand.gate;

import java.util.ArrayList;
import java.util.List;

/**
 * The groups of digits of a value, as people write long numbers.
 *
 * @param value the value
 * @param groups its groups in order
 */
record DigitGroups(CharSequence value, List<Group> groups) {

  private static final String BETWEEN = "-‐‑–./()";
  private static final int WIDEST_GAP = 3;

  /**
   * A group of digits.
   *
   * @param from where it begins
   * @param to where it ends
   * @param begins whether a number can begin with it: no letter, digit, dot or dash before it
   * @param plus whether a plus sign stands before it
   * @param joins whether nothing but blanks, dashes, dots, strokes and brackets, three at most,
   *     part it from the group before
   */
  record Group(int from, int to, boolean begins, boolean plus, boolean joins) {}

  static DigitGroups of(CharSequence value) {
    List<Group> groups = new ArrayList<>();
    int gap = 0;
    boolean joins = false;
    for (int i = 0; i < value.length(); i++) {
      if (Character.isDigit(value.charAt(i))) {
        int from = i;
        while (i + 1 < value.length() && Character.isDigit(value.charAt(i + 1))) {
          i++;
        }
        int before = from;
        while (before > 0 && value.charAt(before - 1) == '(') {
          before--;
        }
        char sign = before == 0 ? ' ' : value.charAt(before - 1);
        groups.add(
            new Group(
                from,
                i + 1,
                !Character.isLetterOrDigit(sign) && "_.-‐‑–/,".indexOf(sign) < 0,
                sign == '+',
                joins && gap <= WIDEST_GAP));
        gap = 0;
        joins = true;
      } else {
        gap++;
        joins = joins && isBetween(value.charAt(i));
      }
    }
    return new DigitGroups(value, groups);
  }

  private static boolean isBetween(char c) {
    return Word.isBlank(c) || BETWEEN.indexOf(c) >= 0;
  }

  int size() {
    return groups.size();
  }

  /** The digits from one group to another, in ASCII. */
  String digits(int first, int last) {
    StringBuilder digits = new StringBuilder();
    for (int i = first; i <= last; i++) {
      for (int c = groups.get(i).from(); c < groups.get(i).to(); c++) {
        digits.append((char) ('0' + Character.digit(value.charAt(c), 10)));
      }
    }
    return digits.toString();
  }

  int length(int group) {
    return groups.get(group).to() - groups.get(group).from();
  }

  /** Whether no letter follows the group. */
  boolean ends(int group) {
    int to = groups.get(group).to();
    return to == value.length()
        || !Character.isLetterOrDigit(value.charAt(to)) && value.charAt(to) != '_';
  }

  /** Whether a number that begins with one group ends with another, by what parts them. */
  boolean isOne(int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      if (!groups.get(i).joins()) {
        return false;
      }
    }
    return groups.get(first).begins() && ends(last);
  }

  /** What stands right after a group, or a blank at the end. */
  char after(int group) {
    int to = groups.get(group).to();
    return to == value.length() ? ' ' : value.charAt(to);
  }
}
