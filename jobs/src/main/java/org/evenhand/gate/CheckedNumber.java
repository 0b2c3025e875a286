package org.evenhand.gate;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Numbers that stand for one person, told by their form and check digits. */
final class CheckedNumber {

  /** The letters that a National Insurance number has, and six digits between them. */
  private static final Pattern INSURANCE =
      Pattern.compile("(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-TW-Z][A-CEGHJ-NP-TW-Z][0-9]{6}[A-D]");

  private static final int INSURANCE_LENGTH = 9;
  private static final int NHS_LENGTH = 10;
  private static final int SHORTEST_CARD = 13;
  private static final int LONGEST_CARD = 19;
  private static final int GROUP_OF_CARD = 4;

  /** The largest issuers; each has prefixes and lengths of its own, and Luhn's check digit. */
  private static final CreditCardValidator CARDS =
      new CreditCardValidator(
          CreditCardValidator.AMEX
              + CreditCardValidator.DINERS
              + CreditCardValidator.DISCOVER
              + CreditCardValidator.MASTERCARD
              + CreditCardValidator.VISA);

  private static final int GROUPS_OF_CARD = 4;

  private CheckedNumber() {}

  /** A National Insurance number anywhere in a value, with blanks or without. */
  static boolean insurance(CharSequence value) {
    for (int i = 0; i + INSURANCE_LENGTH <= value.length(); i++) {
      if (isStart(value, i)) {
        String compact = compact(value, i, INSURANCE_LENGTH);
        if (INSURANCE.matcher(compact).matches()) {
          return true;
        }
      }
    }
    return false;
  }

  /** An IBAN anywhere in a value, with blanks or without. */
  static boolean iban(CharSequence value) {
    for (int i = 0; i + 4 < value.length(); i++) {
      if (isStart(value, i)
          && Character.isLetter(value.charAt(i + 1))
          && Character.isDigit(value.charAt(i + 2))) {
        String country = value.subSequence(i, i + 2).toString().toUpperCase(Locale.ROOT);
        IBANValidator.Validator form = IBANValidator.getInstance().getValidator(country);
        if (form != null
            && IBANValidator.getInstance().isValid(compact(value, i, form.getIbanLength()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isStart(CharSequence value, int at) {
    return Character.isLetter(value.charAt(at))
        && (at == 0 || !Character.isLetterOrDigit(value.charAt(at - 1)));
  }

  /**
   * So many letters and digits from a place on, single blanks and hyphens left out, in capitals;
   * empty where they are fewer, or where another follows at once.
   */
  private static String compact(CharSequence value, int from, int length) {
    StringBuilder compact = new StringBuilder();
    int i = from;
    while (i < value.length() && compact.length() < length) {
      char c = value.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        compact.append(Character.toUpperCase(c));
      } else if (c != '-' && !Word.isBlank(c) || !Character.isLetterOrDigit(value.charAt(i - 1))) {
        return "";
      }
      i++;
    }
    boolean goesOn = i < value.length() && Character.isLetterOrDigit(value.charAt(i));
    return goesOn ? "" : compact.toString();
  }

  /** An NHS number: ten digits, together or in groups of three, three and four. */
  static boolean nhs(DigitGroups groups) {
    for (int i = 0; i < groups.size(); i++) {
      int last = groups.length(i) == NHS_LENGTH ? i : i + 2;
      if (last < groups.size()
          && (last == i || groups.length(i) == 3 && groups.length(i + 1) == 3)
          && groups.isOne(i, last)
          && isNhs(groups.digits(i, last))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNhs(String digits) {
    if (digits.length() != NHS_LENGTH || digits.charAt(0) == '0') {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < NHS_LENGTH; i++) {
      sum += (NHS_LENGTH - i) * (digits.charAt(i) - '0');
    }
    // The last digit has the weight 1, so that the sum is divisible; a remainder that would ask for
    // the digit 10 can have none.
    return sum % 11 == 0;
  }

  /**
   * A card number: of the largest issuers together, or in groups of which the first has four
   * digits; of any issuer in four groups of four.
   */
  static boolean card(DigitGroups groups) {
    for (int first = 0; first < groups.size(); first++) {
      int digits = 0;
      for (int last = first; last < groups.size() && digits <= LONGEST_CARD; last++) {
        digits += groups.length(last);
        if (digits >= SHORTEST_CARD
            && digits <= LONGEST_CARD
            && (last == first || groups.length(first) == GROUP_OF_CARD)
            && groups.isOne(first, last)
            && !groups.groups().get(first).plus()
            && (CARDS.isValid(groups.digits(first, last)) || isPrinted(groups, first, last))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPrinted(DigitGroups groups, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (groups.length(i) != GROUP_OF_CARD) {
        return false;
      }
    }
    return last - first + 1 == GROUPS_OF_CARD
        && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(groups.digits(first, last));
  }
}
