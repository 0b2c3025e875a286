package org.evenhand.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.InputTable;
import org.evenhand.schema.Period;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.settings.Setting;

/** Reads what a truth says of the files beside an export. */
final class SurroundingsFile {

  private static final long MOST_MEMBERS = 1_000_000_000L;
  private static final int MOST_RATERS = 1000;
  private static final double MOST_TIMES = 1000;

  private final Contract contract;
  private final Truth truth;

  /** Reads companions of the export of this truth. */
  SurroundingsFile(Contract contract, Truth truth) {
    this.contract = contract;
    this.truth = truth;
  }

  /**
   * Reads them; a file whose key is absent is not written.
   *
   * @throws ConfigurationException if a key is unknown or a value impossible
   */
  Surroundings read(Setting root) {
    return new Surroundings(
        root.find("membership").map(this::membership),
        rows(root, "policy_events"),
        rows(root, "collective_actions"),
        root.find("double_coding").map(SurroundingsFile::doubleCoding));
  }

  private Surroundings.Membership membership(Setting setting) {
    setting.map(List.of("members", "periods", "rates", "survey_error"));
    List<Period> periods =
        setting
            .find("periods")
            .map(own -> own.distinct(Setting::period))
            .orElse(List.of(truth.period()));
    return new Surroundings.Membership(
        setting.get("members").whole(1, MOST_MEMBERS),
        periods.stream().map(Period::label).toList(),
        setting.find("rates").map(this::rates).orElse(Map.of()),
        setting.find("survey_error").map(TruthFile::share));
  }

  private Map<String, Map<String, Double>> rates(Setting setting) {
    Map<String, List<String>> codes =
        Map.of(
            FieldName.REGION, truth.scene().regions().codes(),
            FieldName.ROLE_BAND, truth.scene().roles().codes(),
            FieldName.DECLARED_ALIGNMENT, truth.alignments().codes());
    Map<String, Map<String, Double>> rates = new LinkedHashMap<>();
    setting
        .map(List.of(FieldName.REGION, FieldName.ROLE_BAND, FieldName.DECLARED_ALIGNMENT))
        .forEach((field, own) -> rates.put(field, rates(own, codes.get(field))));
    return rates;
  }

  private static Map<String, Double> rates(Setting setting, List<String> codes) {
    Map<String, Double> rates = new LinkedHashMap<>();
    setting
        .map(codes)
        .forEach(
            (code, rate) ->
                rates.put(
                    code,
                    rate.number(n -> 0 < n && n <= MOST_TIMES, "a number above 0, at most 1000")));
    return rates;
  }

  private List<Map<String, String>> rows(Setting root, String table) {
    List<Map<String, String>> rows = new ArrayList<>();
    InputTable known =
        contract.inputs().stream().filter(t -> t.name().equals(table)).findFirst().orElseThrow();
    List<Field> fields =
        known.fields().stream()
            .filter(field -> !field.name().equals(FieldName.UNIT_TOKEN))
            .toList();
    for (Setting entry : root.find(table).map(Setting::list).orElse(List.of())) {
      entry.map(fields.stream().map(Field::name).toList());
      Map<String, String> row = new LinkedHashMap<>();
      fields.forEach(field -> row.put(field.name(), value(entry, field)));
      rows.add(row);
    }
    return rows;
  }

  private String value(Setting row, Field field) {
    Setting cell = field.required() ? row.get(field.name()) : row.map().get(field.name());
    if (cell == null) {
      return "";
    }
    return switch (field.kind()) {
      case CODE -> cell.oneOf(codes(field));
      case MONTH -> EffectsFile.month(cell);
      case TOKEN -> opaque(cell);
      default -> Long.toString(cell.whole(0, MOST_MEMBERS));
    };
  }

  private static String opaque(Setting cell) {
    if (cell.text().matches("[A-Za-z0-9]*[0-9][A-Za-z0-9]*")) {
      return cell.text();
    }
    throw cell.error("must be opaque: letters and at least one digit");
  }

  private List<String> codes(Field field) {
    return field.name().equals(FieldName.REGION)
        ? truth.scene().regions().codes()
        : contract.codeList(field.codes()).codes().stream().map(Code::code).toList();
  }

  private static Surroundings.DoubleCoding doubleCoding(Setting setting) {
    setting.map(List.of("share", "category_error", "severity_error", "blind", "raters"));
    return new Surroundings.DoubleCoding(
        TruthFile.share(setting.get("share")),
        TruthFile.share(setting.get("category_error")),
        TruthFile.share(setting.get("severity_error")),
        TruthFile.share(setting.get("blind")),
        (int) setting.get("raters").whole(2, MOST_RATERS));
  }
}
