package org.evenhand.simulate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.evenhand.schema.FieldName;
import org.evenhand.simulate.DrawnField.Coded;
import org.evenhand.simulate.DrawnField.Count;
import org.evenhand.simulate.DrawnField.Days;
import org.evenhand.simulate.DrawnField.Exchange;
import org.evenhand.simulate.DrawnField.Token;

/**
 * Draws the further fields of a truth. Each has randomness of its own, so that asking for one more
 * changes no value of another; what belongs to a person, an incident or a month is the same in each
 * of its rows, unless an effect makes it depend on more.
 */
final class FurtherFields {

  private static final Set<String> OF_RESPONDENT =
      Set.of(
          FieldName.RESPONDENT_STATUS,
          FieldName.IDENTITY_VERIFIED,
          FieldName.MEMBERSHIP_LENGTH_BAND);
  private static final Set<String> OF_INCIDENT =
      Set.of(
          FieldName.CHANNEL,
          FieldName.N_REPORTS,
          FieldName.N_DISTINCT_REPORTERS,
          FieldName.REPORT_SPAN_DAYS,
          FieldName.COORDINATED_FLAG,
          FieldName.TARGET_ROLE_BAND,
          FieldName.TARGET_ALIGNMENT,
          FieldName.TARGET_TYPE,
          FieldName.TARGET_TOKEN,
          FieldName.PROTECTED_CHARACTERISTIC);
  private static final Map<String, Character> TOKENS =
      Map.of(
          FieldName.DECIDER_TOKEN, 'd', FieldName.REPORTER_TOKEN, 'f', FieldName.TARGET_TOKEN, 'a');
  private static final char EXCHANGE = 'b';

  private final Seeds seeds;
  private final Effects effects;
  private final List<String> months;
  private final List<DrawnField> before;
  private final List<DrawnField> after;

  /**
   * Draws these fields by these seeds and effects.
   *
   * @param fields in the order in which they are drawn
   * @param months of receipt in their order
   */
  FurtherFields(List<DrawnField> fields, Seeds seeds, Effects effects, List<String> months) {
    this.before = fields.stream().filter(field -> !field.isAfterOutcome()).toList();
    this.after = fields.stream().filter(DrawnField::isAfterOutcome).toList();
    this.seeds = seeds;
    this.effects = effects;
    this.months = months;
  }

  /** Draws the fields on which an outcome may depend. */
  void beforeOutcome(CaseDraft draft) {
    draw(before, draft);
  }

  /** Draws the fields that depend on the outcome. */
  void afterOutcome(CaseDraft draft) {
    draw(after, draft);
  }

  private void draw(List<DrawnField> fields, CaseDraft draft) {
    for (DrawnField field : fields) {
      if (field.only().holds(draft)) {
        draw(field, draft);
      }
    }
  }

  private void draw(DrawnField field, CaseDraft draft) {
    String name = field.name();
    SplittableRandom random = seeds.random(name, owner(name, draft));
    if (field.form() instanceof Coded coded) {
      draft.set(name, code(name, coded, draft, random));
    } else if (field.form() instanceof Days days) {
      double median = effects.number(name, days.median(), draft);
      draft.set(name, Long.toString(Seeds.geometric(median, random)));
    } else if (field.form() instanceof Count count) {
      draft.set(name, Long.toString(count(name, count, draft, random)));
    } else if (field.form() instanceof Token token) {
      token(name, token, draft, random);
    } else {
      exchange((Exchange) field.form(), draft);
    }
  }

  /** The number of what the field belongs to: a person, an incident, a month or the case. */
  private long owner(String name, CaseDraft draft) {
    if (OF_RESPONDENT.contains(name)) {
      return draft.respondent();
    }
    if (OF_INCIDENT.contains(name)) {
      return draft.incident();
    }
    return name.equals(FieldName.HANDLER_FTE_POOL)
        ? months.indexOf(draft.value(Column.RECEIVED_MONTH))
        : draft.number();
  }

  private String code(String name, Coded coded, CaseDraft draft, SplittableRandom random) {
    String own = effects.shares(name, coded.shares(), draft).draw(random);
    return coded
        .like()
        .filter(like -> random.nextDouble() < like.share())
        .map(like -> draft.value(like.field()))
        .orElse(own);
  }

  private long count(String name, Count count, CaseDraft draft, SplittableRandom random) {
    double beyond = Math.max(0, effects.number(name, count.mean(), draft) - count.least());
    double scale = beyond == 0 ? 0 : 1 / StrictMath.log((1 + beyond) / beyond);
    long drawn = count.least() + geometric(scale, random);
    return count.atMost().isEmpty()
        ? drawn
        : Math.min(drawn, Long.parseLong(draft.value(count.atMost())));
  }

  private static long geometric(double scale, SplittableRandom random) {
    return (long) (-StrictMath.log(1 - random.nextDouble()) * scale);
  }

  /** The share of the first tokens grows as a power of their number. */
  private void token(String name, Token token, CaseDraft draft, SplittableRandom random) {
    double top = Math.min(effects.number(name, token.topPercent(), draft), DrawnField.MOST_TOP);
    double power = StrictMath.log(0.01) / StrictMath.log(top);
    long rank = (long) (token.number() * StrictMath.pow(random.nextDouble(), power));
    draft.set(name, seeds.token(TOKENS.get(name), name, rank), rank);
  }

  /** A row belongs to an exchange if it answers the row before or is answered by the next one. */
  private void exchange(Exchange exchange, CaseDraft draft) {
    long first = draft.number();
    while (first > 0 && answers(exchange, first)) {
      first--;
    }
    if (first < draft.number() || answers(exchange, draft.number() + 1)) {
      draft.set(
          FieldName.LINKED_GROUP, seeds.token(EXCHANGE, FieldName.LINKED_GROUP, first), first);
      draft.set(FieldName.ORDER_IN_EXCHANGE, Long.toString(draft.number() - first + 1));
    }
  }

  private boolean answers(Exchange exchange, long number) {
    return seeds.random(FieldName.LINKED_GROUP, number).nextDouble() < exchange.answers();
  }
}
