package org.evenhand.report.section;

import java.util.Arrays;
import java.util.Optional;
import org.evenhand.measure.FindingKey;
import org.evenhand.message.Message;
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
  public static Message group(Labels labels, FindingKey key) {
    return labels.group(code(key, FieldName.DECLARED_ALIGNMENT).orElse(FindingKey.ALL));
  }
}
