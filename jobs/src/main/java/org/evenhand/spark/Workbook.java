package org.evenhand.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.evenhand.gate.Rule;

/**
 * A workbook as spreadsheet programs write it (.xlsx): its sheets, and what cells of all sheets
 * share. Read as a stream and in bounded memory, wherever the file lies and whatever it holds; the
 * readers that are about keep what a hostile file tells them to, and say nothing of merged cells.
 */
final class Workbook implements Closeable {

  private static final int MOST_SHEETS = 10_000;

  private final ZipFile zip;
  private final Map<String, String> related = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private String workbook;
  private boolean from1904;
  private CellStyles styles = CellStyles.NONE;
  private SharedStrings strings;

  /**
   * A sheet of cells.
   *
   * @param name as people see it
   * @param part where it lies in the file
   * @param hidden whether the workbook hides it
   */
  record Sheet(String name, String part, boolean hidden) implements Serializable {}

  private Workbook(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it is no workbook that can be read
   */
  static Workbook open(Path file, Configuration conf) throws IOException {
    ReadableChannel channel = ReadableChannel.open(file, conf);
    try {
      Workbook workbook = new Workbook(ZipFile.builder().setSeekableByteChannel(channel).get());
      workbook.read();
      return workbook;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e instanceof Spoilt spoilt ? spoilt : new Spoilt(Rule.CORRUPT);
    }
  }

  private void read() throws IOException {
    workbook =
        relations("", "_rels/.rels").values().stream()
            .filter(relation -> relation.type().equals("officeDocument"))
            .map(Relation::target)
            .findFirst()
            .orElseThrow(() -> new Spoilt(Rule.CORRUPT));
    int folder = workbook.lastIndexOf('/') + 1;
    String own = workbook.substring(0, folder);
    Map<String, Relation> relations =
        relations(own, own + "_rels/" + workbook.substring(folder) + ".rels");
    relations.values().forEach(relation -> related.put(relation.type(), relation.target()));
    readSheets(relations);
    if (related.containsKey("styles")) {
      try (XmlPart part = part(related.get("styles"))) {
        styles = CellStyles.read(part);
      }
    }
    strings =
        related.containsKey("sharedStrings")
            ? SharedStrings.of(part(related.get("sharedStrings")))
            : SharedStrings.none();
  }

  /**
   * What a part refers to.
   *
   * @param type the last word of its kind
   * @param target the part
   */
  private record Relation(String type, String target) {}

  private Map<String, Relation> relations(String folder, String name) throws IOException {
    Map<String, Relation> relations = new HashMap<>();
    try (XmlPart part = part(name)) {
      while (part.next()) {
        if (part.begins("Relationship")) {
          String type = part.attribute("Type");
          String target = part.attribute("Target");
          String id = part.attribute("Id");
          if (type == null || target == null || id == null) {
            throw new Spoilt(Rule.CORRUPT);
          }
          String kind = type.substring(type.lastIndexOf('/') + 1);
          relations.put(id, new Relation(kind, resolved(folder, target)));
        }
      }
      part.finish();
    }
    return relations;
  }

  private static String resolved(String folder, String target) {
    String path = target.startsWith("/") ? target.substring(1) : folder + target;
    return path.replaceAll("(?<=^|/)\\./", "").replaceAll("[^/]+/\\.\\./", "");
  }

  private void readSheets(Map<String, Relation> relations) throws IOException {
    try (XmlPart part = part(workbook)) {
      while (part.next()) {
        if (part.begins("workbookPr")) {
          from1904 = part.flag("date1904");
        } else if (part.begins("sheet")) {
          Relation relation = relations.get(part.attribute("id"));
          if (relation == null || part.attribute("name") == null || sheets.size() == MOST_SHEETS) {
            throw new Spoilt(Rule.CORRUPT);
          }
          String state = part.attribute("state");
          boolean hidden = state != null && !state.equals("visible");
          // A sheet that is a chart or a dialogue has no cells.
          if (relation.type().equals("worksheet")) {
            sheets.add(new Sheet(part.attribute("name"), relation.target(), hidden));
          }
        }
        part.endPiece();
      }
      part.finish();
    }
  }

  private XmlPart part(String name) throws IOException {
    ZipArchiveEntry entry = null;
    for (ZipArchiveEntry candidate : zip.getEntries(name)) {
      if (entry != null) {
        // Programs differ in which of two they read.
        throw new Spoilt(Rule.CORRUPT);
      }
      entry = candidate;
    }
    if (entry == null || !zip.canReadEntryData(entry)) {
      throw new Spoilt(Rule.CORRUPT);
    }
    InputStream unpacked = zip.getInputStream(entry);
    return new XmlPart(new PartStream(unpacked, entry.getCrc(), entry.getCompressedSize()));
  }

  /** The sheets of cells, in the order of their tabs. */
  List<Sheet> sheets() {
    return sheets;
  }

  /** The rows of a sheet, from the first. */
  SheetRows rows(Sheet sheet) throws IOException {
    return new SheetRows(part(sheet.part()), new CellValues(strings, styles, from1904));
  }

  /** Reads to the end what was read only as far as it was needed, for its checksum. */
  void finish() throws IOException {
    strings.finish();
  }

  @Override
  public void close() throws IOException {
    strings.close();
    zip.close();
  }
}
