package org.evenhand.report.section;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Results;
import org.evenhand.schema.FieldName;

/** What a finding holds fixed, read from the name of its stratum. */
public final class Strata {

  private Strata() {}

  /** The code of a field that a stratum holds fixed, if it does. */
  public static Optional<String> code(FindingKey key, String field) {
    return Arrays.stream(key.stratum().split(";"))
        .filter(part -> part.startsWith(field + "="))
        .map(part -> part.substring(field.length() + 1))
        .findFirst();
  }

  /** What a stratum of one field holds fixed. */
  public static String value(String stratum) {
    return stratum.substring(stratum.indexOf('=') + 1);
  }

  /** The group whose cases alone a finding is about, all groups if none is held fixed. */
  public static String group(Labels labels, FindingKey key) {
    return labels.group(code(key, FieldName.DECLARED_ALIGNMENT).orElse(FindingKey.ALL));
  }

  /** The finding of another statistic about the very same subject. */
  public static Optional<Finding> same(Results results, Finding finding, Statistic statistic) {
    return results.findings(finding.key().question(), statistic).stream()
        .filter(other -> other.key().equals(finding.key()))
        .findFirst();
  }

  /** The findings of a statistic about what a comparison of this field says. */
  public static List<Finding> compared(
      Results results, Question question, Statistic statistic, String field) {
    return results.findings(question, statistic).stream()
        .filter(finding -> finding.key().comparison().compared().equals(field))
        .toList();
  }
}
