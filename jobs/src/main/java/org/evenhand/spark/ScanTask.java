package org.evenhand.spark;

import java.io.Serializable;
import java.util.List;
import org.evenhand.cube.Coordinates;
import org.evenhand.gate.Gate;

/**
 * What one pass over the export does with every row.
 *
 * @param gate the rules
 * @param groupings the sets of dimensions to count by
 * @param caseId position of the case identifier in the gate, or -1 where rows are numbered
 * @param month position of the month received in the gate, or -1 where the export lacks it
 * @param firstMonth first month of the period, as the gate counts months
 * @param lastMonth last month of the period
 */
record ScanTask(
    Gate gate, List<Coordinates> groupings, int caseId, int month, int firstMonth, int lastMonth)
    implements Serializable {

  ScanTask {
    groupings = List.copyOf(groupings);
  }

  boolean isInPeriod(int[] row) {
    return month < 0 || (row[month] >= firstMonth && row[month] <= lastMonth);
  }
}
