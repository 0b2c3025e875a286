package org.evenhand.simulate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Nearest;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.settings.Setting;

/** Reads what depends on what in a truth. */
final class EffectsFile {

  private static final List<String> CHANGES = List.of("times", "to", "shares");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
  private static final double MOST_TIMES = 1000;
  private static final double MOST = 10_000;

  private final Truth truth;
  private final DrawOrder order;

  /** Reads effects on what this truth draws. */
  EffectsFile(Truth truth) {
    this.truth = truth;
    this.order = DrawOrder.of(truth);
  }

  /**
   * Reads the effects.
   *
   * @throws ConfigurationException if one is on something that is not drawn, depends on what is
   *     drawn later or never, or asks for what is impossible
   */
  Effects read(Setting setting) {
    return new Effects(setting.list().stream().map(this::effect).toList());
  }

  private Effect effect(Setting setting) {
    Map<String, Setting> keys = setting.map(List.of("on", "code", "when", "times", "to", "shares"));
    String on = target(setting.get("on"));
    if (CHANGES.stream().filter(keys::containsKey).count() != 1) {
      throw setting.error("an effect needs exactly one of times, to and shares");
    }
    When when = setting.find("when").map(rows -> when(rows, on)).orElse(When.ALWAYS);
    Optional<Scope> code = code(setting, on);
    Effect.Change change =
        setting
            .find("shares")
            .<Effect.Change>map(own -> new Effect.Replace(shares(own, on)))
            .orElseGet(() -> new Effect.Number(number(setting, on)));
    Effect effect = new Effect(on, code, when, change);
    if (!new Possible(truth, order).is(effect)) {
      throw setting.error(
          "asks for a share that is impossible; change it or what it is a share of");
    }
    return effect;
  }

  private String target(Setting setting) {
    String target = setting.text();
    if (!order.targets().contains(target)) {
      throw setting.error("unknown; " + Nearest.advice(target, order.targets()));
    }
    return target;
  }

  /** Codes are needed where a share changes, and have no place elsewhere. */
  private Optional<Scope> code(Setting setting, String on) {
    Map<String, Setting> keys = setting.map();
    boolean changesShare =
        on.equals(FieldName.OUTCOME) || order.isShared(on) && !keys.containsKey("shares");
    if (!changesShare) {
      if (keys.containsKey("code")) {
        throw keys.get("code").error("has no place here; remove it");
      }
      return Optional.empty();
    }
    Setting code = setting.get("code");
    return Optional.of(
        on.equals(FieldName.OUTCOME)
            ? among(code, entry -> entry.oneOf(order.undecided()))
            : scope(code, on));
  }

  private CodeShares shares(Setting setting, String on) {
    if (!order.isShared(on)) {
      throw setting.error("is not drawn from shares; use times or to");
    }
    setting.map(order.codes(on));
    return TruthFile.shares(setting);
  }

  private DoubleUnaryOperator number(Setting setting, String on) {
    if (setting.map().containsKey("times")) {
      double times =
          setting.get("times").number(n -> 0 <= n && n <= MOST_TIMES, "a number from 0 to 1000");
      return number -> number * times;
    }
    double most = order.numbers().contains(on) ? MOST : 1;
    double to =
        setting
            .get("to")
            .number(n -> 0 <= n && n <= most, "a number from 0 to " + Math.round(most));
    return number -> to;
  }

  /** What must hold for something to be drawn otherwise, or at all. */
  When when(Setting setting, String target) {
    List<String> earlier = order.before(target);
    List<Map.Entry<String, Scope>> scopes = new ArrayList<>();
    for (Map.Entry<String, Setting> entry : setting.map().entrySet()) {
      if (!earlier.contains(entry.getKey())) {
        throw entry.getValue().error("is not drawn before " + target + "; name something that is");
      }
      scopes.add(Map.entry(entry.getKey(), scope(entry.getValue(), entry.getKey())));
    }
    return new When(scopes);
  }

  private Scope scope(Setting setting, String field) {
    if (order.tokens().contains(field)) {
      setting.map(List.of("first"));
      return new Scope.First(setting.get("first").whole(1, Integer.MAX_VALUE));
    }
    if (setting.isMap()) {
      return field.equals(FieldName.RECEIVED_MONTH) ? months(setting) : numbers(setting, field);
    }
    return among(
        setting,
        order.numbers().contains(field)
            ? entry -> Long.toString(entry.whole(0, Integer.MAX_VALUE))
            : entry -> entry.oneOf(order.codes(field)));
  }

  private static Scope among(Setting setting, Function<Setting, String> read) {
    List<Setting> entries = setting.isList() ? setting.list() : List.of(setting);
    return new Scope.Among(entries.stream().map(read).collect(Collectors.toSet()));
  }

  private Scope months(Setting setting) {
    setting.map(List.of("from", "to"));
    return new Scope.Months(
        setting.find("from").map(EffectsFile::month).orElse(truth.period().from().toString()),
        setting.find("to").map(EffectsFile::month).orElse(truth.period().to().toString()));
  }

  /** A month, as {@code yyyy-MM}. */
  static String month(Setting setting) {
    if (MONTH.matcher(setting.text()).matches()) {
      return YearMonth.parse(setting.text()).toString();
    }
    throw setting.error("must be a month, such as 2026-07");
  }

  private Scope numbers(Setting setting, String field) {
    Set<String> codes = order.codes(field);
    if (!codes.stream().allMatch(code -> WHOLE.matcher(code).matches())) {
      throw setting.error("must be one of " + String.join(", ", codes) + ", or a list of them");
    }
    setting.map(List.of("from", "to"));
    return new Scope.Numbers(limit(setting, "from", 0), limit(setting, "to", Integer.MAX_VALUE));
  }

  private static long limit(Setting setting, String key, long otherwise) {
    return setting.find(key).map(end -> end.whole(0, Integer.MAX_VALUE)).orElse(otherwise);
  }

  /** Coded fields that have their value before this one. */
  List<String> codedBefore(String field) {
    return order.before(field).stream().filter(name -> !order.codes(name).isEmpty()).toList();
  }

  /** Fields that hold a number before this one does. */
  List<String> numbersBefore(String field) {
    return order.before(field).stream().filter(order.numbers()::contains).toList();
  }
}
