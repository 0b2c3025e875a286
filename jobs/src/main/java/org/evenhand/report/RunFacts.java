package org.evenhand.report;

import java.util.List;
import java.util.Optional;
import org.evenhand.message.Message;
import org.evenhand.schema.AccountLine;
import org.evenhand.schema.Language;

/**
 * The facts of a run that a report states beside its numbers.
 *
 * @param period the period reported, such as {@code 2026Q3}
 * @param window how periods are grouped, such as {@code quarter}
 * @param plan the analysis plan
 * @param input the export that was read
 * @param versions of the software and of the contract
 * @param notComputed the plan's questions that the export cannot answer
 * @param blinding what is true of a report that is read blind; empty for any other
 * @param sequence the periods that the standing verdict adds up
 */
public record RunFacts(
    String period,
    String window,
    PlanFacts plan,
    InputFacts input,
    Versions versions,
    List<NotComputed> notComputed,
    Optional<Blinding> blinding,
    SequenceFacts sequence) {

  /** Copies the list. */
  public RunFacts {
    notComputed = List.copyOf(notComputed);
  }

  /** The facts of a report that is not read blind and adds no periods up. */
  public RunFacts(
      String period,
      String window,
      PlanFacts plan,
      InputFacts input,
      Versions versions,
      List<NotComputed> notComputed) {
    this(period, window, plan, input, versions, notComputed, Optional.empty(), SequenceFacts.NONE);
  }

  /**
   * The plan as a report names it.
   *
   * @param title the plan's title
   * @param hash SHA-256 of the plan, in hexadecimal
   * @param keys every key, in the default plan's order
   * @param adherence how the run kept to it
   */
  public record PlanFacts(String title, String hash, List<Key> keys, Adherence adherence) {

    /** Copies the list. */
    public PlanFacts {
      keys = List.copyOf(keys);
    }
  }

  /**
   * A key of the plan.
   *
   * @param name such as {@code margins.rate_ratio}
   * @param value as it was written
   * @param differs whether the default plan has another value
   */
  public record Key(String name, String value, boolean differs) {}

  /**
   * The export as a report names it.
   *
   * @param name the file's name without its folder
   * @param digest SHA-256 of its bytes, in hexadecimal
   * @param rows what became of its rows in total
   * @param exclusions the rows that the mapping excludes, in its order
   * @param account what became of its rows, line by line
   */
  public record InputFacts(
      String name,
      String digest,
      Rows rows,
      List<Exclusion> exclusions,
      List<AccountLine> account) {

    /** Copies the lists. */
    public InputFacts {
      exclusions = List.copyOf(exclusions);
      account = List.copyOf(account);
    }
  }

  /**
   * What became of the rows; read = admitted + rejected + excluded by the mapping.
   *
   * @param read rows in the export
   * @param admitted rows that passed the gate
   * @param rejected rows that did not
   * @param excludedByMapping rows that are no cases by the mapping and were not judged
   * @param outsidePeriod admitted rows that belong to another period and are in no number
   */
  public record Rows(
      long read, long admitted, long rejected, long excludedByMapping, long outsidePeriod) {

    /** Rows that the gate judged: admitted or rejected. */
    public long judged() {
      return read - excludedByMapping;
    }
  }

  /**
   * Rows that the mapping excludes.
   *
   * @param name where the mapping says so, such as {@code exclude_rows_1}
   * @param why in the organisation's words
   * @param rows how many
   */
  public record Exclusion(String name, String why, long rows) {}

  /**
   * What made the numbers.
   *
   * @param software version of this software
   * @param contract version of the contract that the export was read by
   */
  public record Versions(String software, String contract) {}

  /**
   * A question of the plan without an answer.
   *
   * @param question identifier of the measure
   * @param reason in plain words, such as {@code no field severity}
   */
  public record NotComputed(String question, Message reason) {

    /** The same as it is written down. */
    public Stated in(Language language) {
      return new Stated(question, reason.in(language));
    }

    /**
     * A question without an answer as it is written down.
     *
     * @param question identifier of the measure
     * @param reason in words
     */
    public record Stated(String question, String reason) {}
  }

  /**
   * The periods that the standing verdict adds up.
   *
   * @param parts each of them, the earliest first
   * @param beginning why it begins where it does, in a sentence
   * @param remarks what a reader should know of periods that are not added up, in sentences
   */
  public record SequenceFacts(List<SequencePart> parts, Message beginning, List<Message> remarks) {

    /** No period is added up. */
    public static final SequenceFacts NONE = new SequenceFacts(List.of(), Message.NONE, List.of());

    /** Copies the lists. */
    public SequenceFacts {
      parts = List.copyOf(parts);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * One of them.
   *
   * @param period such as {@code 2026Q2}
   * @param isFromExport whether its cases come from the export that was read, or else from an
   *     earlier result
   */
  public record SequencePart(String period, boolean isFromExport) {}

  /**
   * What a report that is read blind says of its letters.
   *
   * @param keyName name of the sealed file that says what each letter stands for
   * @param keyDigest SHA-256 of that file, in hexadecimal
   */
  public record Blinding(String keyName, String keyDigest) {}
}
