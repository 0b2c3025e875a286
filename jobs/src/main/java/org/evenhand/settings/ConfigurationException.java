package org.evenhand.settings;

/**
 * The configuration is wrong, and a person can put it right. The message is one line: what, where,
 * what to do; it names keys and never repeats a value.
 */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Exit code of the command line for a wrong configuration. */
  public static final int EXIT_CODE = 3;

  /** Takes the one line that is shown. */
  public ConfigurationException(String message) {
    super(message);
  }
}
