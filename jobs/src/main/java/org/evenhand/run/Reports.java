package org.evenhand.run;

import java.nio.charset.StandardCharsets;
import org.evenhand.disclosure.Release;

final class Reports {
  private Reports() {}

  static byte[] html(Release release) {
    return release.facts().period().getBytes(StandardCharsets.UTF_8);
  }
}
