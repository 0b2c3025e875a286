package org.evenhand.simulate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.schema.Contract;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.settings.Setting;

/** Reads what a truth says beyond the columns that every synthetic export has. */
final class DetailFile {

  private static final double LONGEST_MEDIAN = 10_000;
  private static final int LONGEST_WAIT = 10_000;
  private static final double WIDEST = 5;

  private final Contract contract = Contract.v1();
  private final Truth truth;

  /** Reads the detail of this truth. */
  DetailFile(Truth truth) {
    this.truth = truth;
  }

  /**
   * The truth with its detail.
   *
   * @throws ConfigurationException with one line if a key is unknown or a value impossible
   */
  Truth read(Setting root) {
    Optional<Setting> fieldsKey = root.find("fields");
    List<DrawnField> fields = fieldsKey.map(new FieldsFile(contract)::read).orElse(List.of());
    Effects none = new Effects(List.of());
    Detail unrestricted =
        new Detail(
            fields,
            none,
            Map.of(),
            root.find("follow_up").map(DetailFile::clock),
            new SurroundingsFile(contract, truth).read(root));
    Truth drawn = truth.with(unrestricted);
    List<DrawnField> restricted =
        fieldsKey.map(key -> FieldsFile.restricted(fields, key, drawn)).orElse(List.of());
    return truth.with(
        new Detail(
            restricted,
            root.find("effects").map(new EffectsFile(drawn)::read).orElse(none),
            root.find("spread").map(key -> spread(key, drawn)).orElse(Map.of()),
            unrestricted.clock(),
            unrestricted.surroundings()));
  }

  private static Map<String, Double> spread(Setting setting, Truth truth) {
    Map<String, Double> spread = new LinkedHashMap<>();
    setting
        .map(DrawOrder.of(truth).grouping())
        .forEach(
            (field, size) ->
                spread.put(field, size.number(n -> 0 <= n && n <= WIDEST, "a number from 0 to 5")));
    return spread;
  }

  private static Detail.Clock clock(Setting setting) {
    setting.map(List.of("days_after", "closing"));
    return new Detail.Clock(
        (int) setting.get("days_after").whole(0, LONGEST_WAIT),
        setting
            .get("closing")
            .number(n -> 0 <= n && n <= LONGEST_MEDIAN, "a number from 0 to 10000"));
  }
}
