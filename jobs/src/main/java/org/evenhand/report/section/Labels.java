package org.evenhand.report.section;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.FindingKey;
import org.evenhand.message.Message;
import org.evenhand.report.Results;
import org.evenhand.report.chart.Marker;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * What people read for codes, and the one order in which they read it: categories in the order of
 * their list after all categories, groups by their code (A2 before A10), the undeclared ones after
 * the declared.
 */
public final class Labels {

  private static final Message REST = Message.of("common.rest");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** As many as the numbers of codes have at the most. */
  private static final int DIGITS = 9;

  /** What stands for a blank cell. */
  private static final Set<String> BLANK = Set.of(Contract.NOT_RECORDED, "not_applicable");

  /** Codes of no list that the product's own groups and stages go by. */
  private static final Set<String> WORDED =
      Set.of(
          "3_or_more",
          "after",
          "all",
          "before",
          "charged",
          "first",
          "investigated",
          "leadership",
          "not_applicable",
          "not_recorded",
          "office_holders",
          "one_allegation",
          "ordinary_members",
          "others",
          "outside",
          "received",
          "reply",
          "sanctioned",
          "several_allegations",
          "triaged",
          "window");

  private final Results results;
  private final List<Code> groups;

  private Labels(Results results) {
    this.results = results;
    this.groups =
        results.codes(FieldName.DECLARED_ALIGNMENT).stream().sorted(groupOrder()).toList();
  }

  public static Labels of(Results results) {
    return new Labels(results);
  }

  public Message category(String code) {
    return code.equals(FindingKey.ALL)
        ? Message.of("common.all_categories")
        : label(FieldName.COMPLAINT_CATEGORY, code);
  }

  public Message group(String code) {
    return code.equals(FindingKey.ALL)
        ? Message.of("common.all_groups")
        : find(FieldName.DECLARED_ALIGNMENT, code)
            .map(Labels::groupName)
            .orElse(Message.literal(code));
  }

  /** A code of any field as people read it; one without a label in words of its own. */
  public Message name(String field, String code) {
    return field.equals(FieldName.DECLARED_ALIGNMENT)
        ? group(code)
        : find(field, code).map(Labels::named).orElseGet(() -> words(code));
  }

  /** The group that a subject is about, whatever the field compared. */
  public Message compared(FindingKey key) {
    return name(key.comparison().compared(), key.comparison().group());
  }

  /** A stratum of one field, by its code. */
  public Message stratum(String stratum) {
    int sign = stratum.indexOf('=');
    return name(stratum.substring(0, sign), stratum.substring(sign + 1));
  }

  /** A code in words: {@code not_recorded} as "Not recorded". */
  public static Message words(String code) {
    return phrase(code).capitalised();
  }

  /** A code in words within a phrase: {@code not_recorded} as "not recorded". */
  public static Message phrase(String code) {
    return WORDED.contains(code) ? Message.of("code." + code) : spelt(code);
  }

  /** A field in words within a phrase: {@code role_band} as "role band". */
  public static Message field(String name) {
    return Message.of("field." + name);
  }

  /** A code of an organisation's own means what it says, and is in its own language. */
  private static Message spelt(String code) {
    return Message.literal(code.replace('_', ' '));
  }

  public Message reference(String code) {
    return reference(code, REST);
  }

  public Message outcome(String code) {
    return code.equals(FindingKey.ALL)
        ? Message.of("common.all_outcomes")
        : label(FieldName.OUTCOME, code);
  }

  /** A threshold of the ladder, called by the mildest sanction that reaches it. */
  public Message stage(String stage) {
    return stage.equals(Answers.SANCTIONED)
        ? Message.of("common.sanctioned")
        : threshold(Integer.parseInt(stage.replaceAll("\\D", "")));
  }

  /** A rung and all above it, called by the mildest sanction among them. */
  public Message threshold(int rung) {
    return results.codes(FieldName.SANCTION).stream()
        .filter(code -> code.rung().equals(OptionalInt.of(rung)))
        .findFirst()
        .map(
            code ->
                isTop(rung) ? label(code) : Message.of("common.or_more", "sanction", label(code)))
        .orElse(Message.of("common.rung", "rung", rung));
  }

  /** The sanctions from one rung to another that there are, from the mildest on. */
  public List<Message> sanctions(int from, int to) {
    return results.codes(FieldName.SANCTION).stream()
        .filter(code -> code.rung().orElse(from - 1) >= from && code.rung().getAsInt() <= to)
        .sorted(Comparator.comparingInt(code -> code.rung().getAsInt()))
        .map(Labels::label)
        .toList();
  }

