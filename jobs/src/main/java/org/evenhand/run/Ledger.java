package org.evenhand.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenhand.gate.Account;
import org.evenhand.gate.Gate;
import org.evenhand.gate.Rule;
import org.evenhand.schema.AccountLine;
import org.evenhand.spark.Scan;

/**
 * The gate account of a run in lines, and whether the gate closes.
 *
 * @param gate the rules
 * @param scan what the scan gave
 */
record Ledger(Gate gate, Scan.Result scan) {

  /** Rows named in a message. */
  private static final int NAMED = 3;

  /**
   * A reason with its rows.
   *
   * @param field position of the field in the gate, or -1 for the whole row
   * @param rule the rule
   * @param rows rows that have it among their reasons
   */
  private record Reason(int field, Rule rule, long rows) {}

  /** The account: totals, reasons in the order of fields and rules, codes as found. */
  List<AccountLine> lines() {
    Account account = scan.account();
    List<AccountLine> lines = new ArrayList<>();
    lines.add(new AccountLine("read", "", "", account.rowsRead()));
    lines.add(new AccountLine("admitted", "", "", account.rowsAdmitted()));
    lines.add(new AccountLine("rejected", "", "", account.rowsRejected()));
    lines.add(new AccountLine("outside_period", "", "", scan.outsidePeriod()));
    for (int field = Account.WHOLE_ROW; field < gate.fields().size(); field++) {
      for (Rule rule : Rule.values()) {
        long rows = account.rejectedBy(field, rule);
        if (rows > 0) {
          lines.add(new AccountLine("rejected_by", name(field), rule.id(), rows));
        }
      }
    }
    scan.found()
        .forEach(
            (field, codes) ->
                codes.forEach(
                    (code, rows) -> lines.add(new AccountLine("code_found", field, code, rows))));
    return lines;
  }

  /** The rejected rows as table rows. */
  List<Object[]> rejectedRows() {
    return scan.rejections().stream()
        .map(
            r ->
                new Object[] {
                  r.file(), r.row(), column(r.field()), r.rule().id(), r.rule().remedy()
                })
        .toList();
  }

  /** Why the gate closes, as one line without the file's name; empty where it stays open. */
  Optional<String> refusal(double maximumRejectedShare) {
    Account account = scan.account();
    List<Reason> reasons = reasons();
    Optional<Reason> closing = reasons.stream().filter(r -> r.rule().closesGate()).findFirst();
    if (closing.isPresent()) {
      return closing.map(this::sentence);
    }
    if (account.rowsRead() == 0) {
      return Optional.of("holds a header and no row: export the cases again");
    }
    double share = (double) account.rowsRejected() / account.rowsRead();
    if (share <= maximumRejectedShare) {
      return tooManyCodes();
    }
    String others = reasons.size() > 1 ? "; %d more reasons".formatted(reasons.size() - 1) : "";
    return Optional.of(
        "%d of %d rows rejected: %s%s"
            .formatted(
                account.rowsRejected(), account.rowsRead(), sentence(reasons.get(0)), others));
  }

  /** Each reason as one sentence: the most frequent first. */
  List<String> sentences() {
    return reasons().stream().map(this::sentence).toList();
  }

  private Optional<String> tooManyCodes() {
    for (int i = 0; i < gate.fields().size(); i++) {
      var field = gate.fields().get(i);
      if (field.asFound() && scan.found().get(field.name()).size() > field.capacity()) {
        return Optional.of(sentence(new Reason(i, Rule.TOO_MANY_CODES, 0)));
      }
    }
    return Optional.empty();
  }

  private List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    for (int field = Account.WHOLE_ROW; field < gate.fields().size(); field++) {
      for (Rule rule : Rule.values()) {
        long rows = scan.account().brokenBy(field, rule);
        if (rows > 0) {
          reasons.add(new Reason(field, rule, rows));
        }
      }
    }
    reasons.sort(
        Comparator.comparing((Reason reason) -> !reason.rule().closesGate())
            .thenComparing(Comparator.comparingLong(Reason::rows).reversed()));
    return reasons;
  }

  private String sentence(Reason reason) {
    String where = reason.field() < 0 ? "" : "column " + column(reason.field()) + " ";
    return "%s%s%s: %s"
        .formatted(where, reason.rule().finding(), rows(reason), reason.rule().remedy());
  }

  private String rows(Reason reason) {
    if (reason.rule() == Rule.TRUNCATED || reason.rows() == 0) {
      return "";
    }
    List<String> first =
        scan.rejections().stream()
            .filter(r -> r.field() == reason.field() && r.rule() == reason.rule())
            .limit(NAMED)
            .map(r -> String.valueOf(r.row()))
            .toList();
    String more = reason.rows() > first.size() ? ", …" : "";
    String label = reason.rows() == 1 ? "row" : "rows";
    return " (%d %s: %s%s)".formatted(reason.rows(), label, String.join(", ", first), more);
  }

  private String name(int field) {
    return field < 0 ? "" : gate.fields().get(field).name();
  }

  private String column(int field) {
    return field < 0 ? "" : gate.fields().get(field).source();
  }
}
