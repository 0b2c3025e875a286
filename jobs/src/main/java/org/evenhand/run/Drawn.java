package org.evenhand.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
record Drawn(
    List<String> order,
    Map<String, List<Shares>> bases,
    Set<String> undecided,
    List<String> numbers,
    List<String> tokens) {

  /** The one field that is drawn event by event. */
  static final String OUTCOME = "outcome";

  private static final String SANCTIONED = "sanctioned";
  private static final List<String> SCENE =
      List.of(
          "declared_alignment",
          "region",
          "role_band",
          "received_month",
          "complaint_category",
          "initiation_route",
          "reporter_alignment",
          "severity");
  private static final List<String> COURSE =
      List.of(
          SANCTIONED,
          "not_sanctioned",
          OUTCOME,
          "investigated",
          "charged",
          "triaged_day",
          "investigated_day",
          "charged_day",
          "decided_day",
          "sanction",
          SyntheticCases.INFORMAL_RECORDED,
          "appealed",
          "appealed_day",
          "appeal_outcome",
          "appeal_decided_day");
  private static final List<String> RATERS = List.of("rater_category", "rater_severity");

  /** What this truth draws. */
  static Drawn of(Truth truth) {
    Map<String, List<Shares>> bases = bases(truth);
    List<String> numbers =
        new ArrayList<>(COURSE.stream().filter(name -> name.endsWith("_day")).toList());
    List<String> tokens = new ArrayList<>();
    List<String> order = new ArrayList<>(SCENE);
    List<DrawnField> fields = truth.detail().fields();
    fields.stream().filter(f -> !f.isAfterOutcome()).forEach(f -> order.addAll(f.columns()));
    order.addAll(COURSE);
    truth.detail().clock().ifPresent(clock -> order.add("followed_day"));
    truth.detail().clock().ifPresent(clock -> numbers.add("followed_day"));
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
    return new Drawn(order, bases, truth.progress().undecided(), numbers, tokens);
  }

  private static Map<String, List<Shares>> bases(Truth truth) {
    Map<String, List<Shares>> bases = new LinkedHashMap<>();
    bases.put("declared_alignment", List.of(truth.alignments()));
    bases.put("region", List.of(truth.scene().regions()));
    bases.put("role_band", List.of(truth.scene().roles()));
    bases.put("received_month", List.of(truth.months()));
    bases.put("complaint_category", List.of(truth.categories()));
    bases.put("initiation_route", List.of(truth.scene().routes()));
    bases.put("reporter_alignment", List.of(truth.reporters()));
    bases.put("severity", truth.rates().values().stream().map(Truth.Rate::severity).toList());
    bases.put("not_sanctioned", List.of(truth.progress().cleared()));
    bases.put("sanction", List.of(truth.progress().sanctions()));
    bases.put("appeal_outcome", List.of(truth.progress().appeals()));
    return bases;
  }

  /** The codes that a field may have in a row; none if it is not coded. */
  Set<String> codes(String field) {
    Set<String> codes = new LinkedHashSet<>();
    if (field.equals(OUTCOME)) {
      codes.add(SANCTIONED);
      codes.addAll(undecided);
      bases.get("not_sanctioned").forEach(shares -> codes.addAll(shares.codes()));
    }
    bases.getOrDefault(field, List.of()).forEach(shares -> codes.addAll(shares.codes()));
    return codes;
  }

  /** Fields that have their value before something else is drawn. */
  List<String> before(String target) {
    int place = order.indexOf(target.equals(OUTCOME) ? SANCTIONED : target);
    return order.subList(0, place).stream().filter(this::isField).toList();
  }

  private boolean isField(String name) {
    return name.equals(OUTCOME)
        || numbers.contains(name)
        || tokens.contains(name)
        || bases.containsKey(name) && !name.equals("not_sanctioned");
  }

  /** Fields whose values may tend towards a sanction or away from it. */
  List<String> grouping() {
    List<String> grouping = new ArrayList<>(List.of("respondent_token", "incident_id"));
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
        .filter(name -> !name.equals("linked_group") && !name.equals(DrawnField.ORDER))
        .toList();
  }
}
