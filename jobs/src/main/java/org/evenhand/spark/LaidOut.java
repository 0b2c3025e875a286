package org.evenhand.spark;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
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
   * Opens a file or a folder with the delimiter that parts the first header into most columns.
   *
   * @param encoding of CSV files, or null for UTF-8
   * @param sheet of a workbook, or null for its only one
   * @throws Refusal if there is nothing to read or it cannot be told how
   */
  static LaidOut open(Engine engine, String location, String encoding, String sheet) {
    Path first = Export.list(engine, location).get(0);
    Mapping.Layout layout =
        FileKind.of(first.getName()).orElseThrow() == FileKind.CSV
            ? widest(engine.context().hadoopConfiguration(), first, encoding)
            : new Mapping.Layout(null, null, sheet);
    return new LaidOut(Export.open(engine, location, layout), layout);
  }

  private static Mapping.Layout widest(Configuration conf, Path file, String encoding) {
    Mapping.Layout widest = null;
    int most = 0;
    Refusal refusal = null;
    for (char delimiter : CsvHeader.DELIMITERS.toCharArray()) {
      // A comma need not be said, and beside a line that names the delimiter none must be.
      String named = delimiter == ',' ? null : String.valueOf(delimiter);
      Mapping.Layout layout = new Mapping.Layout(named, encoding, null);
      try {
        int width = CsvHeader.read(conf, file, layout).columns().width();
        widest = width > most ? layout : widest;
        most = Math.max(width, most);
      } catch (Refusal e) {
        refusal = refusal == null ? e : refusal;
      }
    }
    if (widest == null) {
      throw refusal;
    }
    return widest;
  }
}
