package org.evenhand.pipeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.gate.Account;
import org.evenhand.gate.RowFilter;
import org.evenhand.report.RunFacts;
import org.evenhand.schema.Window;
import org.evenhand.settings.PlanFile;
import org.evenhand.settings.Software;
import org.evenhand.verdict.Alternative;

/** States what a report says of its run beside the numbers. */
public final class Facts {

  private Facts() {}

  public static RunFacts of(ScannedExport intake, History history, List<Alternative> alternatives) {
    Request request = intake.request();
    PlanFile plan = request.plan();
    Account account = intake.scan().account();
    RunFacts.Rows rows =
        new RunFacts.Rows(
            account.rowsRead(),
            account.rowsAdmitted(),
            account.rowsRejected(),
            account.rowsExcluded(),
            intake.scan().outsidePeriod());
    List<RunFacts.NotComputed> notComputed = intake.questions().notComputed();
    return new RunFacts(
        request.period().label(),
        window(request),
        new RunFacts.PlanFacts(
            plan.plan().title(),
            plan.sha256(),
            keys(plan),
            Departures.of(request, history, rows, notComputed, alternatives)),
        new RunFacts.InputFacts(
            request.casesName(),
            digest(intake.digests()),
            rows,
            exclusions(intake),
            intake.ledger().lines()),
        new RunFacts.Versions(Software.version(), request.contract().cases().version()),
        notComputed,
        intake.blinding(),
        intake.sequence().facts());
  }

  private static List<RunFacts.Exclusion> exclusions(ScannedExport intake) {
    RowFilter filter = intake.gate().filter();
    return IntStream.range(0, filter.exclusions().size())
        .mapToObj(
            i ->
                new RunFacts.Exclusion(
                    filter.names().get(i),
                    filter.exclusions().get(i).why(),
                    intake.scan().account().excludedBy(i)))
        .toList();
  }

  private static String window(Request request) {
    Window window = request.plan().plan().window();
    return window.equals(Window.QUARTER)
        ? window.label()
        : window.label() + ", " + request.counted().label();
  }

  private static List<RunFacts.Key> keys(PlanFile plan) {
    return plan.values().entrySet().stream()
        .map(
            key ->
                new RunFacts.Key(
                    key.getKey(),
                    key.getValue(),
                    plan.differences().contains(key.getKey() + ": " + key.getValue())))
        .toList();
  }

  private static String digest(Map<String, String> digests) {
    return digests.size() == 1
        ? digests.values().iterator().next()
        : digests.entrySet().stream()
            .map(file -> file.getKey() + " " + file.getValue())
            .collect(Collectors.joining("; "));
  }
}
