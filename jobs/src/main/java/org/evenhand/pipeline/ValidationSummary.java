package org.evenhand.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.cube.NumericDimension;
import org.evenhand.gate.Account;
import org.evenhand.gate.Gate;
import org.evenhand.gate.GateField;
import org.evenhand.gate.MonthSpan;
import org.evenhand.gate.Rule;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.schema.AccountLine;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.PlainText;
import org.evenhand.schema.Remark;
import org.evenhand.schema.Row;
import org.evenhand.spark.Scan;

/**
 * The gate account of a run in lines, and whether the gate closes.
 *
 * @param gate the rules
 * @param scan what the scan gave
 * @param further lines about the companions and the counting rules
 */
public record ValidationSummary(Gate gate, Scan.Result scan, List<AccountLine> further) {

  /** Rows or files named in a message. */
  private static final int NAMED = 3;

  /** Unknown codes of which the first row is named. */
  private static final int CODES_NAMED = 20;

  /**
   * A reason with its rows; fields that come from one column have it together.
   *
   * @param fields positions of the fields in the gate; -1 for the whole row
   * @param rule the rule
   * @param rows rows that have it among their reasons
   */
  private record Reason(List<Integer> fields, Rule rule, long rows) {}

  /** The account: totals, reasons in the order of fields and rules, codes as found. */
  public List<AccountLine> lines() {
    Account account = scan.account();
    List<AccountLine> lines = new ArrayList<>();
    lines.add(new AccountLine("read", "", "", account.rowsRead()));
    lines.add(new AccountLine("admitted", "", "", account.rowsAdmitted()));
    lines.add(new AccountLine("rejected", "", "", account.rowsRejected()));
    lines.add(new AccountLine("excluded_by_mapping", "", "", account.rowsExcluded()));
    lines.add(new AccountLine("outside_period", "", "", scan.outsidePeriod()));
    for (int i = 0; i < gate.filter().exclusions().size(); i++) {
      lines.add(
          new AccountLine("excluded_by", "", gate.filter().names().get(i), account.excludedBy(i)));
    }
    for (Remark remark : Remark.values()) {
      long counted = remark == Remark.IGNORED_COLUMNS ? gate.ignored() : account.remarked(remark);
      if (counted > 0) {
        lines.add(new AccountLine(remark.item(), "", "", counted));
      }
    }
    if (!account.months().isEmpty()) {
      MonthSpan months = account.months();
      lines.add(month(AccountLine.FIRST_MONTH, months.first(), months.inFirst()));
      lines.add(month(AccountLine.LAST_MONTH, months.last(), months.inLast()));
    }
    for (int field = Account.WHOLE_ROW; field < gate.fields().size(); field++) {
      for (Rule rule : Rule.values()) {
        long rows = account.rejectedBy(field, rule);
        if (rows > 0) {
          lines.add(new AccountLine("rejected_by", name(field), rule.id(), rows));
        }
      }
    }
    for (int field = 0; field < gate.fields().size(); field++) {
      List<String> ways = gate.fields().get(field).ways();
      for (int way = 0; way < ways.size(); way++) {
        lines.add(
            new AccountLine(
                "decided_by", name(field), ways.get(way), account.decidedBy(field, way)));
      }
      if (account.respelled(field) > 0) {
        lines.add(new AccountLine("respelled", name(field), "", account.respelled(field)));
      }
    }
    scan.found()
        .forEach(
            (field, codes) ->
                codes.forEach(
                    (code, rows) -> lines.add(new AccountLine("code_found", field, code, rows))));
    lines.addAll(vouched());
    lines.addAll(further);
    return lines;
  }

  private static AccountLine month(String item, int month, long rows) {
    String written = NumericDimension.month(month).toString();
    return new AccountLine(item, FieldName.RECEIVED_MONTH, written, rows);
  }

  /** What people must know of the export and is no fault. */
  public List<Message> notes() {
    List<Message> notes = new ArrayList<>();
    MonthSpan months = scan.account().months();
    if (!months.isEmpty()) {
      notes.add(
          Message.of(
              "check.received",
              "first",
              NumericDimension.month(months.first()).toString(),
              "last",
              NumericDimension.month(months.last()).toString()));
    }
    for (Remark remark : Remark.values()) {
      long counted = scan.account().remarked(remark);
      if (counted > 0) {
        notes.add(Message.of("about.remark_" + remark.item(), "rows", Format.count(counted)));
      }
    }
    return notes;
  }

