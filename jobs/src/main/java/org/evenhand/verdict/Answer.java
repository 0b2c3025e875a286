package org.evenhand.verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.measure.FindingKey;
import org.evenhand.stat.Interval;

/**
 * A verdict without the sentence that says it.
 *
 * @param key the question
 * @param verdict the answer
 * @param direction on which side of equal rates the primary estimate lies: 1 above, -1 below, 0 at
 * @param differsFrom the codes of the groups that it was told from
 * @param interval the interval of the primary estimand of level 1 - alpha
 * @param parity that of level 1 - 2 alpha
 * @param ruledOut the largest gap that the counts leave open, either way
 */
public record Answer(
    FindingKey key,
    Verdict verdict,
    int direction,
    List<String> differsFrom,
    Optional<Interval> interval,
    Optional<Interval> parity,
    OptionalDouble ruledOut) {}
