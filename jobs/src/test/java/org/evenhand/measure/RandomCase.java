package org.evenhand.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;

/** One case drawn at random, with a value for every field of the contract; blank is none. */
final class RandomCase {

  private static final Contract CONTRACT = Contract.v1();
  private static final List<String> ALIGNMENTS_BESIDE = List.of("unknown", "not_applicable", "");
  private static final List<String> OUTCOMES =
      List.of(
          "sanctioned",
          "sanctioned",
          "sanctioned",
          "no_breach",
          "no_breach",
          "insufficient_evidence",
          "resolved_informally",
          "pending",
          "resigned_or_lapsed",
          "withdrawn_by_reporter",
          "out_of_scope",
          "referred_external");
  private static final List<String> STAGES =
      List.of("triaged_day", "investigated_day", "charged_day", "decided_day");

  private final Random random;
  private final List<String> alignments;
  private final Map<String, String> values = new HashMap<>();

  RandomCase(Random random, List<String> alignments) {
    this.random = random;
    this.alignments = alignments;
    for (Field field : CONTRACT.cases().fields()) {
      values.put(field.name(), value(field));
    }
    outcome(one(OUTCOMES));
  }

  Map<String, String> values() {
    return values;
  }

  private String value(Field field) {
    return switch (field.name()) {
      case "complaint_category", "category_assessed" -> one(List.of("k1", "k2", "k3"));
      case "declared_alignment" -> one(alignments);
      case "reporter_alignment", "target_alignment" ->
          random.nextInt(4) == 0 ? one(ALIGNMENTS_BESIDE) : one(alignments);
      case "received_month" ->
          random.nextInt(3) == 0
              ? "2026-%02d".formatted(7 + random.nextInt(3))
              : "20%d-%02d".formatted(24 + random.nextInt(2), 1 + random.nextInt(12));
      default -> any(field);
    };
  }

  private String any(Field field) {
    return switch (field.kind()) {
      case TOKEN -> random.nextInt(10) == 0 ? "" : "t" + random.nextInt(tokens(field.name()));
      case COUNT -> Integer.toString(1 + random.nextInt(4));
      case DAY -> Integer.toString(random.nextInt(60));
      case CODE, CODES -> code(field);
      case MONTH, NUMBER, TEXT -> "";
    };
  }

  private static int tokens(String field) {
    return field.equals("decider_token") ? 12 : 900;
  }

  private String code(Field field) {
    List<Code> codes = CONTRACT.codeList(field.codes()).codes();
    return random.nextInt(8) == 0 && !field.required()
        ? ""
        : codes.get(random.nextInt(codes.size())).code();
  }

  private void outcome(String outcome) {
    boolean sanctioned = outcome.equals("sanctioned");
    boolean decided =
        sanctioned
            || List.of("no_breach", "insufficient_evidence", "resolved_informally")
                .contains(outcome);
    values.put("outcome", outcome);
    values.put(
        "sanction", sanctioned ? code(CONTRACT.cases().field("sanctions").orElseThrow()) : "");
    if (sanctioned && values.get("sanction").isEmpty()) {
      values.put("sanction", "advice");
    }
    int day = 0;
    int reached = decided ? STAGES.size() : random.nextInt(STAGES.size());
    for (int i = 0; i < STAGES.size(); i++) {
      day += random.nextInt(50);
      values.put(STAGES.get(i), i < reached ? Integer.toString(day) : "");
    }
    values.put("followed_day", Integer.toString(day + random.nextInt(30)));
    values.put("ended_month", outcome.equals("pending") ? "" : ended());
    appeal(sanctioned && random.nextInt(3) == 0, day);
    values.put(
        "suspension_days",
        values.get("sanction").endsWith("suspension") ? values.get("interim_days") : "");
  }

  private String ended() {
    java.time.YearMonth received = java.time.YearMonth.parse(values.get("received_month"));
    return received.plusMonths(random.nextInt(6)).toString();
  }

  private void appeal(boolean appealed, int decided) {
    boolean heard = appealed && random.nextInt(4) > 0;
    int lodged = decided + random.nextInt(30);
    values.put("appealed_day", appealed ? Integer.toString(lodged) : "");
    values.put("appeal_decided_day", heard ? Integer.toString(lodged + random.nextInt(60)) : "");
    values.put(
        "appeal_outcome",
        heard ? one(List.of("upheld", "varied_down", "overturned")) : appealed ? "pending" : "");
    values.put("reinstated", heard ? one(List.of("yes", "no", "unknown")) : "");
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
