package org.evenhand.spark;

import java.io.EOFException;
import java.io.IOException;
import org.evenhand.gate.Refusal;
import org.evenhand.gate.Rule;

/** A file that cannot be read to its end, with the rule that it breaks. */
final class Spoilt extends IOException {

  private static final long serialVersionUID = 1L;

  private final Rule rule;

  Spoilt(Rule rule) {
    super(rule.finding());
    this.rule = rule;
  }

  /** The rule that a file breaks whose reading ended so. */
  static Rule rule(Exception e) {
    if (e instanceof Spoilt spoilt) {
      return spoilt.rule;
    }
    return e instanceof EOFException ? Rule.TRUNCATED : Rule.CORRUPT;
  }

  /** The refusal of a file of this name. */
  static Refusal refusal(String name, Rule rule) {
    return new Refusal("%s: %s: %s".formatted(name, rule.finding(), rule.remedy()));
  }
}
