package org.evenhand.draft;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Words that several remarks share. */
final class Remarks {

  private Remarks() {}

  static String rows(long rows) {
    return rows == 1 ? "1 row" : number(rows) + " rows";
  }

  /** A number with a comma for every thousand. */
  static String number(long number) {
    return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }
}
