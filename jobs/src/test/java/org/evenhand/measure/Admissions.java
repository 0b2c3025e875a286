package org.evenhand.measure;

import java.util.List;

/**
 * Admissions to Berkeley in 1973 by department (the R data set UCBAdmissions): a table that every
 * comparison within strata has been computed on.
 */
public final class Admissions {

  /** Six categories of the contract that stand for the departments A to F. */
  public static final List<String> DEPARTMENTS =
      List.of(
          "harassment",
          "bullying",
          "safeguarding",
          "disrepute_other",
          "leak_or_confidentiality",
          "data_misuse");

  private static final long[][] MEN = {
    {512, 313}, {353, 207}, {120, 205}, {138, 279}, {53, 138}, {22, 351}
  };
  private static final long[][] WOMEN = {
    {89, 19}, {17, 8}, {202, 391}, {131, 244}, {94, 299}, {24, 317}
  };

  private Admissions() {}

  /** Takes the applicants of one department and sex. */
  public interface Applicants {
    void take(boolean men, int department, boolean admitted, long number);
  }

  /** Hands out all applicants. */
  public static void each(Applicants applicants) {
    for (int department = 0; department < DEPARTMENTS.size(); department++) {
      for (int rejected = 0; rejected < 2; rejected++) {
        applicants.take(true, department, rejected == 0, MEN[department][rejected]);
        applicants.take(false, department, rejected == 0, WOMEN[department][rejected]);
      }
    }
  }

  public static String outcome(boolean admitted) {
    return admitted ? "sanctioned" : "no_breach";
  }

  public static String sanction(boolean admitted) {
    return admitted ? "advice" : "";
  }
}
