package org.evenhand.compare;

import java.util.Locale;

/** What can change a verdict. */
public enum ChangeSource {
  SOFTWARE,
  PLAN,
  DATA,
  MAPPING;

  /** Its name in texts and in JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
