package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evenhand.gate.Refusal;
import org.junit.jupiter.api.Test;

/** The claim that a companion is the same in every form in which spreadsheet programs save it. */
class CompanionLinesTest {

  private static final List<List<String>> TABLE =
      List.of(
          List.of("period", "region", "member_days"),
          List.of("2026Q3", "R01", "100"),
          List.of("2026Q3", "", "70"));

  private static List<List<String>> lines(String text, Charset charset) {
    return CompanionLines.of("c.csv", text.getBytes(charset));
  }

  @Test
  void of_everyForm_sameLines() {
    String plain = "period,region,member_days\n2026Q3,R01,100\n2026Q3,,70\n";
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      for (String end : List.of("\n", "\r\n")) {
        for (String delimiter : List.of(",", ";", "\t")) {
          String text = plain.replace(",", delimiter).replace("\n", end);
          String wider = text.replace(end, delimiter + delimiter + " " + end);
          String empty = (delimiter.repeat(2) + end).repeat(3) + end;
          for (String form :
              List.of(
                  text,
                  "\uFEFF" + text,
                  "sep=" + delimiter + end + text,
                  wider,
                  text + empty,
                  text.replace(delimiter + "member", delimiter + " member"))) {
            assertEquals(TABLE, lines(form, charset), form);
          }
        }
      }
    }
  }

  @Test
  void of_raggedOrFilledOutside_stays() {
    List<List<String>> ragged = List.of(List.of("a", "b"), List.of("1"), List.of("1", "2", "3"));
    assertEquals(ragged, lines("a,b\n1\n1,2,3\n", StandardCharsets.UTF_8));
    List<List<String>> filled = List.of(List.of("a", ""), List.of("1", "x"));
    assertEquals(filled, lines("a,\n1,x\n", StandardCharsets.UTF_8));
    assertEquals(List.of(), lines("\n\n", StandardCharsets.UTF_8));
  }

  @Test
  void of_noUnicode_refused() {
    assertThrows(Refusal.class, () -> lines("a,é\n", StandardCharsets.ISO_8859_1));
  }
}
