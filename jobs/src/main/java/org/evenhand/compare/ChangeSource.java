package org.evenhand.compare;

import java.util.Locale;
import org.evenhand.message.Message;

/** What can change a verdict. */
public enum ChangeSource {
  SOFTWARE,
  PLAN,
  DATA,
  MAPPING;

  /** Its name in JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in texts. */
  Message words() {
    return Message.of("compare.source_" + label());
  }
}
