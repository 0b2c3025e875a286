package org.evenhand.compare;

import java.util.List;
import java.util.Map;
import org.evenhand.schema.Period;

/**
 * Where a set of verdicts comes from.
 *
 * @param folder of the period, as it was named
 * @param period the months reported
 * @param counted the months whose cases were counted
 * @param software version that made it
 * @param inputs digests of the files that were read, in ascending order
 * @param mapping digest of the mapping; blank where there was none
 * @param plan every key of the plan with its value, in the default plan's order
 */
public record Origin(
    String folder,
    Period period,
    Period counted,
    String software,
    List<String> inputs,
    String mapping,
    Map<String, String> plan) {}
