package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The claim that every row is accounted for once, by its first reason. */
class AdmissionTest {

  private static final List<String> DAYS =
      List.of(
          "triaged_day",
          "investigated_day",
          "charged_day",
          "decided_day",
          "appealed_day",
          "appeal_decided_day");

  private static final List<String> COLUMNS =
      Stream.concat(Gates.CORE.stream(), DAYS.stream()).toList();

  private static final Gate GATE = Gate.over(Gates.identity(), COLUMNS);

  private static final List<String> GOOD =
      List.of("c1", "2026-07", "bullying", "A1", "no_breach", "", "", "", "", "", "", "");

  private static boolean admit(Admission admission, long number, List<String> cells) {
    int[] row = admission.row();
    for (int i = 0; i < cells.size(); i++) {
      row[GATE.position(COLUMNS.get(i))] =
          Gates.decode(admission, GATE, COLUMNS.get(i), cells.get(i));
    }
    return admission.admit(row, number);
  }

  private static List<String> with(String column, String value) {
    List<String> cells = new ArrayList<>(GOOD);
    cells.set(COLUMNS.indexOf(column), value);
    return cells;
  }

  private static void assertAddsUp(Account account) {
    long byReason = 0;
    for (int field = Account.WHOLE_ROW; field < GATE.fields().size(); field++) {
      for (Rule rule : Rule.values()) {
        byReason += account.rejectedBy(field, rule);
        assertTrue(account.rejectedBy(field, rule) <= account.brokenBy(field, rule));
      }
    }
    assertEquals(account.rowsRejected(), byReason);
    assertEquals(account.rowsRead(), account.rowsAdmitted() + account.rowsRejected());
  }

  @Test
  void admit_monthAfterTheLatest_rejected() {
    YearMonth latest = YearMonth.of(2026, 7);
    Admission admission = GATE.until(latest).admission();
    for (int months = -400; months <= 1200; months++) {
      String month = latest.plusMonths(months).toString();
      assertEquals(months <= 0, admit(admission, months, with("received_month", month)), month);
    }
    assertAddsUp(admission.account());
    int field = GATE.position("received_month");
    assertEquals(1200, admission.account().rejectedBy(field, Rule.FUTURE));
    MonthSpan months = admission.account().plus(GATE.admission().account()).months();
    assertEquals(Gate.monthNumber(latest.minusMonths(400)), months.first());
    assertEquals(Gate.monthNumber(latest.plusMonths(1200)), months.last());
    assertEquals(1, months.inFirst());
    assertTrue(admit(GATE.admission(), 0, with("received_month", "2126-01")));
  }

  @Test
  void months_ofParts_thoseOfAllRows() {
    Admission one = GATE.admission();
    Admission other = GATE.admission();
    for (String month : List.of("2026-03", "2026-05", "2026-05")) {
      admit(one, 0, with("received_month", month));
      admit(other, 0, with("received_month", month.replace("03", "04")));
    }
    MonthSpan months = one.account().plus(other.account()).months();
    assertEquals(1, months.inFirst());
    assertEquals(4, months.inLast());
    assertTrue(GATE.admission().account().months().isEmpty());
  }

  @Test
  void admit_good_admitted() {
    Admission admission = GATE.admission();
    assertTrue(admit(admission, 0, GOOD));
    assertEquals(1, admission.account().rowsAdmitted());
    assertEquals(List.of(), admission.account().rejections());
  }

  @Test
  void admit_sanctionAndOutcome_everyCombination() {
    GateField outcome = GATE.fields().get(GATE.position("outcome"));
    GateField sanction = GATE.fields().get(GATE.position("sanction"));
    for (String ended : outcome.codes()) {
      for (String imposed : sanction.codes()) {
        List<String> cells = with("outcome", ended);
        cells.set(COLUMNS.indexOf("sanction"), imposed);
        Admission admission = GATE.admission();
        boolean agree =
            ended.equals("resolved_informally")
                || ended.equals("sanctioned") == !imposed.equals("not_applicable");
        assertEquals(agree, admit(admission, 0, cells), ended + " " + imposed);
        assertEquals(
            agree ? 0 : 1,
            admission.account().rejectedBy(GATE.position("sanction"), Rule.CONTRADICTION));
        assertAddsUp(admission.account());
      }
    }
  }

