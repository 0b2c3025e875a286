package org.evenhand.spark;

import java.util.Optional;
import org.evenhand.gate.Refusal;
import org.evenhand.schema.Mapping;

/**
 * An export of which nobody has said how it is written.
 *
 * @param export the export
 * @param layout how it seems to be written; what need not be said is null
 */
record LaidOut(Export export, Mapping.Layout layout) {

  /**
   * Opens a file or a folder with the delimiter that parts the header into most columns.
   *
   * @param encoding of CSV files, or null for UTF-8
   * @param sheet of a workbook, or null for its only one
   * @throws Refusal if there is nothing to read or it cannot be told how
   */
  static LaidOut open(Engine engine, String location, String encoding, String sheet) {
    Optional<LaidOut> best = Optional.empty();
    Refusal refusal = null;
    for (char delimiter : CsvHeader.DELIMITERS.toCharArray()) {
      // A comma need not be said, and beside a line that names the delimiter none must be.
      String named = delimiter == ',' ? null : String.valueOf(delimiter);
      Mapping.Layout layout = new Mapping.Layout(named, encoding, sheet);
      try {
        LaidOut found = new LaidOut(Export.open(engine, location, layout), layout);
        if (!(found.export() instanceof CsvExport)) {
          return new LaidOut(found.export(), new Mapping.Layout(null, null, sheet));
        }
        if (best.isEmpty() || found.width() > best.get().width()) {
          best = Optional.of(found);
        }
      } catch (Refusal e) {
        refusal = refusal == null ? e : refusal;
      }
    }
    if (best.isEmpty()) {
      throw refusal;
    }
    return best.get();
  }

  private int width() {
    return export.columns().size();
  }
}
