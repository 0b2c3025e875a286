package org.evenhand.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.schema.FieldName;

/**
 * What a truth draws, in which order and from which shares: so that what depends on something else
 * can be checked before a row is drawn.
 *
 * @param order everything that is drawn, fields and events, first to last
 * @param bases by coded field: the shares from which it is drawn
 * @param undecided outcomes without a decision
 * @param numbers fields that hold a number of days or a count
 * @param tokens fields that hold one of a fixed number of tokens
 */
record DrawOrder(
    List<String> order,
    Map<String, List<CodeShares>> bases,
    Set<String> undecided,
    List<String> numbers,
    List<String> tokens) {

  private static final String SANCTIONED = "sanctioned";
  private static final List<String> SCENE =
      List.of(
          FieldName.DECLARED_ALIGNMENT,
          FieldName.REGION,
          FieldName.ROLE_BAND,
          FieldName.RECEIVED_MONTH,
          FieldName.COMPLAINT_CATEGORY,
          FieldName.INITIATION_ROUTE,
          FieldName.REPORTER_ALIGNMENT,
          FieldName.SEVERITY);
  private static final List<String> COURSE =
      List.of(
          SANCTIONED,
          "not_sanctioned",
          FieldName.OUTCOME,
          "investigated",
          "charged",
          FieldName.TRIAGED_DAY,
          FieldName.INVESTIGATED_DAY,
          FieldName.CHARGED_DAY,
          FieldName.DECIDED_DAY,
          FieldName.SANCTION,
          SyntheticCases.INFORMAL_RECORDED,
          "appealed",
          FieldName.APPEALED_DAY,
          FieldName.APPEAL_OUTCOME,
          FieldName.APPEAL_DECIDED_DAY);
  private static final List<String> RATERS = List.of("rater_category", "rater_severity");

  /** What this truth draws. */
  static DrawOrder of(Truth truth) {
    Map<String, List<CodeShares>> bases = bases(truth);
    List<String> numbers =
        new ArrayList<>(COURSE.stream().filter(name -> name.endsWith("_day")).toList());
    List<String> tokens = new ArrayList<>();
    List<String> order = new ArrayList<>(SCENE);
    List<DrawnField> fields = truth.detail().fields();
    fields.stream().filter(f -> !f.isAfterOutcome()).forEach(f -> order.addAll(f.columns()));
    order.addAll(COURSE);
    truth.detail().clock().ifPresent(clock -> order.add(FieldName.FOLLOWED_DAY));
    truth.detail().clock().ifPresent(clock -> numbers.add(FieldName.FOLLOWED_DAY));
    fields.stream().filter(DrawnField::isAfterOutcome).forEach(f -> order.addAll(f.columns()));
    truth.detail().surroundings().doubleCoding().ifPresent(coding -> order.addAll(RATERS));
    for (DrawnField field : fields) {
      if (field.form() instanceof DrawnField.Coded coded) {
        bases.put(field.name(), List.of(coded.shares()));
      } else if (field.form() instanceof DrawnField.Token) {
        tokens.add(field.name());
      } else {
        numbers.add(field.columns().get(field.columns().size() - 1));
      }
    }
    return new DrawOrder(order, bases, truth.progress().undecided(), numbers, tokens);
  }

  private static Map<String, List<CodeShares>> bases(Truth truth) {
    Map<String, List<CodeShares>> bases = new LinkedHashMap<>();
    bases.put(FieldName.DECLARED_ALIGNMENT, List.of(truth.alignments()));
    bases.put(FieldName.REGION, List.of(truth.scene().regions()));
    bases.put(FieldName.ROLE_BAND, List.of(truth.scene().roles()));
    bases.put(FieldName.RECEIVED_MONTH, List.of(truth.months()));
    bases.put(FieldName.COMPLAINT_CATEGORY, List.of(truth.categories()));
    bases.put(FieldName.INITIATION_ROUTE, List.of(truth.scene().routes()));
    bases.put(FieldName.REPORTER_ALIGNMENT, List.of(truth.reporters()));
    bases.put(
        FieldName.SEVERITY, truth.rates().values().stream().map(Truth.Rate::severity).toList());
    bases.put("not_sanctioned", List.of(truth.progress().cleared()));
    bases.put(FieldName.SANCTION, List.of(truth.progress().sanctions()));
    bases.put(FieldName.APPEAL_OUTCOME, List.of(truth.progress().appeals()));
    return bases;
  }

  /** The codes that a field may have in a row; none if it is not coded. */
  Set<String> codes(String field) {
    Set<String> codes = new LinkedHashSet<>();
    if (field.equals(FieldName.OUTCOME)) {
      codes.add(SANCTIONED);
      codes.addAll(undecided);
      bases.get("not_sanctioned").forEach(shares -> codes.addAll(shares.codes()));
    }
    bases.getOrDefault(field, List.of()).forEach(shares -> codes.addAll(shares.codes()));
    return codes;
  }

  /** Fields that have their value before something else is drawn. */
  List<String> before(String target) {
    int place = order.indexOf(target.equals(FieldName.OUTCOME) ? SANCTIONED : target);
    return order.subList(0, place).stream().filter(this::isField).toList();
  }

  private boolean isField(String name) {
    return name.equals(FieldName.OUTCOME)
        || numbers.contains(name)
        || tokens.contains(name)
        || bases.containsKey(name) && !name.equals("not_sanctioned");
  }

  /** Fields whose values may tend towards a sanction or away from it. */
  List<String> grouping() {
    List<String> grouping =
        new ArrayList<>(List.of(FieldName.RESPONDENT_TOKEN, FieldName.INCIDENT_ID));
    order.subList(0, order.indexOf(SANCTIONED)).stream()
        .filter(name -> !numbers.contains(name))
        .forEach(grouping::add);
    return grouping;
  }

  /** Whether it is drawn from shares. */
  boolean isShared(String target) {
    return bases.containsKey(target);
  }

  /** What an effect may be on: whatever has something drawn before it. */
  List<String> targets() {
    return order.subList(1, order.size()).stream()
        .filter(
            name ->
                !name.equals(FieldName.LINKED_GROUP) && !name.equals(FieldName.ORDER_IN_EXCHANGE))
        .toList();
  }
}
