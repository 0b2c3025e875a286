package org.evenhand.simulate;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.evenhand.schema.FieldName;

/**
 * A random sample of cases that two raters classified independently of each other: each rater errs,
 * or not, from what the case truly is.
 *
 * @param truth of the export
 * @param sample how it is drawn and how raters err
 * @param cases the export
 */
record DoubleCodingRows(Truth truth, Surroundings.DoubleCoding sample, SyntheticCases cases)
    implements CompanionRows {

  private static final char RATER = 'f';
  private static final int GRAVEST = 4;
  private static final int TRIES = 100;

  @Override
  public void to(Sink sink) throws IOException {
    cases.drafts(
        0,
        truth.cases(),
        (draft, unused) -> {
          SplittableRandom random = cases.seeds().random("double_coding", draft.number());
          if (random.nextDouble() < sample.share()) {
            rate(draft, random, sink);
          }
        });
  }

  private void rate(CaseDraft draft, SplittableRandom random, Sink sink) throws IOException {
    String blind = random.nextDouble() < sample.blind() ? "yes" : "no";
    int first = random.nextInt(sample.raters());
    int second = (first + 1 + random.nextInt(sample.raters() - 1)) % sample.raters();
    for (int rater : new int[] {first, second}) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put(FieldName.CASE_ID, draft.value(Column.CASE_ID));
      row.put(FieldName.RATER_TOKEN, cases.seeds().token(RATER, FieldName.RATER_TOKEN, rater));
      row.put(FieldName.COMPLAINT_CATEGORY, category(draft, random));
      row.put(FieldName.SEVERITY, Integer.toString(severity(draft, random)));
      row.put(FieldName.BLIND, blind);
      row.put(FieldName.SAMPLING_PROBABILITY, Double.toString(sample.share()));
      sink.row(row);
    }
  }

  /** The case's own category, or by error another one, frequent ones more often. */
  private String category(CaseDraft draft, SplittableRandom random) {
    String own = draft.value(Column.COMPLAINT_CATEGORY);
    double error = effects().probability("rater_category", sample.categoryError(), draft);
    String other = truth.categories().draw(random);
    for (int again = 0; again < TRIES && other.equals(own); again++) {
      other = truth.categories().draw(random);
    }
    return random.nextDouble() < error ? other : own;
  }

  /** The case's own severity, or by error the next one up or down. */
  private int severity(CaseDraft draft, SplittableRandom random) {
    int own = Integer.parseInt(draft.value(Column.SEVERITY));
    double error = effects().probability("rater_severity", sample.severityError(), draft);
    boolean up = random.nextBoolean() && own < GRAVEST || own == 1;
    if (random.nextDouble() >= error) {
      return own;
    }
    return up ? own + 1 : own - 1;
  }

  private Effects effects() {
    return truth.detail().effects();
  }
}