  /** The fields that the mapping vouches for, each with the rows admitted for that reason alone. */
  private List<AccountLine> vouched() {
    return gate.fields().stream()
        .filter(GateField::notNames)
        .map(
            field ->
                new AccountLine(
                    AccountLine.VOUCHED,
                    field.name(),
                    "",
                    scan.found().getOrDefault(field.name(), Map.of()).entrySet().stream()
                        .filter(found -> field.vouchesFor(found.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum()))
        .toList();
  }

  /** The rejected rows as rows of their table. */
  List<Row> rejectedRows(OutputTable table) {
    return scan.rejections().stream()
        .map(
            r ->
                new Row(table)
                    .set("file", r.file())
                    .set("row", r.row())
                    .set("field", column(r.field()))
                    .set("rule", r.rule().id())
                    .set("remedy", r.rule().remedy()))
        .toList();
  }

  /** Why the gate closes, as one line without the file's name; empty where it stays open. */
  Optional<String> refusal(double maximumRejectedShare) {
    List<Reason> reasons = reasons();
    Optional<Reason> closing = reasons.stream().filter(r -> r.rule().closesGate()).findFirst();
    if (closing.isPresent()) {
      return closing.map(this::sentence);
    }
    return tooManyRejected(maximumRejectedShare)
        .map(share -> share + ": " + sentence(reasons.get(0)) + others(reasons.size() - 1))
        .or(() -> stops(maximumRejectedShare).stream().findFirst());
  }

  private static String others(int number) {
    return number == 0
        ? ""
        : number == 1 ? "; 1 more reason" : "; %d more reasons".formatted(number);
  }

  /** What the mapping says of rows and no row was. */
  public List<Message> idle() {
    List<Message> idle = new ArrayList<>();
    for (int i = 0; i < gate.filter().exclusions().size(); i++) {
      if (scan.account().excludedBy(i) == 0) {
        idle.add(Message.of("check.idle_exclusion", "name", gate.filter().names().get(i)));
      }
    }
    for (int field = 0; field < gate.fields().size(); field++) {
      List<String> ways = gate.fields().get(field).ways();
      for (int way = 0; way < ways.size(); way++) {
        if (scan.account().decidedBy(field, way) == 0) {
          idle.add(Message.of("check.idle_way", "way", ways.get(way), "field", name(field)));
        }
      }
    }
    return idle;
  }

  /** All that closes the gate, each as one sentence without the file's name. */
  List<String> stops(double maximumRejectedShare) {
    List<String> stops = new ArrayList<>();
    reasons().stream().filter(r -> r.rule().closesGate()).map(this::sentence).forEach(stops::add);
    if (scan.account().rowsRead() == 0) {
      stops.add("holds a header and no row: export the cases again");
    } else if (scan.account().rowsJudged() == 0) {
      stops.add("holds no row that the mapping lets count: correct only_rows or exclude_rows");
    }
    tooManyCodes().map(this::sentence).filter(line -> !stops.contains(line)).ifPresent(stops::add);
    tooManyRejected(maximumRejectedShare)
        .map(share -> share + ", more than the plan lets go: repair what is named here")
        .ifPresent(stops::add);
    return stops;
  }

  /** What is to be repaired and closes no gate by itself, each as one sentence. */
  List<String> repairs() {
    return reasons().stream()
        .filter(reason -> !reason.rule().closesGate())
        .map(this::sentence)
        .toList();
  }

  private Optional<String> tooManyRejected(double maximumShare) {
    long judged = scan.account().rowsJudged();
    long rejected = scan.account().rowsRejected();
    return judged == 0 || (double) rejected / judged <= maximumShare
        ? Optional.empty()
        : Optional.of("%d of %d rows rejected".formatted(rejected, judged));
  }

  private Optional<Reason> tooManyCodes() {
    for (int i = 0; i < gate.fields().size(); i++) {
      var field = gate.fields().get(i);
      if (field.asFound() && scan.found().get(field.name()).size() > field.capacity()) {
        return Optional.of(new Reason(List.of(i), Rule.TOO_MANY_CODES, 0));
      }
    }
    return Optional.empty();
  }

  private List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      broken(rule).values().forEach(fields -> reasons.add(reason(fields, rule)));
    }
    reasons.sort(
        Comparator.comparing((Reason reason) -> !reason.rule().closesGate())
            .thenComparing(Comparator.comparingLong(Reason::rows).reversed())
            .thenComparing(reason -> reason.fields().get(0)));
    return reasons;
  }

