package org.evenhand.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verbs that come before the data: to write a plan, and to fix it. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Write an analysis plan, and fix it before the period's data are read.",
    subcommands = {InitPlan.class, LockPlan.class},
    footer = {
      "",
      "Examples:",
      "  evenhand plan init --period 2026Q4 --title \"Plan for the fourth quarter\"",
      "  evenhand plan lock --plan plan.yaml"
    })
final class Planning implements Runnable {

  @Spec private CommandSpec spec;

  /** Without a verb: what verbs there are. */
  @Override
  public void run() {
    Evenhand.help(spec);
  }
}
