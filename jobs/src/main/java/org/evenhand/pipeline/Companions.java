package org.evenhand.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.cube.AuxiliaryTable;
import org.evenhand.gate.Refusal;
import org.evenhand.gate.Terms;
import org.evenhand.measure.members.Membership;
import org.evenhand.schema.AccountLine;
import org.evenhand.schema.Code;
import org.evenhand.schema.Field;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Mapping;
import org.evenhand.spark.Engine;
import org.evenhand.spark.SmallFile;
import org.evenhand.spark.WantedAlignments;

/**
 * The companions of the case export that a run was given.
 *
 * @param files in the order of the contract
 */
record Companions(List<CompanionFile> files) {

  /** Copies the list. */
  Companions {
    files = List.copyOf(files);
  }

  /**
   * Reads the companions that were named.
   *
   * @throws Refusal if one of them cannot be read or has wrong columns
   */
  static Companions read(Engine engine, Request request) {
    List<CompanionFile> files = new ArrayList<>();
    request
        .companions()
        .forEach(
            (table, location) -> {
              SmallFile file = SmallFile.read(engine, location);
              files.add(CompanionFile.of(request.contract().input(table), location, file));
            });
    return new Companions(files);
  }

  /** The fields that measures can ask for, as {@code table.field}. */
  Set<String> fields() {
    Set<String> fields = new HashSet<>();
    for (CompanionFile file : files) {
      List<String> own = isDoubleCoding(file) ? DoubleCodedCases.FIELDS : file.gate().fields();
      own.forEach(field -> fields.add(file.table().name() + "." + field));
    }
    return fields;
  }

  /** The cases whose alignment is wanted, by the hashes of their identifiers. */
  Set<Long> wanted() {
    Set<Long> wanted = new HashSet<>();
    for (CompanionFile file : files) {
      if (isDoubleCoding(file)) {
        int identifier = file.position(FieldName.CASE_ID);
        file.rows().stream()
            .filter(row -> row.size() > identifier)
            .forEach(row -> wanted.add(WantedAlignments.hash(row.get(identifier))));
      }
    }
    return wanted;
  }

  /**
   * The companions as measures see them.
   *
   * @param terms contract and mapping, whose recoding of a field holds in companions too
   * @param codes the codes of the export's dimensions
   * @param alignments of the wanted cases
   * @throws Refusal if a cell is not as the contract says
   */
  List<AuxiliaryTable> checked(
      Terms terms, Map<String, List<Code>> codes, Map<Long, String> alignments) {
    List<AuxiliaryTable> companions = new ArrayList<>();
    for (CompanionFile file : files) {
      Map<String, List<Code>> lists = new HashMap<>();
      Map<String, Map<String, String>> recode = new HashMap<>();
      for (Field field : file.table().fields()) {
        Mapping.Source source = terms.mapping().fields().get(field.name());
        if (source != null) {
          recode.put(field.name(), source.recode());
        }
        if (field.kind().isCoded()) {
          lists.put(field.name(), withBlank(list(field, terms, codes), field.blank()));
        }
      }
      List<List<String>> admitted = file.gate().admit(file.rows(), lists, recode);
      if (file.table().name().equals(Membership.TABLE)) {
        MemberTotals.refuse(file.name(), file.gate().fields(), admitted);
      }
      AuxiliaryTable checked =
          new AuxiliaryTable(file.table().name(), file.gate().fields(), admitted);
      companions.add(isDoubleCoding(file) ? DoubleCodedCases.of(checked, alignments) : checked);
    }
    return companions;
  }

  private static List<Code> list(Field field, Terms terms, Map<String, List<Code>> codes) {
    List<Code> ofExport = codes.get(field.name());
    if (ofExport != null) {
      return ofExport;
    }
    return terms.contract().cases().field(field.name()).isPresent()
        ? terms.codes(field.name())
        : terms.contract().codeList(field.codes()).codes();
  }

  private static List<Code> withBlank(List<Code> codes, String blank) {
    if (blank.isEmpty() || codes.stream().anyMatch(code -> code.code().equals(blank))) {
      return codes;
    }
    List<Code> longer = new ArrayList<>(codes);
    longer.add(Code.of(blank));
    return longer;
  }

  private static boolean isDoubleCoding(CompanionFile file) {
    return file.table().name().equals(DoubleCodedCases.TABLE);
  }

  /** SHA-256 of every file by its name. */
  Map<String, String> digests() {
    Map<String, String> digests = new TreeMap<>();
    files.forEach(file -> digests.put(file.name(), file.sha256()));
    return digests;
  }

  /**
   * The rows of every companion, for the gate account: all of them are admitted, and some are in no
   * number.
   *
   * @param alignments of the wanted cases
   */
  List<AccountLine> lines(Map<Long, String> alignments) {
    List<AccountLine> lines = new ArrayList<>();
    for (CompanionFile file : files) {
      lines.add(new AccountLine("companion_read", file.table().name(), "", file.rows().size()));
      if (isDoubleCoding(file)) {
        int identifier = file.position(FieldName.CASE_ID);
        DoubleCodedCases.leftOut(
                file.rows().stream().map(row -> row.get(identifier)).toList(), alignments)
            .forEach(
                (why, rows) ->
                    lines.add(
                        new AccountLine(AccountLine.LEFT_OUT, file.table().name(), why, rows)));
      }
    }
    return lines;
  }
}