  /** Whether a subject is a group with a declared alignment. */
  public boolean isDeclared(FindingKey key) {
    return groups.stream()
        .anyMatch(code -> code.isDeclared() && code.code().equals(key.comparison().group()));
  }

  private boolean isTop(int rung) {
    return results.codes(FieldName.SANCTION).stream()
        .noneMatch(other -> other.rung().orElse(rung) > rung);
  }

  /** What the groups of these subjects are set beside. */
  public Message references(List<FindingKey> keys) {
    return references(keys, REST);
  }

  /** What undeclared groups are set beside. */
  public Message declaredReferences(List<FindingKey> keys) {
    return references(keys, Message.of("common.declared"));
  }

  private Message references(List<FindingKey> keys, Message rest) {
    return Message.either(
        keys.stream()
            .map(key -> reference(key.comparison().reference(), rest))
            .distinct()
            .toList());
  }

  private Message reference(String code, Message rest) {
    return code.equals(Plan.REST) ? rest : group(code);
  }

  /** A code of any field. */
  public Message code(String field, String code) {
    return switch (code) {
      case FindingKey.ALL -> Message.of("common.all_cases");
      case Contract.NOT_RECORDED -> Message.of("common.not_recorded");
      default -> label(field, code);
    };
  }

  /** The version of a counting rule within a sentence. */
  public static Message countingRule(String rule) {
    return rule.equals(Contract.NOT_RECORDED)
        ? Message.of("about.counting_rule_not_recorded")
        : Message.literal(rule);
  }

  public Message category(FindingKey key) {
    return category(key.complaintCategory());
  }

  public Message group(FindingKey key) {
    return group(key.comparison().group());
  }

  public Message reference(FindingKey key) {
    return reference(key.comparison().reference());
  }

  public Marker marker(FindingKey key) {
    return marker(key.comparison().group());
  }

  public Marker marker(String group) {
    int position = groupPosition(group);
    return position == groups.size()
        ? Marker.all()
        : Marker.of(position, position < 0 || groups.get(position).isDeclared());
  }

  /** All categories before each, all groups after each. */
  public Comparator<FindingKey> order() {
    return Comparator.comparingInt(
            (FindingKey key) -> position(FieldName.COMPLAINT_CATEGORY, key.complaintCategory()))
        .thenComparing(FindingKey::complaintCategory)
        .thenComparingInt(key -> position(key.comparison()))
        .thenComparing(key -> key.comparison().group());
  }

  /** The code first, then its label; undeclared alignments by their label alone. */
  private static Message groupName(Code code) {
    return !code.isDeclared() || code.label().equals(code.code())
        ? label(code)
        : Message.of("common.code_and_label", "code", code.code(), "label", label(code));
  }

  /** What people read for a code; a blank that nobody named is told in words. */
  private static Message label(Code code) {
    return isBlank(code) ? words(code.code()) : Message.label(code);
  }

  /** The same, where a code without a label is told in words as well. */
  private static Message named(Code code) {
    return !isBlank(code) && code.label().equals(code.code())
        ? spelt(code.code()).capitalised()
        : label(code);
  }

  private static boolean isBlank(Code code) {
    return BLANK.contains(code.code())
        && Set.of(code.code(), code.code().replace('_', ' ')).contains(code.label());
  }

  private Message label(String dimension, String code) {
    return find(dimension, code).map(Labels::label).orElse(Message.literal(code));
  }

  private Optional<Code> find(String dimension, String code) {
    return results.codes(dimension).stream().filter(entry -> entry.code().equals(code)).findFirst();
  }

  private int position(String dimension, String code) {
    return code.equals(FindingKey.ALL)
        ? -1
        : find(dimension, code).map(results.codes(dimension)::indexOf).orElse(Integer.MAX_VALUE);
  }

  private int position(Comparison comparison) {
    return comparison.compared().equals(FieldName.DECLARED_ALIGNMENT)
        ? groupPosition(comparison.group())
        : position(comparison.compared(), comparison.group());
  }

  private int groupPosition(String code) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).code().equals(code)) {
        return i;
      }
    }
    return code.equals(FindingKey.ALL) ? groups.size() : -1;
  }

  /** A code whose numbers are in the order that people count in: A2 before A10. */
  private static String counted(String code) {
    return NUMBER
        .matcher(code)
        .replaceAll(
            number -> "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group());
  }

  private static Comparator<Code> groupOrder() {
    return Comparator.comparing((Code code) -> !code.isDeclared())
        .thenComparing(code -> counted(code.code()));
  }
}
