package org.evenhand.measure.likeforlike;

import java.util.Optional;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Grouping;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;

/**
 * Two groups of the codes of a field, told apart by an attribute of the code list. Codes for which
 * the list does not say stand beside under their own names.
 *
 * @param compared the field and its groups
 * @param group the group with the attribute
 * @param reference the group without it, that the other is set beside
 */
record TwoGroups(Grouping compared, String group, String reference) {

  /** Office-holders set beside ordinary members, by the role of the accused person. */
  static final TwoGroups OFFICE =
      by(FieldName.ROLE_BAND, "office", "office_holders", "ordinary_members");

  /** The leadership set beside others, by the role of the person the conduct was aimed at. */
  static final TwoGroups TARGET =
      by(FieldName.TARGET_ROLE_BAND, "leadership", "leadership", "others");

  private static TwoGroups by(String field, String attribute, String group, String reference) {
    return new TwoGroups(
        Grouping.by(field, code -> named(code.attribute(attribute, ""), group, reference)),
        group,
        reference);
  }

  private static Optional<String> named(String said, String group, String reference) {
    return switch (said) {
      case "yes" -> Optional.of(group);
      case "no" -> Optional.of(reference);
      default -> Optional.empty();
    };
  }

  /** Cases of one of the two groups. */
  Condition in(String one) {
    return Condition.where(compared.field(), (Code code) -> isIn(one, code));
  }

  private boolean isIn(String one, Code code) {
    return compared.takesPart().test(code) && compared.group().apply(code).equals(one);
  }
}
