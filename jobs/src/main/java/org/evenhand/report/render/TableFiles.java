package org.evenhand.report.render;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.BlockVisitor;
import org.evenhand.report.Chart;
import org.evenhand.report.Document;
import org.evenhand.report.Entry;
import org.evenhand.report.Table;
import org.evenhand.schema.Language;

/**
 * The files beside a document, one for each of its tables, so that nobody has to copy numbers from
 * a page. The page links to them by these names.
 */
public final class TableFiles {

  private final Document document;
  private final Language language;

  private TableFiles(Document document) {
    this.document = document;
    this.language = document.language();
  }

  /** The lines of each table, its head first, by the names of their files. */
  public static SortedMap<String, List<List<String>>> of(Document document) {
    SortedMap<String, List<List<String>>> files = new TreeMap<>();
    TableFiles tables = new TableFiles(document);
    Stream.of(document.chapters(), document.annex())
        .flatMap(List::stream)
        .forEach(chapter -> tables.add(chapter, files));
    return files;
  }

  /** The file of a chapter's table, counted from 1 in the order in which they stand. */
  static String name(Document document, String chapter, int number) {
    return "%s/%s-%d.csv".formatted(document.folder(), chapter, number);
  }

  private void add(Document.Chapter chapter, SortedMap<String, List<List<String>>> files) {
    List<Table> tables = chapter.blocks().stream().flatMap(TableFiles::within).toList();
    for (int i = 0; i < tables.size(); i++) {
      files.put(name(document, chapter.id(), i + 1), lines(tables.get(i)));
    }
  }

  /** The tables in a block, as they stand. */
  static Stream<Table> within(Block block) {
    return block.accept(new Within()).filter(table -> !table.columns().isEmpty());
  }

  private List<List<String>> lines(Table table) {
    boolean hasNotes = !table.notes(language).isEmpty();
    List<String> head = new ArrayList<>();
    table.columns().forEach(column -> head.add(column.label().in(language)));
    if (hasNotes) {
      head.add(Message.of("report.notes").in(language));
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(head);
    for (List<Entry> row : table.rows()) {
      List<String> line = new ArrayList<>();
      row.forEach(entry -> line.add(words(entry)));
      if (hasNotes) {
        line.add(notes(table, row));
      }
      lines.add(line);
    }
    return lines;
  }

  private String words(Entry entry) {
    Message said = Grid.isSign(entry) ? Grid.label(entry.mark().orElseThrow()) : entry.text();
    return said.in(language) + document.smallCount().sign(entry);
  }

  /** What is to be said of a row's entries, each with the head of its column. */
  private String notes(Table table, List<Entry> row) {
    return Message.clauses(
            IntStream.range(0, row.size())
                .filter(column -> row.get(column).note().isPresent())
                .mapToObj(
                    column ->
                        Message.of(
                            "report.note_of",
                            "column",
                            table.columns().get(column).label(),
                            "note",
                            row.get(column).note().orElseThrow()))
                .toList())
        .in(language);
  }

  /** The tables in each kind of block. */
  private static final class Within implements BlockVisitor<Stream<Table>> {

    @Override
    public Stream<Table> heading(Block.Heading heading) {
      return Stream.of();
    }

    @Override
    public Stream<Table> paragraph(Block.Paragraph paragraph) {
      return Stream.of();
    }

    @Override
    public Stream<Table> bullets(Block.Bullets bullets) {
      return Stream.of();
    }

    @Override
    public Stream<Table> facts(Block.Facts facts) {
      return Stream.of();
    }

    @Override
    public Stream<Table> note(Block.Note note) {
      return Stream.of();
    }

    @Override
    public Stream<Table> box(Block.Box box) {
      return box.blocks().stream().flatMap(block -> block.accept(this));
    }

    @Override
    public Stream<Table> statements(Block.Statements statements) {
      return Stream.of();
    }

    @Override
    public Stream<Table> table(Table table) {
      return Stream.of(table);
    }

    @Override
    public Stream<Table> chart(Chart chart) {
      return Stream.of(chart.data());
    }
  }
}
