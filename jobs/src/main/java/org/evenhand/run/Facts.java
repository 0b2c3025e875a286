package org.evenhand.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.disclosure.RunFacts;
import org.evenhand.gate.Account;

/** States what a report says of its run beside the numbers. */
final class Facts {

  private Facts() {}

  static RunFacts of(Intake intake) {
    Request request = intake.request();
    PlanFile plan = request.plan();
    Account account = intake.scan().account();
    return new RunFacts(
        request.period().label(),
        plan.plan().window(),
        new RunFacts.PlanFacts(plan.plan().title(), plan.sha256(), keys(plan)),
        new RunFacts.InputFacts(
            request.casesName(),
            digest(intake.digests()),
            new RunFacts.Rows(
                account.rowsRead(),
                account.rowsAdmitted(),
                account.rowsRejected(),
                intake.scan().outsidePeriod()),
            intake.ledger().lines()),
        new RunFacts.Versions(softwareVersion(), request.contract().cases().version()),
        intake.questions().notComputed(),
        intake.blinding());
  }

  private static List<RunFacts.Key> keys(PlanFile plan) {
    return plan.lines().stream()
        .map(line -> line.split(": ", 2))
        .map(
            part ->
                new RunFacts.Key(
                    part[0], part[1], plan.differences().contains(part[0] + ": " + part[1])))
        .toList();
  }

  /** The version in the jar's manifest; a build from class folders has none. */
  static String softwareVersion() {
    return Optional.ofNullable(Facts.class.getPackage().getImplementationVersion())
        .orElse("unreleased");
  }

  private static String digest(Map<String, String> digests) {
    return digests.size() == 1
        ? digests.values().iterator().next()
        : digests.entrySet().stream()
            .map(file -> file.getKey() + " " + file.getValue())
            .collect(Collectors.joining("; "));
  }
}
