package org.evenhand.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.schema.Code;
import org.evenhand.schema.Mapping;

/**
 * How much of a mapping that a person completed stands in the draft of the same export, said by
 * said: where a field comes from, a date pattern, a value and what it becomes, a code of an own
 * list, a column that stays unused.
 *
 * @param missing what the draft does not propose
 * @param asked what it proposes as a question
 * @param all what the person's mapping says
 */
record Share(List<String> missing, List<String> asked, List<String> all) {

  static Share of(Draft draft, Mapping mapping) {
    Set<String> standing = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>();
    draft.fields().forEach(field -> said(field, standing, open));
    draft.ignored().forEach(column -> standing.add("ignore " + column.name()));
    standing.add("delimiter " + draft.layout().delimiter());
    List<String> all = said(mapping);
    List<String> missing = new ArrayList<>(all);
    missing.removeAll(standing);
    missing.removeAll(open);
    List<String> asked = new ArrayList<>(all);
    asked.removeAll(standing);
    asked.retainAll(open);
    return new Share(missing, asked, all);
  }

  double proposed() {
    return 1 - (double) missing.size() / all.size();
  }

  double inForce() {
    return proposed() - (double) asked.size() / all.size();
  }

  private static void said(DraftedField field, Set<String> standing, Set<String> open) {
    Set<String> to = field.stands() ? standing : open;
    String name = field.field();
    to.add(
        field.origin().equals(Origin.Without.ROW_NUMBER)
            ? name + ": row number"
            : name + ": column " + field.origin().column().orElse(""));
    field.dates().forEach(date -> to.add(name + ": date " + date));
    field.ownCodes().forEach(code -> to.add(name + ": code " + code));
    if (field.limit() > 0) {
      to.add(name + ": codes as found");
    }
    for (DraftedCode code : field.recode()) {
      (code.stands() ? to : open).add("%s: %s -> %s".formatted(name, code.value(), code.code()));
    }
  }

  private static List<String> said(Mapping mapping) {
    List<String> said = new ArrayList<>();
    mapping.fields().forEach((field, source) -> said(field, source, said));
    mapping.ignore().forEach(column -> said.add("ignore " + column));
    if (mapping.layout().delimiter() != null) {
      said.add("delimiter " + mapping.layout().delimiter());
    }
    return said;
  }

  private static void said(String field, Mapping.Source source, List<String> said) {
    if (source.origin() instanceof Mapping.Column column) {
      said.add(field + ": column " + column.name());
      if (column.dates() != null) {
        column.dates().patterns().forEach(date -> said.add(field + ": date " + date));
      }
    } else if (source.origin() instanceof Mapping.Constant constant) {
      said.add(field + ": constant " + constant.value());
    } else {
      said.add(field + ": row number");
    }
    if (source.codes() != null && source.codes().asFound()) {
      said.add(field + ": codes as found");
    } else if (source.codes() != null) {
      source.codes().list().stream().map(Code::code).forEach(c -> said.add(field + ": code " + c));
    }
    source.recode().forEach((from, to) -> said.add("%s: %s -> %s".formatted(field, from, to)));
  }
}
