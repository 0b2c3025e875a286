package org.evenhand.settings;

import java.util.Optional;

/** This program, as locks, reports and manifests name it. */
public final class Software {

  private Software() {}

  /** The version in the jar's manifest; a build from class folders has none. */
  public static String version() {
    return Optional.ofNullable(Software.class.getPackage().getImplementationVersion())
        .orElse("unreleased");
  }
}
