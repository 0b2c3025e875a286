package org.evenhand.disclosure;

import org.evenhand.measure.Subject;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Verdict;

/**
 * A ruling as a report may print it. The verdict always stands; where counts are hidden its
 * sentence carries no number.
 *
 * @param subject the question: which groups, in which category or like for like over all
 * @param verdict the answer
 * @param sentence the answer in one sentence
 * @param primary the finding of the primary estimand with its interval and its adjusted p-value
 * @param parityLower lower limit of the interval that the parity rule reads
 * @param parityUpper upper limit of that interval
 * @param smallestDetectable smallest difference of rates that could have been seen, a proportion
 * @param ends the verdicts at both worst cases of the missing alignments
 */
public record ReleasedRuling(
    Subject subject,
    Verdict verdict,
    String sentence,
    ReleasedFinding primary,
    Cell parityLower,
    Cell parityUpper,
    Cell smallestDetectable,
    Ruling.Ends ends) {}
