package org.evenhand.gate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.InetAddressValidator;

/** What leads to a person over the net: e-mail, account names, web and internet addresses. */
final class Links {

  private static final String OF_MAILBOXES = "._!#$%&'*+/=?^`{|}~-";

  /** What a path begins with beside letters and digits: {@code t.me/+x}. */
  private static final String OF_PATHS = "+@#?_~";

  private static final Pattern DOMAIN =
      Pattern.compile("[\\p{L}\\p{N}_-]++(?:\\.[\\p{L}\\p{N}_-]++)++");

  /** Ends of domains that make a web address without a path. Other general ones are words. */
  private static final Set<String> GENERAL =
      Set.of("com", "org", "net", "info", "biz", "edu", "gov");

  /**
   * Countries whose ends are words or abbreviations: codes such as {@code ref.no} have them, so
   * that they need a path to make a web address.
   */
  private static final Set<String> WORDS =
      Set.of(
          ("ac ad ag al am an ar as at au be by ca cc ch co do et id il in is it la ma me mo mr ms"
                  + " my ne no nr pa pm pt sa sc so sr st th to us va")
              .split(" "));

  private static final int COLONS = 2;
  private static final int DOTS = 3;

  private Links() {}

  static boolean eMail(CharSequence text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) == '@'
          && isOfMailbox(text.charAt(i - 1))
          && DOMAIN.matcher(text).region(i + 1, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfMailbox(char c) {
    return Character.isLetterOrDigit(c) || OF_MAILBOXES.indexOf(c) >= 0;
  }

  static boolean handle(CharSequence text) {
    for (int i = 0; i + 2 < text.length(); i++) {
      if (text.charAt(i) == '@'
          && (i == 0 || !isOfHandle(text.charAt(i - 1)) && text.charAt(i - 1) != '.')
          && isOfHandle(text.charAt(i + 1))
          && isOfHandle(text.charAt(i + 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfHandle(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /**
   * A web address, with its scheme or as people shorten it: {@code t.me/x}, {@code example.org}.
   */
  static boolean web(CharSequence text) {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isOfHost(text.charAt(i))) {
        if (hasScheme(text, from, i) || isHost(text, from, i)) {
          return true;
        }
        from = i + 1;
      }
    }
    return false;
  }

  private static boolean hasScheme(CharSequence text, int from, int to) {
    return to > from
        && to + 2 < text.length()
        && Character.isLetterOrDigit(text.charAt(to - 1))
        && text.charAt(to) == ':'
        && text.charAt(to + 1) == '/'
        && text.charAt(to + 2) == '/';
  }

  private static boolean isOfHost(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  private static boolean isHost(CharSequence text, int from, int to) {
    String host = Word.bare(text.subSequence(from, to)).toString().toLowerCase(Locale.ROOT);
    boolean path =
        to + 1 < text.length()
            && text.charAt(to) == '/'
            && (Character.isLetterOrDigit(text.charAt(to + 1))
                || OF_PATHS.indexOf(text.charAt(to + 1)) >= 0);
    return host.startsWith("www.") || isDomain(host, path);
  }

  private static boolean isDomain(String host, boolean path) {
    int dot = host.lastIndexOf('.');
    if (dot < 1 || host.charAt(dot - 1) == '.' || !Character.isLetter(host.charAt(dot + 1))) {
      return false;
    }
    String end = host.substring(dot + 1);
    if (path || GENERAL.contains(end)) {
      return DomainValidator.getInstance().isValidTld(end);
    }
    boolean initials = dot - host.lastIndexOf('.', dot - 1) <= 2;
    return !initials
        && !WORDS.contains(end)
        && DomainValidator.getInstance().isValidCountryCodeTld(end);
  }

  /**
   * An internet address of version 4 or 6. Of four numbers one must have three digits or be 0: the
   * numbers of clauses look alike, seldom go so far and begin with 1.
   */
  static boolean internet(CharSequence text) {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isOfAddress(text.charAt(i))) {
        boolean alone =
            (from == 0 || !isOfHandle(text.charAt(from - 1)))
                && (i == text.length() || !isOfHandle(text.charAt(i)));
        if (alone && i > from && isInternet(text.subSequence(from, i).toString())) {
          return true;
        }
        from = i + 1;
      }
    }
    return false;
  }

  private static boolean isOfAddress(char c) {
    return c == '.' || c == ':' || Character.digit(c, 16) >= 0 && c < 128;
  }

  private static boolean isInternet(String run) {
    String address = run.endsWith(".") ? run.substring(0, run.length() - 1) : run;
    InetAddressValidator validator = InetAddressValidator.getInstance();
    if (address.chars().filter(c -> c == ':').count() >= COLONS) {
      return address.chars().anyMatch(Character::isDigit) && validator.isValidInet6Address(address);
    }
    return address.chars().filter(c -> c == '.').count() == DOTS
        && validator.isValidInet4Address(address)
        && goesBeyondClauses(address);
  }

  private static boolean goesBeyondClauses(String address) {
    for (String number : address.split("\\.")) {
      if (number.length() == 3 || number.equals("0")) {
        return true;
      }
    }
    return false;
  }
}
