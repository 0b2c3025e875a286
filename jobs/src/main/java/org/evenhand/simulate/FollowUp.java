package org.evenhand.simulate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;

/**
 * The calendar of a synthetic export: what would happen to a case after the day on which the export
 * is taken has not happened yet. Fills in how long each case was followed and when it ended.
 */
final class FollowUp {

  private static final String PENDING = "pending";

  private final Detail.Clock clock;
  private final LocalDate taken;
  private final Effects effects;
  private final Seeds seeds;

  FollowUp(Detail.Clock clock, Period period, Effects effects, Seeds seeds) {
    this.clock = clock;
    this.taken = period.to().atEndOfMonth().plusDays(clock.daysAfter());
    this.effects = effects;
    this.seeds = seeds;
  }

  /** Ends a case whose course is drawn, or leaves it pending. */
  void close(CaseDraft draft) {
    YearMonth month = YearMonth.parse(draft.value(Column.RECEIVED_MONTH));
    int day = seeds.random("received_day", draft.incident()).nextInt(month.lengthOfMonth());
    LocalDate received = month.atDay(1 + day);
    long open = ChronoUnit.DAYS.between(received, taken);
    long end = end(draft);
    Column.STAGES.stream()
        .filter(stage -> !draft.value(stage).isEmpty())
        .filter(stage -> Long.parseLong(draft.value(stage)) > open)
        .forEach(stage -> draft.set(stage, ""));
    if (end > open) {
      draft.set(Column.OUTCOME, PENDING);
      draft.set(Column.SANCTION, "");
      draft.set(Column.APPEAL_OUTCOME, "");
      draft.set(FieldName.FOLLOWED_DAY, Long.toString(open));
      return;
    }
    leaveAppealOpen(draft);
    draft.set(FieldName.FOLLOWED_DAY, Long.toString(followed(draft, end, open)));
    draft.set(FieldName.ENDED_MONTH, YearMonth.from(received.plusDays(end)).toString());
  }

  /** The day on which the case will have ended; beyond every day if it never does. */
  private long end(CaseDraft draft) {
    if (draft.isDecided()) {
      return Long.parseLong(draft.value(Column.DECIDED_DAY));
    }
    if (draft.value(Column.OUTCOME).equals(PENDING)) {
      return Long.MAX_VALUE;
    }
    long last = 0;
    for (Column stage : Column.STAGES) {
      last = draft.value(stage).isEmpty() ? last : Long.parseLong(draft.value(stage));
    }
    return last + closing(draft);
  }

  /** A case under appeal is followed until that is withdrawn or, if it is not, to the last. */
  private long followed(CaseDraft draft, long end, long open) {
    return switch (draft.value(Column.APPEAL_OUTCOME)) {
      case PENDING -> open;
      case "withdrawn" ->
          Math.min(open, Long.parseLong(draft.value(Column.APPEALED_DAY)) + closing(draft));
      default -> end;
    };
  }

  private long closing(CaseDraft draft) {
    double median = effects.number(FieldName.FOLLOWED_DAY, clock.closing(), draft);
    return Seeds.geometric(median, seeds.random(FieldName.FOLLOWED_DAY, draft.number()));
  }

  private static void leaveAppealOpen(CaseDraft draft) {
    String outcome = draft.value(Column.APPEAL_OUTCOME);
    if (draft.value(Column.APPEALED_DAY).isEmpty()) {
      draft.set(Column.APPEAL_OUTCOME, "");
    } else if (!outcome.equals("withdrawn") && draft.value(Column.APPEAL_DECIDED_DAY).isEmpty()) {
      draft.set(Column.APPEAL_OUTCOME, PENDING);
    }
  }
}
