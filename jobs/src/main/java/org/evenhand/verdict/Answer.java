package org.evenhand.verdict;

import org.evenhand.measure.FindingKey;

/**
 * A verdict without the sentence that says it.
 *
 * @param key the question
 * @param verdict the answer
 * @param direction on which side of equal rates the primary estimate lies: 1 above, -1 below, 0 at
 *     or not estimable
 */
public record Answer(FindingKey key, Verdict verdict, int direction) {}
