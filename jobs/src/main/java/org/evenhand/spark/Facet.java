package org.evenhand.spark;

import java.util.List;
import org.evenhand.cube.Dimension;
import org.evenhand.cube.Scale;
import org.evenhand.schema.Code;

/**
 * How a field is counted by, as its name in a set of dimensions says: {@code charged_day} by its
 * codes, {@code charged_day:recorded} by whether it was recorded.
 */
public final class Facet {

  private static final String RECORDED = ":recorded";
  private static final List<Code> CODES = List.of(Code.of("recorded"), Code.of(Scale.NOT_RECORDED));

  private Facet() {}

  /** The facet of a field that says whether it was recorded. */
  public static String recorded(String field) {
    return field + RECORDED;
  }

  /** The field that a facet is of. */
  public static String field(String facet) {
    return isRecorded(facet) ? facet.substring(0, facet.length() - RECORDED.length()) : facet;
  }

  static boolean isRecorded(String facet) {
    return facet.endsWith(RECORDED);
  }

  /** The dimension of whether a field was recorded. */
  static Dimension dimension(String facet) {
    return new Dimension(facet, CODES);
  }

  /** The place of a field's value in that dimension. */
  static int place(Scale scale, int place) {
    return scale.isRecorded(place) ? 0 : 1;
  }

  /** The number of codes of that dimension. */
  static int capacity() {
    return CODES.size();
  }
}
