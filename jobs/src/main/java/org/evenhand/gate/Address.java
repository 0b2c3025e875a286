package org.evenhand.gate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Postcodes of the United Kingdom, and streets with the number of a house. */
final class Address {

  private static final Pattern OUTWARD = Pattern.compile("(?i)[A-Z]{1,2}\\d[A-Z\\d]?");

  /** Some letters are never in it; {@code 1st} to {@code 3rd} are numbers of floors. */
  private static final Pattern INWARD =
      Pattern.compile("(?!1st|2nd|3rd)\\d(?i:[ABD-HJLNP-UW-Z]{2})");

  private static final Pattern HOUSE = Pattern.compile("\\d{1,4}[A-Za-z]?");

  private static final Set<String> STREETS =
      Set.of(
          ("street st road rd avenue ave lane ln drive close court crescent gardens grove hill"
                  + " mews place row square terrace walk way boulevard blvd parade green rise wharf quay embankment")
              .split(" "));

  private static final Set<String> STREETS_BEFORE =
      Set.of("rue", "via", "viale", "calle", "avenida", "rua", "piazza", "plaza", "ulica", "ul");

  private static final List<String> STREETS_JOINED =
      List.of("straße", "strasse", "str", "gasse", "allee", "straat", "laan", "gatan");

  /** After a number they count something: {@code 30 Day Close} is no street. */
  private static final Set<String> COUNTED =
      Set.of(
          ("minute minutes hour hours day days week weeks month months year years mile miles lane"
                  + " point points strike strikes")
              .split(" "));

  private static final int LONGEST_NAME = 4;

  private Address() {}

  static boolean postcode(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      CharSequence word = words.get(i).bare();
      boolean parted =
          i + 1 < words.size()
              && OUTWARD.matcher(word).matches()
              && INWARD.matcher(words.get(i + 1).bare()).matches();
      if (parted || isPostcode(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPostcode(CharSequence word) {
    int length = word.length();
    return length >= 5
        && length <= 7
        && OUTWARD.matcher(word.subSequence(0, length - 3)).matches()
        && INWARD.matcher(word.subSequence(length - 3, length)).matches();
  }

  /** {@code 12 High Street}, {@code Via Roma 12}, {@code Hauptstraße 12}. */
  static boolean street(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (HOUSE.matcher(words.get(i).bare()).matches()
          && (isBeforeStreet(words, i) || isAfterStreet(words, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBeforeStreet(List<Word> words, int house) {
    boolean begins =
        house == 0
            || words.get(house - 1).isFollowedBy(",;:")
            || words.get(house - 1).folded().equals("at");
    if (!begins || house + 1 == words.size() || COUNTED.contains(words.get(house + 1).folded())) {
      return false;
    }
    if (STREETS_BEFORE.contains(words.get(house + 1).folded())) {
      return house + 2 < words.size();
    }
    int last = house + 1;
    while (last + 1 < words.size()
        && last <= house + LONGEST_NAME
        && !words.get(last).isFollowedBy(",;")) {
      last++;
    }
    return last > house + 1
        && words.get(house + 1).isCapitalised()
        && STREETS.contains(words.get(last).folded());
  }

  private static boolean isAfterStreet(List<Word> words, int house) {
    boolean ends = house + 1 == words.size() || words.get(house).isFollowedBy(",;");
    if (!ends || house == 0) {
      return false;
    }
    String street = words.get(house - 1).folded();
    return STREETS_JOINED.stream().anyMatch(e -> street.length() > e.length() && street.endsWith(e))
        || house >= 2 && STREETS_BEFORE.contains(words.get(0).folded());
  }
}
