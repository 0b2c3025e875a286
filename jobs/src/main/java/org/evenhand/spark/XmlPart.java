package org.evenhand.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.evenhand.gate.Rule;

/**
 * Goes through a part of a workbook from element to element. Whatever the part holds, its memory is
 * bounded and the only failure is a {@link Spoilt}.
 */
final class XmlPart implements Closeable {

  private static final int DEEPEST = 64;

  private final PartStream in;
  private final XMLStreamReader xml;
  private int depth;
  private boolean atEnd;

  XmlPart(PartStream in) throws IOException {
    this.in = in;
    try {
      xml = factory().createXMLStreamReader(characters(in));
    } catch (XMLStreamException | RuntimeException e) {
      throw in.cause();
    }
  }

  /** In UTF-8, as all programs write it; left to itself, the parser prints what is not. */
  private static Reader characters(PartStream in) throws IOException {
    PushbackReader characters =
        new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    int first = characters.read();
    if (first >= 0 && first != '\uFEFF') {
      characters.unread(first);
    }
    return characters;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Without a document type there are no entities but those of XML itself, which the parser
    // counts all the same; a long sheet has more of them than its limit.
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    return factory;
  }

  /** Goes to where the next element begins or ends; false at the end of the part. */
  boolean next() throws IOException {
    while (!atEnd) {
      int event = advance();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth > DEEPEST) {
          throw new Spoilt(Rule.CORRUPT);
        }
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        return true;
      }
    }
    return false;
  }

  private int advance() throws IOException {
    int event;
    try {
      event = xml.next();
    } catch (XMLStreamException | RuntimeException e) {
      // The parser of the JDK throws either at what is no XML.
      throw in.cause();
    }
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new Spoilt(Rule.CORRUPT);
    }
    atEnd = event == XMLStreamConstants.END_DOCUMENT;
    return event;
  }

  /** Whether an element of this name begins here, in whatever namespace. */
  boolean begins(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  /** Whether an element of this name ends here. */
  boolean ends(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** An attribute of the element that begins here, by its local name; null if it has none. */
  String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute that is a number; the other value if it is missing. */
  int number(String name, int otherwise) throws IOException {
    String text = attribute(name);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Spoilt(Rule.CORRUPT);
    }
  }

  /** Whether an attribute says yes. */
  boolean flag(String name) {
    String text = attribute(name);
    return "1".equals(text) || "true".equals(text);
  }

  /** All text of the element that begins here; of rich text what is read aloud is left out. */
  String text() throws IOException {
    StringBuilder text = new StringBuilder();
    int outside = depth - 1;
    int aloud = 0;
    while (!atEnd) {
      switch (advance()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          aloud += xml.getLocalName().equals("rPh") ? 1 : 0;
          if (depth > DEEPEST) {
            throw new Spoilt(Rule.CORRUPT);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          aloud -= xml.getLocalName().equals("rPh") ? 1 : 0;
          if (depth == outside) {
            return text.toString();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (aloud == 0) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          }
        }
        default -> {
          // Comments and instructions are no text.
        }
      }
    }
    throw new Spoilt(Rule.CORRUPT);
  }

  /** Ends a piece that was held in memory at once. */
  void endPiece() {
    in.endPiece();
  }

  /** Reads the part to its end, so that it is held to its checksum. */
  void finish() throws IOException {
    try {
      in.drain();
    } catch (RuntimeException e) {
      throw in.cause();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
