package org.evenhand.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.evenhand.message.Message;
import org.evenhand.pipeline.History;
import org.evenhand.pipeline.Questions;
import org.evenhand.pipeline.Request;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Period;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.settings.LockFile;
import org.evenhand.settings.PlanFile;
import org.evenhand.spark.Archive;
import org.evenhand.spark.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The verb that fixes a plan: it writes a lock beside it and prints what belongs in the minutes.
 */
@Command(
    name = "lock",
    mixinStandardHelpOptions = true,
    description = "Check a plan and fix its hash and date, before the period's data are read.",
    footer = {
      "",
      "Examples:",
      "  evenhand plan lock --plan plan.yaml",
      "  evenhand plan lock --plan plan.yaml --period 2026Q4 --out out"
    })
final class LockPlan implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--plan", required = true, paramLabel = "FILE", description = "Plan to lock.")
  private Path plan;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = {"Months that it is locked for:", Period.FORMS + "; default: the plan's."})
  private String period;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the results; refuse if the period's data were read there.")
  private String out;

  @Option(names = "--json", description = "Print date and hash as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PlanFile file = PlanFile.read(plan);
    Questions.asked(file.plan(), Contract.v1());
    String months = period(file.plan().period());
    if (out != null) {
      refuseIfRead(months);
    }
    LocalDate today = LocalDate.now(Clock.systemUTC());
    Path lock = LockFile.of(plan);
    NewFile.write(
        lock,
        LockFile.text(file, months, today),
        "the plan is locked already, and is not locked again; to fix another plan, or this one anew,"
            + " file the lock with the minutes first and note there which hash holds from when");
    print(file, months, today);
    return 0;
  }

  private String period(String planned) {
    String asked = period == null ? planned : Request.months(period).label();
    if (!planned.isEmpty() && !planned.equals(asked)) {
      throw new ConfigurationException(
          "--period: the plan is fixed for another period; leave the option out, or change the plan");
    }
    return asked;
  }

  private void refuseIfRead(String months) {
    if (months.isEmpty()) {
      throw new ConfigurationException(
          "--out: the plan is for any period; name with --period the one to look for");
    }
    try (Engine engine = Master.small()) {
      if (!History.of(new Archive(engine, History.confidential(out)), Period.parse(months))
          .reads()
          .isEmpty()) {
        throw new ConfigurationException(
            "--out: the period's data have been read there already; lock a plan before that, or run"
                + " this one unlocked and let the report say so");
      }
    } catch (IOException e) {
      throw new ConfigurationException("--out: cannot be read; check the path and its permissions");
    }
  }

  private void print(PlanFile file, String months, LocalDate today) {
    boolean begun = !months.isEmpty() && LockFile.isLate(today, Period.parse(months));
    Map<String, Object> notice = new LinkedHashMap<>();
    notice.put("date", today.toString());
    notice.put("sha256", file.sha256());
    notice.put("period", months);
    notice.put("begun", begun);
    notice.put("plan", plan.toString());
    notice.put("lock", LockFile.of(plan).toString());
    PrintWriter to = spec.commandLine().getOut();
    to.print(
        json
            ? Notice.json(notice)
            : Notice.lines(lines(file.sha256(), months, today, begun), file.plan().language()));
    to.flush();
  }

  private List<Message> lines(String hash, String months, LocalDate today, boolean begun) {
    List<Message> lines = new ArrayList<>();
    lines.add(Message.of("lock.locked", "date", today.toString(), "plan", plan.toString()));
    lines.add(Message.of("lock.hash", "hash", hash));
    lines.add(
        Message.of("lock.period", "period", months.isEmpty() ? Message.of("lock.any") : months));
    lines.add(Message.of("lock.file", "file", LockFile.of(plan).toString()));
    lines.add(Message.of("lock.minutes"));
    if (begun) {
      lines.add(Message.of("lock.begun"));
    }
    return lines;
  }
}
