package org.evenhand.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.FieldName;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.settings.Setting;

/** Reads the further fields of a truth. */
final class FieldsFile {

  private static final Set<String> NOT_DRAWN =
      Set.of(
          FieldName.SANCTIONS,
          FieldName.FOLLOWED_DAY,
          FieldName.ENDED_MONTH,
          FieldName.ORDER_IN_EXCHANGE);
  private static final Set<String> OWN_CODES =
      Set.of("categories", "alignments", "counterpart_alignments", "regions", "roles");
  private static final double MOST_DAYS = 10_000;
  private static final double MOST_OFTEN = 0.9;
  private static final double HUNDREDTH = 0.01;

  private final Contract contract;

  FieldsFile(Contract contract) {
    this.contract = contract;
  }

  /**
   * Reads the fields, all of them in every row.
   *
   * @throws ConfigurationException if one is not of the contract, or is drawn in an impossible way
   */
  List<DrawnField> read(Setting setting) {
    List<String> known =
        contract.cases().fields().stream()
            .map(Field::name)
            .filter(name -> !SyntheticCases.COLUMNS.contains(name) && !NOT_DRAWN.contains(name))
            .toList();
    List<DrawnField> fields = new ArrayList<>();
    for (Map.Entry<String, Setting> entry : setting.map(known).entrySet()) {
      Field field = contract.cases().field(entry.getKey()).orElseThrow();
      fields.add(new DrawnField(field.name(), form(field, entry.getValue()), When.ALWAYS));
    }
    return fields;
  }

  private DrawnField.Form form(Field field, Setting setting) {
    return switch (field.kind()) {
      case CODE, CODES -> coded(field, setting);
      case DAY -> days(setting);
      case COUNT -> setting.map().containsKey("shares") ? numbered(setting) : count(setting);
      default -> field.name().equals(FieldName.LINKED_GROUP) ? exchange(setting) : token(setting);
    };
  }

  private DrawnField.Form coded(Field field, Setting setting) {
    setting.map(List.of("shares", "like", "share", "only"));
    CodeShares shares = TruthFile.shares(setting.get("shares"));
    if (!OWN_CODES.contains(field.codes())) {
      List<String> codes =
          contract.codeList(field.codes()).codes().stream().map(Code::code).toList();
      setting.get("shares").map(codes);
    }
    return new DrawnField.Coded(shares, like(setting));
  }

  private static Optional<DrawnField.Like> like(Setting setting) {
    return setting
        .find("like")
        .map(field -> new DrawnField.Like(field.text(), TruthFile.share(setting.get("share"))));
  }

  private static DrawnField.Form days(Setting setting) {
    setting.map(List.of("median", "only"));
    return new DrawnField.Days(number(setting.get("median")));
  }

  private static DrawnField.Form numbered(Setting setting) {
    setting.map(List.of("shares", "only"));
    for (Map.Entry<String, Setting> entry : setting.get("shares").map().entrySet()) {
      if (!entry.getKey().matches("\\d{1,9}")) {
        throw entry.getValue().error("is the share of no whole number, 0 or more");
      }
    }
    return new DrawnField.Coded(TruthFile.shares(setting.get("shares")), Optional.empty());
  }

  private static DrawnField.Form count(Setting setting) {
    setting.map(List.of("least", "mean", "at_most", "only"));
    long least = setting.get("least").whole(0, (long) MOST_DAYS);
    double mean =
        setting
            .get("mean")
            .number(n -> least <= n && n <= MOST_DAYS, "a number from the least one to 10000");
    return new DrawnField.Count(least, mean, setting.find("at_most").map(Setting::text).orElse(""));
  }

  private static DrawnField.Form token(Setting setting) {
    setting.map(List.of("number", "top_percent", "only"));
    double top =
        setting
            .find("top_percent")
            .map(
                share ->
                    share.number(
                        n -> HUNDREDTH <= n && n <= DrawnField.MOST_TOP,
                        "a number from 0.01 to 0.9"))
            .orElse(HUNDREDTH);
    return new DrawnField.Token(setting.get("number").whole(1, Integer.MAX_VALUE), top);
  }

  private static DrawnField.Form exchange(Setting setting) {
    setting.map(List.of("answers"));
    return new DrawnField.Exchange(
        setting.get("answers").number(n -> 0 <= n && n <= MOST_OFTEN, "a number from 0 to 0.9"));
  }

  private static double number(Setting setting) {
    return setting.number(n -> 0 <= n && n <= MOST_DAYS, "a number from 0 to 10000");
  }

  /**
   * The same fields, each in the rows for which it is asked.
   *
   * @param truth with these fields
   * @throws ConfigurationException if one depends on what is drawn after it
   */
  static List<DrawnField> restricted(List<DrawnField> fields, Setting setting, Truth truth) {
    EffectsFile effects = new EffectsFile(truth);
    List<DrawnField> restricted = new ArrayList<>();
    for (DrawnField field : fields) {
      Setting own = setting.get(field.name());
      When only =
          own.find("only").map(rows -> effects.when(rows, field.name())).orElse(When.ALWAYS);
      if (field.form() instanceof DrawnField.Coded coded && coded.like().isPresent()) {
        own.get("like").oneOf(effects.codedBefore(field.name()));
      } else if (field.form() instanceof DrawnField.Count && own.map().containsKey("at_most")) {
        own.get("at_most").oneOf(effects.numbersBefore(field.name()));
      }
      restricted.add(new DrawnField(field.name(), field.form(), only));
    }
    return restricted;
  }
}
