package org.evenhand.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.Change;
import org.evenhand.message.Message;
import org.evenhand.pipeline.CountTable;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Window;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.settings.Software;

/**
 * Two runs that may be set beside each other.
 *
 * @param a the one
 * @param b the other
 */
public record TwoRuns(StoredRun a, StoredRun b) {

  /**
   * Checks that the verdicts of both mean the same.
   *
   * @throws ConfigurationException if they do not
   */
  public TwoRuns {
    refuseContracts(a.manifest(), b.manifest());
    Set<String> rulesA = a.manifest().countingRules();
    Set<String> rulesB = b.manifest().countingRules();
    if (!rulesA.isEmpty() && !rulesB.isEmpty() && !rulesA.equals(rulesB)) {
      throw new ConfigurationException(
          "A and B: counted under different rules of the organisation (field counting_rule), across which there is no trend; compare periods of one rule, or have the earlier cases counted anew under the later rule");
    }
  }

  private static void refuseContracts(StoredManifest a, StoredManifest b) {
    String known = StoredManifest.major(Contract.v1().cases().version());
    if (!a.contractMajor().equals(b.contractMajor()) || !a.contractMajor().equals(known)) {
      throw new ConfigurationException(
          "A and B: made under versions %s and %s of the contract, of which this program knows %s; run both periods with one version of the program"
              .formatted(a.contractMajor(), b.contractMajor(), known));
    }
  }

  /** The comparison. */
  public RunComparison compared() {
    Differences differences = new Differences(a.origin(), b.origin(), Software.version());
    Reevaluation underA = under(a);
    Reevaluation underB = under(b);
    Set<String> fields = new LinkedHashSet<>(underA.fields());
    fields.addAll(underB.fields());
    CountTable countsA = a.counts(fields);
    CountTable countsB = b.counts(fields);
    Optional<Message> lacking =
        differences.planKeys().isEmpty() ? Optional.empty() : lacking(underB, countsA);
    Attribution.Stations stations =
        new Attribution.Stations(
            a.verdicts(),
            underA.of(countsA, a.manifest().period()),
            lacking.isPresent()
                ? Optional.empty()
                : Optional.of(underB.of(countsA, a.manifest().period())),
            underB.of(countsB, b.manifest().period()),
            b.verdicts());
    List<Message> notes = new ArrayList<>();
    notes.addAll(notes(a, "A", stations.storedA(), stations.countedA()));
    notes.addAll(notes(b, "B", stations.storedB(), stations.countedB()));
    underA.lackingClusters(countsA).ifPresent(what -> notes.add(unlinked("A", what)));
    underB.lackingClusters(countsB).ifPresent(what -> notes.add(unlinked("B", what)));
    lacking.ifPresent(what -> notes.add(untold(what, differences)));
    notes.addAll(notes(differences));
    return new RunComparison(
        differences,
        Attribution.over(stations, differences),
        shifts(differences, underB, countsA, countsB),
        notes,
        b.plan().plan().language());
  }

  /** What A's counts lack for B's plan; a window is counted whole or not at all. */
  private Optional<Message> lacking(Reevaluation underB, CountTable countsA) {
    Window window = underB.plan().window();
    return window.equals(a.plan().plan().window())
        ? underB.lacking(countsA)
        : Optional.of(Message.of("compare.lack_window", "window", window.label()));
  }

  private static Message untold(Message what, Differences differences) {
    return Message.of(
        "compare.note_untold",
        "what",
        what,
        "counts",
        differences.behindCounts().isEmpty() ? "no" : "yes");
  }

  private static Message unlinked(String name, Message what) {
    return Message.of("compare.note_unlinked", "side", name, "what", what);
  }

  private static Reevaluation under(StoredRun run) {
    try {
      return Reevaluation.under(run.plan().plan());
    } catch (ConfigurationException e) {
      throw new ConfigurationException(run.path() + ": " + e.getMessage());
    }
  }

  /** Tests of the change itself, where the two have no case in common and count alike. */
  private static Map<VerdictKey, Shift> shifts(
      Differences differences, Reevaluation under, CountTable before, CountTable after) {
    boolean differs =
        differences.sharedMonths() == 0 && !differences.sources().contains(ChangeSource.MAPPING);
    boolean isCounted = under.lacking(before).isEmpty() && under.lacking(after).isEmpty();
    return differs && isCounted
        ? Shift.of(
            Change.between(
                under.plan(),
                before.over(under.needs()).orElseThrow(),
                after.over(under.needs()).orElseThrow()),
            under.plan())
        : Map.of();
  }

  private static List<Message> notes(
      StoredRun run, String name, StoredVerdicts stored, StoredVerdicts counted) {
    List<Message> notes = new ArrayList<>();
    for (String file : run.altered()) {
      notes.add(Message.of("compare.note_altered", "side", name, "file", file));
    }
    boolean sameVersion = run.manifest().software().equals(Software.version());
    int unlike = stored.unlike(counted).size();
    if (sameVersion && unlike > 0) {
      notes.add(Message.of("compare.note_unlike", "side", name, "count", unlike));
    }
    return notes;
  }

  private List<Message> notes(Differences differences) {
    List<Message> notes = new ArrayList<>();
    Set<ChangeSource> parts = differences.sources();
    String made = a.manifest().software();
    if (!parts.contains(ChangeSource.SOFTWARE) && !made.equals(differences.software())) {
      notes.add(Message.of("compare.note_version", "made", made, "this", differences.software()));
    }
    if (a.manifest().countingRules().isEmpty() != b.manifest().countingRules().isEmpty()) {
      notes.add(Message.of("compare.note_rule"));
    }
    if (parts.contains(ChangeSource.MAPPING)) {
      notes.add(Message.of("compare.note_mapping"));
    }
    if (parts.contains(ChangeSource.SOFTWARE)
        && (parts.contains(ChangeSource.DATA) || parts.contains(ChangeSource.MAPPING))) {
      notes.add(Message.of("compare.note_software"));
    }
    if (!differences.figureKeys().isEmpty()) {
      notes.add(
          Message.of("compare.note_figures", "keys", String.join(", ", differences.figureKeys())));
    }
    return notes;
  }
}
