package org.evenhand.draft;

/**
 * A value of a column beside the code that it is proposed to mean.
 *
 * @param value as it stands in the export; blank for a blank cell
 * @param code that it is to become; blank where a blank is meant, a question mark where none was
 *     found
 * @param stands whether it is proposed as it is, and not as a question
 * @param remark why, and in how many rows
 */
public record DraftedCode(String value, String code, boolean stands, String remark) {

  /** A value whose code a person has to put in. */
  static DraftedCode open(String value, String remark) {
    return new DraftedCode(value, CodeDrafting.LEFT_OPEN, false, remark);
  }
}
