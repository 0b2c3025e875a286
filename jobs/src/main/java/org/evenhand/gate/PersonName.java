package org.evenhand.gate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of people: after a title, or two words that are written as names are. */
final class PersonName {

  private static final Set<String> TITLES =
      Set.of(
          ("Mr MR Mrs MRS Ms Miss MISS Mx Dr DR Prof PROF Cllr CLLR Rev REV Revd Hon"
                  + " Herr Frau Monsieur Madame Mme Mlle Señor Señora Sra Srta Signor Signora Dhr Mevr")
              .split(" "));

  /** Titles that are told in small letters too. */
  private static final Set<String> NO_WORDS = Set.of("mr", "mrs", "cllr", "mme", "mlle");

  /** Titles that are offices too: {@code Councillor Conduct} is a category. */
  private static final Set<String> OFFICES =
      Set.of(
          ("Sir SIR Dame Lord Lady Baron Baroness Councillor COUNCILLOR Professor Doctor Reverend Rabbi"
                  + " Imam Sheikh Pastor Senator Alderman")
              .split(" "));

  private static final Set<String> AFTER_OFFICES =
      Set.of(
          ("advocate allowance allowances and assembly assistant behaviour board candidate candidates"
                  + " case cases chancellor code committee complaint complaints conduct council"
                  + " development dispute emeritus expenses group justice lieutenant mayor member"
                  + " members misconduct of office officer or panel provost register relations role"
                  + " secretary services staff standards street support team training")
              .split(" "));

  /** Words of labels: beside one of them a capitalised word is no first name. */
  private static final Set<String> LABELS =
      Set.of(
          ("absence abuse action admin administrative advice american appeal area as asian"
                  + " assault authority bank board branch breach bullying case caution central"
                  + " charge city closed club code community complaint conduct confidential council"
                  + " county court damage decision department deputy disciplinary discipline"
                  + " dismissed district division duty east eastern encounter entry european"
                  + " evidence expelled expired failure final finding first force formal fraud"
                  + " general gesture group guidance hate hearing identity incident industrial"
                  + " informal inspector internal island language letter level local lower major"
                  + " media meeting member members metropolitan minor misuse national neglect new no"
                  + " north northern not offence offensive office officer online open other outcome"
                  + " park party penalty pending period permanent person police policy premise"
                  + " premises property public race racial referred refused region remark report"
                  + " reprimand resigned resolved result review rule sanction search searched senior"
                  + " service sexual social south southern staff status street substantiated"
                  + " suspended temporary term theft threat training unknown upheld upper use"
                  + " vehicle verbal village violence warning welfare west western withdrawn"
                  + " witnessed work written youth")
              .split(" "));

  /** Words that end so are no names, but for {@code Clement} and short ones. */
  private static final List<String> ENDINGS_OF_LABELS =
      List.of("tion", "tions", "sion", "sions", "ism", "isms", "ment", "ments", "ship", "ships");

  private static final int SHORTEST_BEFORE_ENDING = 3;

  private static final Pattern OF_A_NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]*+");
  private static final int MOST_NAMES = 5;
  private static final int LONGEST_ABBREVIATION = 4;

  private PersonName() {}

  static boolean afterTitle(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (isTitleJoined(words.get(i)) || isTitle(words, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTitle(List<Word> words, int at) {
    if (at + 1 == words.size()) {
      return false;
    }
    String word = words.get(at).bare().toString();
    if (!words.get(at + 1).isCapitalised()) {
      return NO_WORDS.contains(word)
          && words.get(at + 1).bare().chars().allMatch(Character::isLetter);
    }
    // After a capitalised word it is the end of a street's name: "King Dr North".
    boolean drive = word.equals("Dr") && at > 0 && words.get(at - 1).isCapitalised();
    return TITLES.contains(word) && !drive
        || OFFICES.contains(word) && !AFTER_OFFICES.contains(withoutGenitive(words.get(at + 1)));
  }

  private static String withoutGenitive(Word word) {
    String folded = word.folded();
    return folded.endsWith("'s") || folded.endsWith("’s")
        ? folded.substring(0, folded.length() - 2)
        : folded;
  }

  /** {@code Mr.Example}. */
  private static boolean isTitleJoined(Word word) {
    String bare = word.bare().toString();
    int dot = bare.indexOf('.');
    return dot > 0
        && Character.isUpperCase(bare.charAt(dot + 1))
        && TITLES.contains(bare.substring(0, dot));
  }

  /** Whether the whole value is two to five capitalised words, none of which labels have. */
  static boolean isWhole(List<Word> words) {
    if (words.size() < 2 || words.size() > MOST_NAMES || isAbbreviated(words)) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      boolean outer = i == 0 || i == words.size() - 1;
      if (!isOfName(words.get(i), outer)) {
        return false;
      }
    }
    return !words.get(words.size() - 1).isFollowedBy(",");
  }

  /** {@code DB BX}: units go by letters. */
  private static boolean isAbbreviated(List<Word> words) {
    return words.stream()
        .allMatch(
            word ->
                word.bare().length() <= LONGEST_ABBREVIATION
                    && word.bare().chars().allMatch(Character::isUpperCase));
  }

  private static boolean isOfName(Word word, boolean outer) {
    int marks = word.written().length() - word.bare().length();
    boolean marked = marks == 0 || marks == 1 && word.isFollowedBy(outer ? "," : ",.");
    String folded = word.folded();
    return marked
        && OF_A_NAME.matcher(word.bare()).matches()
        && (!outer || word.bare().length() > 1)
        && !LABELS.contains(folded)
        && !AFTER_OFFICES.contains(folded)
        && !endsAsLabels(folded);
  }

  private static boolean endsAsLabels(String word) {
    return !word.equals("clement")
        && ENDINGS_OF_LABELS.stream()
            .anyMatch(
                e -> word.length() >= e.length() + SHORTEST_BEFORE_ENDING && word.endsWith(e));
  }
}
