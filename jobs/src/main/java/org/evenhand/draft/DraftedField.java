package org.evenhand.draft;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.schema.Field;

/**
 * Where a field is proposed to come from.
 *
 * @param field its name
 * @param title what people call it
 * @param stands whether it is proposed as it is, and not as a question
 * @param origin where its values come from
 * @param dates the patterns of the column's dates
 * @param recode values and the codes that they are to become
 * @param ownCodes the organisation's own list, written out; empty for the contract's
 * @param limit the largest number of codes as found; 0 where they are not taken as found
 * @param rules what blank cells mean by another column
 * @param vouching why a person may have to vouch that no value is a name; blank where nobody has to
 * @param remarks why, and what is to be known of it
 */
public record DraftedField(
    String field,
    String title,
    boolean stands,
    Origin origin,
    List<String> dates,
    List<DraftedCode> recode,
    List<String> ownCodes,
    int limit,
    List<DraftedRule> rules,
    String vouching,
    List<String> remarks) {

  /** Copies the lists. */
  public DraftedField {
    dates = List.copyOf(dates);
    recode = List.copyOf(recode);
    ownCodes = List.copyOf(ownCodes);
    rules = List.copyOf(rules);
    remarks = List.copyOf(remarks);
  }

  static DraftedField of(Field field, boolean stands, Origin origin, List<String> remarks) {
    return new DraftedField(
        field.name(),
        field.title(),
        stands,
        origin,
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of(),
        "",
        remarks);
  }

  DraftedField with(List<DraftedCode> recoded, List<String> own, int asFound) {
    return new DraftedField(
        field, title, stands, origin, dates, recoded, own, asFound, rules, vouching, remarks);
  }

  DraftedField dated(List<String> patterns) {
    return new DraftedField(
        field, title, stands, origin, patterns, recode, ownCodes, limit, rules, vouching, remarks);
  }

  DraftedField standing(boolean now) {
    return new DraftedField(
        field, title, now, origin, dates, recode, ownCodes, limit, rules, vouching, remarks);
  }

  DraftedField ruled(List<DraftedRule> by) {
    return new DraftedField(
        field, title, stands, origin, dates, recode, ownCodes, limit, by, vouching, remarks);
  }

  DraftedField vouched(String why) {
    return new DraftedField(
        field, title, stands, origin, dates, recode, ownCodes, limit, rules, why, remarks);
  }

  /** The same with one remark more; a blank one is none. */
  DraftedField remarked(String remark) {
    if (remark.isEmpty()) {
      return this;
    }
    List<String> more = Stream.concat(remarks.stream(), Stream.of(remark)).toList();
    return new DraftedField(
        field, title, stands, origin, dates, recode, ownCodes, limit, rules, vouching, more);
  }

  /** How many questions it leaves open. */
  long open() {
    return (stands ? 0 : 1)
        + recode.stream().filter(code -> !code.stands()).count()
        + rules.stream().filter(rule -> !rule.stands()).count()
        + (vouching.isEmpty() ? 0 : 1);
  }
}
