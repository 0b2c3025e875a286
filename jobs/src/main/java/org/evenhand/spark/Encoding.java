package org.evenhand.spark;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.evenhand.gate.Rule;
import org.evenhand.schema.Mapping;

/**
 * How the lines of a file are encoded: in UTF-8, or with one byte for each character. Looked at
 * only where a line is not plain ASCII, which is the same in both.
 *
 * @param charset of the lines
 */
record Encoding(Charset charset) {

  /** The encoding that a mapping names; UTF-8 where it names none. */
  static Encoding of(Mapping.Layout layout) {
    return new Encoding(
        layout.encoding() == null ? StandardCharsets.UTF_8 : Charset.forName(layout.encoding()));
  }

  /** What is wrong with a line, if anything is. */
  Optional<Rule> flaw(byte[] line, int length) {
    boolean ascii = true;
    for (int i = 0; i < length; i++) {
      if (line[i] == 0) {
        return Optional.of(Rule.NUL);
      }
      ascii &= line[i] > 0;
    }
    if (ascii) {
      return Optional.empty();
    }
    boolean utf8 = isText(StandardCharsets.UTF_8, line, length);
    if (isUtf8()) {
      return utf8 ? Optional.empty() : Optional.of(Rule.NOT_UTF8);
    }
    // Letters in one byte each are hardly ever what UTF-8 is, but UTF-8 is text in most encodings.
    if (utf8) {
      return Optional.of(Rule.UNICODE);
    }
    return isText(charset, line, length) ? Optional.empty() : Optional.of(Rule.ENCODING);
  }

  boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  /** A line without a flaw, in UTF-8. */
  byte[] utf8(byte[] line, int length) {
    return new String(line, 0, length, charset).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isText(Charset charset, byte[] line, int length) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(line, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
