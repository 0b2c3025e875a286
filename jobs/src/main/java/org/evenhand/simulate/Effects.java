package org.evenhand.simulate;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.evenhand.settings.ConfigurationException;

/** The effects of a truth by what they are on; several in the same row follow one another. */
final class Effects {

  private final Map<String, List<Effect>> byTarget;

  Effects(List<Effect> effects) {
    this.byTarget = effects.stream().collect(Collectors.groupingBy(Effect::on));
  }

  /** Whether anything depends on other things here. */
  boolean isOn(String target) {
    return byTarget.containsKey(target);
  }

  /** A median, a mean or a weight in this row. */
  double number(String target, double base, CaseDraft draft) {
    return number(target, effect -> true, base, draft);
  }

  private double number(String target, Predicate<Effect> which, double base, CaseDraft draft) {
    double number = base;
    for (Effect effect : of(target)) {
      boolean isMeant = which.test(effect) && effect.when().holds(draft);
      if (isMeant && effect.change() instanceof Effect.Number change) {
        number = change.of().applyAsDouble(number);
      }
    }
    return number;
  }

  /**
   * A probability in this row.
   *
   * @throws ConfigurationException if several effects together lift it above one
   */
  double probability(String target, double base, CaseDraft draft) {
    return possible(target, number(target, base, draft));
  }

  /** The probability of one code in this row, where codes do not exhaust what may happen. */
  double probability(String target, String code, double base, CaseDraft draft) {
    Predicate<Effect> own = effect -> effect.code().filter(s -> s.holds(code, 0)).isPresent();
    return possible(target, number(target, own, base, draft));
  }

  /**
   * The shares in this row.
   *
   * @throws ConfigurationException if several effects together ask for impossible shares
   */
  CodeShares shares(String target, CodeShares base, CaseDraft draft) {
    CodeShares shares = base;
    for (Effect effect : of(target)) {
      if (effect.when().holds(draft)) {
        shares = changed(shares, effect);
      }
    }
    return shares;
  }

  private static CodeShares changed(CodeShares shares, Effect effect) {
    if (effect.change() instanceof Effect.Replace replace) {
      return replace.shares();
    }
    try {
      return shares.with(effect.code().orElseThrow(), ((Effect.Number) effect.change()).of());
    } catch (IllegalArgumentException e) {
      throw impossible(effect.on());
    }
  }

  private List<Effect> of(String target) {
    return byTarget.getOrDefault(target, List.of());
  }

  private static double possible(String target, double probability) {
    if (probability > 1) {
      throw impossible(target);
    }
    return probability;
  }

  private static ConfigurationException impossible(String target) {
    return new ConfigurationException(
        "effects on "
            + target
            + ": together they ask for a share above 1 in some rows; lower one of them");
  }
}
