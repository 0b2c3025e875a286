package org.evenhand.gate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * Telephone numbers: groups of digits that begin as numbers do and have the length, and where they
 * begin otherwise the ranges, of a numbering plan.
 */
final class Telephone {

  private static final String HOME = "GB";
  private static final String NO_TRUNK_PREFIX = "US";
  private static final int LONGEST = 15;
  private static final int SHORTEST = 8;
  private static final int WITHOUT_PREFIX = 10;
  private static final int AREA = 3;

  /** The numbering plans are read when the first number needs them: a clean export has none. */
  private static final class Plans {
    private static final PhoneNumberUtil ALL = PhoneNumberUtil.getInstance();
  }

  private Telephone() {}

  static boolean in(DigitGroups groups) {
    for (int first = 0; first < groups.size(); first++) {
      int digits = 0;
      for (int last = first; last < groups.size(); last++) {
        digits += groups.length(last);
        if (digits > LONGEST || !(last == first || groups.groups().get(last).joins())) {
          break;
        }
        if (digits >= SHORTEST && groups.isOne(first, last) && isNumber(groups, first, last)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a whole identifier without letters is a number as people write it: with a plus sign, or
   * a valid one in groups after its prefix. Digits alone are an identifier.
   */
  static boolean isWhole(DigitGroups groups) {
    int last = groups.size() - 1;
    if (last < 0 || !groups.isOne(0, last)) {
      return false;
    }
    String digits = groups.digits(0, last);
    if (groups.groups().get(0).plus()) {
      return isPossible("+" + digits);
    }
    if (last == 0 || digits.length() > LONGEST) {
      return false;
    }
    return isAbroad(digits) && groups.length(0) > 2
        ? isValid("+" + digits.substring(2), HOME)
        : isTrunk(digits) && groups.length(0) >= AREA && isValid(digits, HOME);
  }

  private static boolean isNumber(DigitGroups groups, int first, int last) {
    String digits = groups.digits(first, last);
    if (groups.groups().get(first).plus()) {
      return isPossible("+" + withoutTrunk(groups, first, digits));
    }
    if (isAbroad(digits) && groups.length(first) > 1) {
      return digits.length() >= WITHOUT_PREFIX && isPossible("+" + digits.substring(2));
    }
    if (isTrunk(digits) && (groups.length(first) > 1 || groups.after(first) == ')')) {
      int length = digits.length() - 1;
      return (length == WITHOUT_PREFIX || length == WITHOUT_PREFIX - 1)
          && isPossible("+44" + digits.substring(1));
    }
    if (digits.charAt(0) == '1' && groups.length(first) == 1 && last - first == AREA) {
      return isValid(digits.substring(1), NO_TRUNK_PREFIX);
    }
    return digits.length() == WITHOUT_PREFIX && isWithoutPrefix(digits, last - first + 1);
  }

  /** In {@code +44 (0)20} the prefix for calls at home is not dialled. */
  private static String withoutTrunk(DigitGroups groups, int first, String digits) {
    int place = groups.length(first);
    boolean optional =
        first + 1 < groups.size()
            && digits.length() > place
            && digits.charAt(place) == '0'
            && groups.length(first + 1) == 1
            && groups.after(first + 1) == ')';
    return optional ? digits.substring(0, place) + digits.substring(place + 1) : digits;
  }

  private static boolean isAbroad(String digits) {
    return digits.startsWith("00") && digits.charAt(2) != '0';
  }

  private static boolean isTrunk(String digits) {
    return digits.charAt(0) == '0' && digits.charAt(1) != '0';
  }

  /** A spreadsheet takes the first 0 from a mobile number; in North America there is none. */
  private static boolean isWithoutPrefix(String digits, int groups) {
    if (groups < AREA) {
      return isValid(digits, HOME) && type(digits) == PhoneNumberType.MOBILE;
    }
    return isValid(digits, HOME) || isValid(digits, NO_TRUNK_PREFIX);
  }

  private static boolean isPossible(String international) {
    PhoneNumber number = parsed(international, HOME);
    return number != null
        && Plans.ALL.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
  }

  private static boolean isValid(String digits, String region) {
    PhoneNumber number = parsed(digits, region);
    return number != null && Plans.ALL.isValidNumber(number);
  }

  private static PhoneNumberType type(String digits) {
    return Plans.ALL.getNumberType(parsed(digits, HOME));
  }

  private static PhoneNumber parsed(String digits, String region) {
    try {
      return Plans.ALL.parse(digits, region);
    } catch (NumberParseException e) {
      return null;
    }
  }
}
