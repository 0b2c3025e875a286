package org.evenhand.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.schema.Contract;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Plan;
import org.evenhand.settings.PlanFile;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What runs have written, as Tablesaw tables: one period, or all periods of a folder one after the
 * other. Nothing is changed and nothing is written.
 */
public final class Evenhand {

  /** The system property that names the folder which {@link #open()} opens. */
  public static final String FOLDER = "evenhand.tables";

  private static final String CODES = "codes";

  private final Path place;
  private final List<PeriodFolder> folders;

  private Evenhand(Path place, List<PeriodFolder> folders) {
    this.place = place;
    this.folders = folders;
  }

  /** Opens the folder that the notebooks were started on. */
  public static Evenhand open() {
    String folder = System.getProperty(FOLDER);
    if (folder == null) {
      throw new IllegalArgumentException(
          "no folder is named; write Evenhand.open(Path.of(\"...\")), or start the notebooks with"
              + " notebooks-java/start");
    }
    return open(Path.of(folder));
  }

  /**
   * Opens a folder.
   *
   * @param folder the folder of a period, or the {@code --out} folder of runs, with all its periods
   * @throws IllegalArgumentException if there is no result of a run in it
   */
  public static Evenhand open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          folder + ": no such folder; name the --out folder of a run, or that of a period in it");
    }
    if (PeriodFolder.isOne(folder)) {
      return new Evenhand(folder, List.of(PeriodFolder.at(folder)));
    }
    Path confidential = folder.resolve("confidential");
    List<PeriodFolder> folders = in(Files.isDirectory(confidential) ? confidential : folder);
    if (folders.isEmpty()) {
      throw new IllegalArgumentException(
          folder
              + ": holds no result of a run; name the --out folder of a run, or that of a period");
    }
    return new Evenhand(folder, folders);
  }

  private static List<PeriodFolder> in(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(PeriodFolder::isOne)
          .map(PeriodFolder::at)
          .sorted(Comparator.comparing(PeriodFolder::period))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": the folder cannot be read", e);
    }
  }

  /** The periods, the earliest first. */
  public List<String> periods() {
    return folders.stream().map(folder -> folder.period().label()).toList();
  }

  /** One of the periods alone. */
  public Evenhand period(String label) {
    List<PeriodFolder> one =
        folders.stream().filter(folder -> folder.period().label().equals(label)).toList();
    if (one.isEmpty()) {
      throw new IllegalArgumentException(
          place + ": no period " + label + "; there are " + String.join(", ", periods()));
    }
    return new Evenhand(place, one);
  }

  /** The latest of the periods alone. */
  public Evenhand latest() {
    return period(periods().get(folders.size() - 1));
  }

  /** Which tables there are: their names, how many rows each has, and what a row is. */
  public Table tables() {
    StringColumn names = StringColumn.create("table", names());
    LongColumn rows = LongColumn.create("rows");
    StringColumn meanings = StringColumn.create("one row is");
    for (String name : names) {
      rows.append(folders.stream().mapToLong(folder -> folder.rows(name)).sum());
      meanings.append(meaning(name));
    }
    return Table.create("tables", names, rows, meanings);
  }

  private static String meaning(String name) {
    return Contract.v1().outputs().stream()
        .filter(table -> table.name().equals(name))
        .map(OutputTable::description)
        .findFirst()
        .orElse("");
  }

  private List<String> names() {
    return folders.stream().flatMap(folder -> folder.names().stream()).distinct().sorted().toList();
  }

  /**
   * A table by its name, of all periods one after the other, with the period in its first column. A
   * column that only some periods have is missing in the others.
   *
   * @throws IllegalArgumentException if no period has such a table
   */
  public Table table(String name) {
    List<PeriodFolder> having =
        folders.stream().filter(folder -> folder.names().contains(name)).toList();
    if (having.isEmpty()) {
      throw new IllegalArgumentException(
          place + ": no table " + name + "; there are " + String.join(", ", names()));
    }
    Table all = ofPeriod(having.get(0), name);
    for (PeriodFolder folder : having.subList(1, having.size())) {
      Table next = ofPeriod(folder, name);
      fill(all, next);
      fill(next, all);
      all.append(next.selectColumns(all.columnNames().toArray(String[]::new)));
    }
    return all;
  }

  private static Table ofPeriod(PeriodFolder folder, String name) {
    Table table = folder.read(name);
    if (!table.containsColumn(FieldName.PERIOD)) {
      StringColumn periods = StringColumn.create(FieldName.PERIOD);
      for (int i = 0; i < table.rowCount(); i++) {
        periods.append(folder.period().label());
      }
      table.insertColumn(0, periods);
    }
    return table;
  }

  /** Gives a table the columns that another has and it has not, with nothing in them. */
  private static void fill(Table table, Table other) {
    for (Column<?> column : other.columns()) {
      if (!table.containsColumn(column.name())) {
        Column<?> empty = column.emptyCopy();
        for (int i = 0; i < table.rowCount(); i++) {
          empty.appendMissing();
        }
        table.addColumns(empty);
      }
    }
  }

  /** The findings of one question that state one statistic. */
  public Table findings(String question, String statistic) {
    Table findings = table("findings");
    Table asked =
        findings.where(
            findings
                .stringColumn("question")
                .isEqualTo(question)
                .and(findings.stringColumn("statistic").isEqualTo(statistic)));
    if (asked.isEmpty()) {
      throw new IllegalArgumentException(
          place + ": no finding " + statistic + " of the question " + question);
    }
    return asked;
  }

  /**
   * How many cases of the period there are of each combination of the codes of these dimensions, of
   * which there is at least one. The cube holds several tables; this adds up one that tells all of
   * them apart, so that each case counts once.
   *
   * @throws IllegalArgumentException if no table of the cube tells them apart together
   */
  public Table counts(String... dimensions) {
    return Counts.of(table("cube"), List.of(dimensions));
  }

  /** The plan of the latest period. */
  public Plan plan() {
    Path plan = folders.get(folders.size() - 1).path().resolve("plan.yaml");
    if (!Files.exists(plan)) {
      throw new IllegalArgumentException(
          plan + ": no such file; a blind result has none until it is opened");
    }
    return PlanFile.read(plan).plan();
  }

  /**
   * The table with a column of labels behind each column of codes, such as {@code group_code_label}
   * behind {@code group_code}, as its latest period words them. A code that has none stands for
   * itself.
   */
  public Table labelled(Table table) {
    return (names().contains(CODES) ? Codes.of(table(CODES)) : Codes.LISTED).beside(table);
  }
}
