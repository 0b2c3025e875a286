package org.evenhand.measure;

import java.util.regex.Pattern;

/**
 * One question of a committee. Each is declared once, by the class that answers it, and everybody
 * else refers to that declaration.
 *
 * @param id stands in the column {@code question} and in the plan: small letters, digits and
 *     underscores
 * @param text the question, as a committee would ask it
 */
public record Question(String id, String text) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

  /**
   * A question.
   *
   * @throws IllegalArgumentException if the identifier has other characters
   */
  public Question {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "question: small letters, digits and underscores make an identifier");
    }
  }

  /** What is said of a comparison at a stage, over all categories and strata. */
  public FindingKey about(String stage, Comparison comparison) {
    return new FindingKey(this, stage, FindingKey.ALL, FindingKey.ALL, comparison);
  }

  /** What is said of one group of a field by itself. */
  public FindingKey about(String stage, String field, String group) {
    return about(stage, Comparison.alone(field, group));
  }
}
