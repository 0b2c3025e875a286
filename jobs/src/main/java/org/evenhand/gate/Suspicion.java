package org.evenhand.gate;

import java.util.Optional;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;

/** What detectors see in a value of a column that no mapping has given a place yet. */
public final class Suspicion {

  /** Characters of a value beyond which no detector looks into it. */
  public static final int LONGEST = Detector.LONGEST;

  private Suspicion() {}

  /** What a value holds of which nothing is known: names of people among them. */
  public static Optional<Rule> ofUnknown(String value) {
    return Detector.inUnknown(value);
  }

  /** What a value holds that may be a code: words with capitals pass, as places and ranks have. */
  public static Optional<Rule> ofCode(String value) {
    return Detector.inCode(value);
  }

  /** What keeps a value from being a code of an organisation's own list for a field. */
  public static Optional<Rule> ofOwnCode(Contract contract, Field field, String value) {
    return OwnCodes.wrong(contract, field, value);
  }
}
