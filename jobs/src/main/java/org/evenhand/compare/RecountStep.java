package org.evenhand.compare;

import java.util.List;
import java.util.Set;
import org.evenhand.message.Message;

/**
 * A step on the way from the one set of verdicts to the other.
 *
 * @param name what is replaced in it
 * @param sources what can have changed a verdict in it; none where nothing should
 * @param before the verdicts before it
 * @param after the verdicts after it
 */
public record RecountStep(
    Message name, Set<ChangeSource> sources, StoredVerdicts before, StoredVerdicts after) {

  /** Whether the answer to a question changed. */
  public boolean changes(VerdictKey question) {
    return !before.agree(after, question);
  }

  /** The questions whose answer changed. */
  public List<VerdictKey> changed() {
    return StoredVerdicts.union(List.of(before, after)).stream().filter(this::changes).toList();
  }

  /** The parts in words; several in one step cannot be told apart. */
  Message cause() {
    return sources.isEmpty()
        ? Message.of("compare.no_source")
        : Message.either(sources.stream().map(ChangeSource::words).toList());
  }
}
