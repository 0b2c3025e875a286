package org.evenhand.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.evenhand.cube.Cube;
import org.evenhand.cube.CubeSum;
import org.evenhand.message.Message;
import org.evenhand.report.RunFacts;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;

/**
 * The periods that the standing verdict adds up: those of the length of the one reported that lie
 * behind it under one plan and one counting rule.
 *
 * @param parts the periods, the earliest first; the last is the one reported
 * @param beginning why it begins where it does, in a sentence
 * @param remarks what a reader should know of periods that are not added up, in sentences
 * @param lacking why there is no sequence; empty where there is one
 */
public record Sequence(
    List<Part> parts, Message beginning, List<Message> remarks, Optional<Message> lacking) {

  /** Copies the lists. */
  public Sequence {
    parts = List.copyOf(parts);
    remarks = List.copyOf(remarks);
  }

  /**
   * A period of it.
   *
   * @param period the period
   * @param stored its cases by what earlier results counted; empty where the export holds them
   */
  public record Part(Period period, Optional<Cube> stored) {}

  /** No sequence, and why. */
  static Sequence without(Message reason) {
    return new Sequence(List.of(), Message.NONE, List.of(), Optional.of(reason));
  }

  /** The cases that the export does not hold. */
  public List<Cube> stored() {
    return parts.stream().flatMap(part -> part.stored().stream()).toList();
  }

  /** The same sequence with its stored cases under other codes. */
  public Sequence recoded(UnaryOperator<Cube> recoding) {
    return new Sequence(
        parts.stream().map(part -> new Part(part.period(), part.stored().map(recoding))).toList(),
        beginning,
        remarks,
        lacking);
  }

  /**
   * All cases of the sequence.
   *
   * @param export those of the export, by month; it knows the period reported
   */
  Cube over(Cube export) {
    Period reported = parts.get(parts.size() - 1).period();
    Period span = new Period(parts.get(0).period().from(), reported.to());
    Cube own = export.during(FieldName.RECEIVED_MONTH, span);
    return (stored().isEmpty() ? own : CubeSum.of(own, stored())).with(reported);
  }

  /** What a report says of it. */
  RunFacts.SequenceFacts facts() {
    return new RunFacts.SequenceFacts(
        parts.stream()
            .map(part -> new RunFacts.SequencePart(part.period().label(), part.stored().isEmpty()))
            .toList(),
        beginning,
        remarks);
  }
}
