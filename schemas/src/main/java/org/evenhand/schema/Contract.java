package org.evenhand.schema;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The contract: every table that comes in or goes out and every code list, loaded from the data
 * files of this module, which are the only place where a field or a code is written down.
 * Immutable.
 */
public final class Contract {

  /** Stands for a blank cell of an optional coded field. */
  public static final String NOT_RECORDED = "not_recorded";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final CSVFormat CODE_LIST =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final List<String> INPUTS =
      List.of("cases", "membership", "policy_events", "double_coding", "collective_actions");
  private static final List<String> OUTPUTS =
      List.of(
          "findings",
          "verdicts",
          "standing",
          "specifications",
          "sanction_rates",
          "gate_account",
          "rejected_rows",
          "cube",
          "clusters",
          "codes",
          "calibration");

  private final Map<String, InputTable> inputs = new LinkedHashMap<>();
  private final Map<String, OutputTable> outputs = new LinkedHashMap<>();
  private final Map<String, CodeList> codeLists = new LinkedHashMap<>();

  private Contract() {
    for (String name : INPUTS) {
      inputs.put(name, InputTable.from(json(name + "-v1.json")));
    }
    for (String name : OUTPUTS) {
      outputs.put(name, OutputTable.from(json("tables/" + name + "-v1.json")));
    }
    codeLists.put("stages", readCodes("stages"));
    for (InputTable table : inputs.values()) {
      for (Field field : table.fields()) {
        if (field.kind().isCoded()) {
          codeLists.computeIfAbsent(field.codes(), Contract::readCodes);
        }
      }
    }
  }

  /**
   * Version 1 of the contract.
   *
   * @throws UncheckedIOException if a data file of this module is missing
   */
  public static Contract v1() {
    return new Contract();
  }

  /** The case export. */
  public InputTable cases() {
    return inputs.get("cases");
  }

  /** Every table that comes in: the case export first, then its companions. */
  public List<InputTable> inputs() {
    return List.copyOf(inputs.values());
  }

  /**
   * The table of this name that comes in.
   *
   * @throws IllegalArgumentException if there is none
   */
  public InputTable input(String name) {
    return found(inputs.get(name), name);
  }

  /** Every table that goes out. */
  public List<OutputTable> outputs() {
    return List.copyOf(outputs.values());
  }

  /**
   * The table of this name that goes out.
   *
   * @throws IllegalArgumentException if there is none
   */
  public OutputTable output(String name) {
    return found(outputs.get(name), name);
  }

  /** Every code list that a field refers to. */
  public List<CodeList> codeLists() {
    return List.copyOf(codeLists.values());
  }

  /**
   * The code list of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public CodeList codeList(String name) {
    return found(codeLists.get(name), name);
  }

  /** The dictionary of statistics: unit, kind and definition of each code that findings hold. */
  public static CodeList statistics() {
    return readCodes("statistics");
  }

  /** Every key of a mapping by its path, with what it holds, what it means and an example. */
  public static CodeList mappingKeys() {
    return readCodes("mapping_keys");
  }

  /** The words that stand in tables beside codes and mean something of their own. */
  public static CodeList reservedWords() {
    return readCodes("reserved_words");
  }

  /** Words that say that something is not known, each labelled by the code that means the same. */
  public static CodeList notKnown() {
    return readCodes("not_known");
  }

  /** The text of a data file of this module, for hashing and for print. */
  public static String resource(String path) {
    try (InputStream in = Contract.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new UncheckedIOException(new IOException("no data file " + path));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T found(T thing, String name) {
    if (thing == null) {
      throw new IllegalArgumentException("the contract has no " + name);
    }
    return thing;
  }

  private static Map<String, Object> json(String path) {
    try {
      return JSON.readValue(resource(path), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CodeList readCodes(String name) {
    try (CSVParser rows = CSVParser.parse(resource("codelists/" + name + ".csv"), CODE_LIST)) {
      return new CodeList(name, rows.stream().map(Contract::code).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Code code(CSVRecord row) {
    Map<String, String> attributes = row.toMap();
    attributes.values().removeIf(String::isEmpty);
    return new Code(attributes.remove("code"), attributes.remove("label"), attributes);
  }
}