  /** The fields that break a rule, by the place that they come from. */
  private Map<String, List<Integer>> broken(Rule rule) {
    Map<String, List<Integer>> fields = new LinkedHashMap<>();
    for (int field = Account.WHOLE_ROW; field < gate.fields().size(); field++) {
      if (scan.account().brokenBy(field, rule) > 0) {
        fields.computeIfAbsent(where(field), place -> new ArrayList<>()).add(field);
      }
    }
    return fields;
  }

  /** A row that several of the fields reject is one row. */
  private Reason reason(List<Integer> fields, Rule rule) {
    long rows = kept(fields, rule).size();
    for (int field : fields) {
      rows = Math.max(rows, scan.account().brokenBy(field, rule));
    }
    return new Reason(fields, rule, rows);
  }

  /** The rejected rows that are known one by one: the first of them. */
  private List<Scan.RejectedRow> kept(List<Integer> fields, Rule rule) {
    Set<List<Object>> seen = new HashSet<>();
    return scan.rejections().stream()
        .filter(r -> fields.contains(r.field()) && r.rule() == rule)
        .filter(r -> seen.add(List.of(r.file(), r.row())))
        .toList();
  }

  private String sentence(Reason reason) {
    String where = where(reason.fields().get(0));
    if (reason.fields().size() > 1) {
      where +=
          reason.fields().stream().map(this::name).collect(Collectors.joining(", ", "(", ") "));
    }
    return "%s%s%s: %s"
        .formatted(where, reason.rule().finding(), rows(reason), reason.rule().remedy());
  }

  private String rows(Reason reason) {
    List<Scan.RejectedRow> all = kept(reason.fields(), reason.rule());
    if (reason.rows() == 0) {
      return "";
    }
    if (reason.rule().isOfFile()) {
      return isFolder() ? " (%s)".formatted(files(all)) : "";
    }
    String label = reason.rows() == 1 ? "row" : "rows";
    List<Scan.RejectedRow> kinds = oneOfEachCode(all);
    if (kinds.size() > 1) {
      return " (%d %s with %d different codes, first in rows %s)"
          .formatted(reason.rows(), label, kinds.size(), numbers(kinds, CODES_NAMED));
    }
    return " (%d %s: %s)".formatted(reason.rows(), label, numbers(all, NAMED));
  }

  /**
   * The first row of each code that the list does not have: the places to look at for a mapping.
   */
  private static List<Scan.RejectedRow> oneOfEachCode(List<Scan.RejectedRow> rows) {
    Set<Integer> seen = new HashSet<>();
    return rows.stream().filter(row -> seen.add(row.fingerprint())).toList();
  }

  /** The first of these rows, each with its file where there are several. */
  private String numbers(List<Scan.RejectedRow> rows, int named) {
    Map<String, String> first =
        rows.stream()
            .limit(named)
            .collect(
                Collectors.groupingBy(
                    Scan.RejectedRow::file,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        row -> String.valueOf(row.row()), Collectors.joining(", "))));
    String numbers =
        first.entrySet().stream()
            .map(own -> own.getValue() + (isFolder() ? " of " + own.getKey() : ""))
            .collect(Collectors.joining("; "));
    return rows.size() > named ? numbers + ", …" : numbers;
  }

  private static String files(List<Scan.RejectedRow> rows) {
    List<String> files = rows.stream().map(Scan.RejectedRow::file).distinct().toList();
    String first = files.stream().limit(NAMED).collect(Collectors.joining(", "));
    return files.size() > NAMED ? first + ", …" : first;
  }

  private boolean isFolder() {
    return scan.rows().size() > 1;
  }

  private String name(int field) {
    return field < 0 ? "" : gate.fields().get(field).name();
  }

  private String where(int field) {
    return field < 0 ? "" : gate.fields().get(field).where() + " ";
  }

  private String column(int field) {
    return field < 0 ? "" : PlainText.escaped(gate.fields().get(field).source());
  }
}
