package org.evenhand.measure.likeforlike;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Stratified;
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
    Map<String, String> names = Map.of("yes", group, "no", reference);
    return new TwoGroups(
        Grouping.by(field, code -> Optional.ofNullable(names.get(code.attribute(attribute, "")))),
        group,
        reference);
  }

  /** The field that tells them apart. */
  String field() {
    return compared.field();
  }

  /** The rates of both, then the one beside the other in cases of the same kind. */
  List<Finding> versus(ComparisonSet sanctioned, Cube cube) {
    return sanctioned
        .by(compared, reference)
        .all(cube, CubeAxis.KIND, Stratified.all(sanctioned.plan().level()));
  }

  /** The same comparisons among the cases of one of the two. */
  ComparisonSet among(ComparisonSet comparisons, String one) {
    return comparisons.among(
        field() + "=" + one, Condition.where(field(), (Code code) -> isIn(one, code)));
  }

  private boolean isIn(String one, Code code) {
    return compared.takesPart().test(code) && compared.group().apply(code).equals(one);
  }
}