  @Test
  void admit_days_everyOrderOfFour() {
    for (int code = 0; code < 256; code++) {
      List<String> cells = new ArrayList<>(GOOD);
      int latest = -1;
      boolean ordered = true;
      for (int stage = 0; stage < 4; stage++) {
        int day = (code >> (2 * stage)) & 3;
        cells.set(COLUMNS.indexOf(DAYS.get(stage)), day == 3 ? "" : Integer.toString(day));
        ordered &= day == 3 || day >= latest;
        latest = day == 3 ? latest : Math.max(latest, day);
      }
      assertEquals(ordered, admit(GATE.admission(), 0, cells), cells.toString());
    }
  }

  @Test
  void admit_severalReasons_countedOnceAndAllKept() {
    List<String> cells = with("received_month", "2026-13");
    cells.set(COLUMNS.indexOf("outcome"), "zq");
    cells.set(COLUMNS.indexOf("decided_day"), "-1");
    Admission admission = GATE.admission();
    admit(admission, 4, cells);
    Account account = admission.account();
    assertEquals(1, account.rowsRejected());
    assertEquals(1, account.rejectedBy(GATE.position("received_month"), Rule.MONTH));
    assertEquals(0, account.rejectedBy(GATE.position("outcome"), Rule.UNKNOWN_CODE));
    assertEquals(1, account.brokenBy(GATE.position("outcome"), Rule.UNKNOWN_CODE));
    assertEquals(
        List.of("4 received_month MONTH", "4 outcome UNKNOWN_CODE", "4 decided_day DAY"),
        account.rejections().stream()
            .map(r -> r.row() + " " + GATE.fields().get(r.field()).name() + " " + r.rule())
            .toList());
    assertAddsUp(account);
  }

  @Test
  void account_anyDivision_sameSum() {
    List<List<String>> rows =
        List.of(
            GOOD,
            with("outcome", "zq"),
            with("outcome", ""),
            with("case_id", "smith"),
            with("sanction", "advice"),
            GOOD,
            with("triaged_day", "x"));
    List<Long> whole = counts(account(rows));
    for (int cut = 0; cut <= rows.size(); cut++) {
      Account left = account(rows.subList(0, cut));
      Account right = account(rows.subList(cut, rows.size()));
      assertEquals(whole, counts(left.plus(right)));
      assertEquals(whole, counts(right.plus(left)));
      assertAddsUp(left.plus(right));
    }
  }

  private static Account account(List<List<String>> rows) {
    Admission admission = GATE.admission();
    for (int i = 0; i < rows.size(); i++) {
      admit(admission, i, rows.get(i));
    }
    return admission.account();
  }

  private static List<Long> counts(Account account) {
    List<Long> counts = new ArrayList<>(List.of(account.rowsRead(), account.rowsRejected()));
    for (int field = Account.WHOLE_ROW; field < GATE.fields().size(); field++) {
      for (Rule rule : Rule.values()) {
        counts.add(account.rejectedBy(field, rule));
        counts.add(account.brokenBy(field, rule));
      }
    }
    return counts;
  }

  @Test
  void account_wholeRowsAndRepeated_addUp() {
    Admission admission = GATE.admission();
    admit(admission, 0, GOOD);
    admission.reject(1, Rule.COLUMNS);
    admission.spoilt(2, Rule.TRUNCATED);
    Account account = admission.account();
    account.rejectAdmitted(GATE.position("case_id"), Rule.REPEATED);
    assertEquals(List.of(2L, 2L), List.of(account.rowsRead(), account.rowsRejected()));
    assertEquals(1, account.brokenBy(Account.WHOLE_ROW, Rule.TRUNCATED));
    assertAddsUp(account);
  }

  @Test
  void account_moreReasonsThanKept_counted() {
    Account account = new Account(0);
    for (long row = 0; row <= Account.KEPT; row++) {
      account.read();
      account.reject(row, Account.WHOLE_ROW, Rule.COLUMNS, true);
    }
    assertEquals(Account.KEPT, account.rejections().size());
    assertEquals(Account.KEPT + 1, account.rejectedBy(Account.WHOLE_ROW, Rule.COLUMNS));
  }
}
