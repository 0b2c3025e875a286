package org.evenhand.schema;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/** Writes the contract as a page for people, in Markdown. */
final class ReferencePage {

  private ReferencePage() {}

  /** The page of this contract; the same contract gives the same text. */
  static String of(Contract contract) {
    StringBuilder page = new StringBuilder();
    page.append("# What comes in and what goes out\n\n")
        .append("Generated from the data files of this module; do not edit. ")
        .append("`./mvnw -pl schemas test -Dreference.update=true` writes it anew.\n\n")
        .append("## What comes in\n\n")
        .append("A blank cell stands for nothing but what the column *blank* says. ")
        .append("A column that is not listed here is refused.\n");
    contract.inputs().forEach(table -> input(page, table));
    page.append("\n## What goes out\n");
    contract.outputs().forEach(table -> output(page, table));
    page.append("\n## Code lists\n");
    contract.codeLists().forEach(list -> codes(page, list));
    reserved(page);
    notKnown(page);
    page.append("\n## Statistics\n\nWhat stands in the column `statistic` of `findings`.\n\n")
        .append(
            "| code | label | in Welsh | unit | kind | definition |\n|---|---|---|---|---|---|\n");
    Contract.statistics().codes().forEach(code -> statistic(page, code));
    page.append(
            "\n## The keys of a mapping\n\nKeys that begin with `field.` stand in the map of one field, ")
        .append("those that begin with `rows.` under `only_rows` and `exclude_rows`.\n\n")
        .append("| key | holds | meaning | example |\n|---|---|---|---|\n");
    Contract.mappingKeys().codes().forEach(key -> mappingKey(page, key));
    page.append("\n## The default plan\n\n```yaml\n")
        .append(Contract.resource("plan-default.yaml"))
        .append("```\n");
    return page.toString();
  }

  private static void input(StringBuilder page, InputTable table) {
    page.append("\n### `%s`, version %s\n\n".formatted(table.name(), table.version()))
        .append(table.title())
        .append(": ")
        .append(table.description())
        .append("\n\n")
        .append("| column | holds | required | blank | meaning |\n|---|---|---|---|---|\n");
    for (Field field : table.fields()) {
      String holds =
          field.kind().isCoded()
              ? "%s of [%s](#%s)".formatted(field.kind().label(), field.codes(), field.codes())
              : field.kind().label();
      page.append(
          "| `%s` | %s | %s | %s | %s |\n"
              .formatted(
                  field.name(),
                  holds.replace("|", "\\|"),
                  field.required() ? "yes" : "",
                  field.required() ? "refused" : field.blank().replace('_', ' '),
                  field.description().replace("|", "\\|")));
    }
  }

  private static void output(StringBuilder page, OutputTable table) {
    page.append("\n### `%s`\n\n".formatted(table.name()))
        .append(table.description())
        .append("\n\n| column | type | unit | meaning |\n|---|---|---|---|\n");
    for (OutputTable.Column column : table.columns()) {
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  column.name(),
                  column.type().name().toLowerCase(java.util.Locale.ROOT),
                  column.unit(),
                  column.description()));
    }
  }

  private static void codes(StringBuilder page, CodeList list) {
    page.append(
        "\n### %s\n\n| code | label | in Welsh | also |\n|---|---|---|---|\n"
            .formatted(list.name()));
    for (Code code : list.codes()) {
      String also =
          code.attributes().entrySet().stream()
              .filter(entry -> !entry.getKey().equals("label_cy"))
              .sorted(java.util.Map.Entry.comparingByKey())
              .map(entry -> entry.getKey().replace('_', ' ') + ": " + entry.getValue())
              .collect(Collectors.joining(", "));
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(code.code(), code.label(), code.label(Language.WELSH), also));
    }
  }

  private static void mappingKey(StringBuilder page, Code key) {
    page.append(
        "| `%s` | %s | %s | `%s` |\n"
            .formatted(
                key.code(), key.attribute("holds", ""), key.label(), key.attribute("example", "")));
  }

  private static void reserved(StringBuilder page) {
    page.append("\n## Reserved words\n\n")
        .append("Words of the tables, which no code of your own may be, in whatever letter case. ")
        .append("Recode a value that is one.\n\n")
        .append("| word | stands for | beside the codes of |\n|---|---|---|\n");
    for (Code word : Contract.reservedWords().codes()) {
      String fields = word.attribute("fields", "every field with a list of your own");
      page.append("| `%s` | %s | %s |\n".formatted(word.code(), word.label(), fields));
    }
    page.append("\nNor may a code hold one of `; = |`, which separate codes in the tables, ")
        .append("or, where it is an alignment, a comma.\n");
  }

  private static void notKnown(StringBuilder page) {
    page.append("\n## Words for what is not known\n\n")
        .append("Where a field has a code or a blank for what is not known, these words are no ")
        .append("codes of your own, whatever their letter case and punctuation: recode them. ")
        .append("One that is a group of its own stands under `codes` with a label.\n\n")
        .append("| means | language | words |\n|---|---|---|\n");
    Contract.notKnown().codes().stream()
        .collect(
            Collectors.groupingBy(
                word -> "| `%s` | %s |".formatted(word.label(), word.attribute("language", "")),
                LinkedHashMap::new,
                Collectors.mapping(Code::code, Collectors.joining(", "))))
        .forEach((begin, words) -> page.append("%s %s |\n".formatted(begin, words)));
  }

  private static void statistic(StringBuilder page, Code code) {
    page.append(
        "| `%s` | %s | %s | %s | %s | %s |\n"
            .formatted(
                code.code(),
                code.label(),
                code.label(Language.WELSH),
                code.attribute("unit", "").replace('_', ' '),
                code.attribute("kind", "").replace('_', ' '),
                code.attribute("definition", "")));
  }
}
